package thermidor.theory;

import static thermidor.record.Observable.CONTROL_FROM_BELOW;
import static thermidor.theory.Threshold.atLeast;

import java.util.List;
import thermidor.kernel.Carries;
import thermidor.kernel.From;

/**
 * One question decides, and the theory asks no other: nothing is read here of property or of incomes. That workers, unlike owners, cannot
 * do without governing is the reply that the opponent expects and grants in general.
 *
 * <p>Known here from the report of an opponent. In this version control from below is an input that the scenario dates: a verdict says
 * what follows from that input, and each finding repeats it. Councils, unions and parties, where it would be seen, do not live yet.
 */
@From("t33")
@Carries("C78")
public final class DemocraticNorm {
    public static final Theory THEORY = new Theory("The democratic norm",
        "B. Souvarine, S. Weil and others, as L. Trotsky reports them, who disagrees",
        """
        Owners can let others govern and stay owners. Workers own nothing but through a state, so they rule only as far as they govern \
        it. Where they no longer do, it is not theirs, whatever is common and however the product is shared.""",
        "t33",
        List.of(
            new Claim("The workers govern: control from below",
                "t33:the-dictatorship-over-the-proletariat", CONTROL_FROM_BELOW, Reading.inMonth(CONTROL_FROM_BELOW),
                atLeast(0.5, 0.3, 0.6, """
                    Half of the say; the range is ours. By the report, adherents see the workers' rule end somewhere between the peace \
                    of March 1918 and the new economic policy of 1921."""))));

    private DemocraticNorm() {}
}
