package thermidor;

/** How often the books are checked. */
public enum Audit {
    /** Never: for benchmarks. */
    OFF,
    /** Behind every month: the lab. */
    MONTHLY,
    /** Behind every step: the tests. A gap names the step. */
    EVERY_STEP
}
