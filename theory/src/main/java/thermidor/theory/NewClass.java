package thermidor.theory;

import static thermidor.record.Observable.APPROPRIATED_SHARE;
import static thermidor.record.Observable.PRODUCT;
import static thermidor.theory.Threshold.atLeast;

import java.util.List;
import thermidor.kernel.Carries;
import thermidor.kernel.From;

/**
 * Disposal decides, not title: a class is known by what it draws out of the work of others. So nothing is read here of who owns. The
 * ordinary pay of officials is left to them as pay for work that needs doing; only what they take beyond it counts.
 *
 * <p>Known here from the report of an opponent. It is put as strongly as that report allows.
 */
@From("t33")
@Carries("C77")
public final class NewClass {
    public static final Theory THEORY = new Theory("A new exploiting class",
        "L. Laurat, G. Myasnikov and before them J. W. Makhaisky, as L. Trotsky reports them, who disagrees",
        """
        Those who dispose of what belongs to all, and answer to nobody, have stepped into the place of the former owners: the surplus \
        that others work for comes to them. They are neither workers nor capitalists but a new class, and it exploits.""",
        "t33",
        List.of(
            new Claim("Officials take out of all proportion to their number: what they consume beyond ordinary pay, of all consumption",
                "t33:class-exploitation-and-social-parasitism", APPROPRIATED_SHARE, Reading.overYear(APPROPRIATED_SHARE),
                atLeast(0.02, 0.01, 0.05, """
                    Where officials are one in a hundred, each then has, on top of pay, what two others live on. The report says \
                    disproportionate and gives no figure.""")),
            new Claim("The surplus has changed hands: what officials take, of what they and owners take together",
                "t33:bureaucracy-and-the-ruling-class", PRODUCT,
                Reading.share(PRODUCT, List.of("appropriation"), List.of("appropriation", "property_income")),
                atLeast(0.5, 0.4, 0.7, """
                    The report has officials consume what once fell to the owners: they have taken their place when they have the \
                    larger part of it."""))));

    private NewClass() {}
}
