package thermidor.world;

/** Forms of ownership: who appoints the manager, who takes the surplus, who may sell the asset. */
public enum Form {
    /** Manager appointed by the state; surplus to the treasury; the asset cannot be sold. */
    STATE,
    /** Collective farm, artel: chair elected or appointed; surplus to the members after deliveries; not sold. */
    COOPERATIVE,
    /** Peasant household, craft: its own manager; surplus its own. */
    PETTY,
    /** Hires labour: the owner manages, takes the surplus, may sell. */
    PRIVATE,
    /** Leased to a foreign or mixed company under the state's control. */
    CONCESSION;

    public static final Form[] ALL = values();
    public static final int COUNT = ALL.length;
}
