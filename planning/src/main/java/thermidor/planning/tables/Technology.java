package thermidor.planning.tables;

/** What one assumes of an industry that makes several goods. */
public enum Technology {
    /** It needs the same inputs for all that it makes. Always works, and gives no negative flows. */
    INDUSTRY,
    /** A good needs the same inputs wherever it is made. Needs as many industries as goods, and may give negative flows. */
    COMMODITY
}
