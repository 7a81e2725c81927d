package thermidor.world;

/** Who holds the government. */
public enum Ruler {
    /** Delegates whom those who work elect and can recall. */
    COUNCILS,
    /** A person or clique above the camps. */
    ARBITER,
    /** The higher officials as a body. */
    APPARATUS,
    /** Private owners of the means of production, old or new. */
    OWNERS,
    /** A foreign power. */
    OCCUPIER;

    public static final Ruler[] ALL = values();
    public static final int COUNT = ALL.length;
}
