package thermidor.theory;

import static thermidor.record.Observable.PROPERTY;
import static thermidor.theory.Threshold.atLeast;
import static thermidor.theory.Threshold.atMost;

import java.util.List;
import thermidor.kernel.Carries;
import thermidor.kernel.From;

/**
 * Who governs is one question and who rules another: property answers the second. What officials take weighs on the rulers and founds
 * no class, so nothing of it is read here.
 *
 * <p>Whose state it is that owns, the text takes from the revolution it came out of. That is not observed in this version, so the
 * criterion speaks of societies that such a revolution has begun; it would mistake a state of owners that has bought the rest.
 */
@From("t33")
@Carries({"C02", "C03"})
public final class PropertyCriterion {
    public static final Theory THEORY = new Theory("The property criterion", "L. Trotsky, in 1933",
        """
        The working class rules as long as the means of production that were taken from their owners are held in common. Others may \
        govern in its name, badly and for their own good; that tells how ill the state is, not to which class it belongs.""",
        "t33",
        List.of(
            new Claim("The property the revolution created stands: state and co-operatives, of all beyond smallholders' own",
                "t33:the-dictatorship-over-the-proletariat", PROPERTY,
                Reading.share(PROPERTY, List.of("state", "cooperative"), List.of("state", "cooperative", "private", "concession")),
                atLeast(0.6, 0.5, 0.8, """
                    More than half, and clear of a balance: the text lets this rule begin only in the autumn of 1918, with the taking \
                    over of works begun and not ended. Smallholders are left out, since they own without ruling.""")),
            new Claim("No other class has a property of its own to rule by: private owners and concessions, of all",
                "t33:bureaucracy-and-the-ruling-class", PROPERTY,
                Reading.share(PROPERTY, List.of("private", "concession"), List.of("state", "cooperative", "petty", "private", "concession")),
                atMost(0.25, 0.15, 0.4, """
                    The text counts private capital under the state's hand as a part the whole can bear, and names no size; a quarter \
                    is what a class could live on and more than was ever leased or let."""))));

    private PropertyCriterion() {}
}
