package thermidor.theory;

import java.util.List;

/** What a theory says of a society. It always carries its findings, one for each claim, and it may say that it cannot tell. */
public sealed interface Verdict {
    List<Finding> because();

    /** Every claim is borne out. */
    record Affirmed(List<Finding> because) implements Verdict {}

    /** A claim is refuted, whatever else was or was not seen. */
    record Denied(List<Finding> because) implements Verdict {}

    /** Nothing speaks against the thesis, but not everything it needs was seen. */
    record Undecided(List<Finding> because) implements Verdict {
        public List<Finding> unobserved() {
            return because.stream().filter(finding -> !finding.observed()).toList();
        }
    }

    static Verdict of(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::refutes)) return new Denied(findings);
        if (findings.stream().allMatch(Finding::bearsOut)) return new Affirmed(findings);
        return new Undecided(findings);
    }
}
