package thermidor.world;

/** The items into which the product is divided, in the order of the account (C10). They add up to the product. */
public enum Item {
    /** Products used up in making products. */
    INPUTS,
    /** New means of production in the place of worn-out ones. */
    REPLACEMENT,
    /** New means of production beyond that. */
    ACCUMULATION,
    /** Change of stocks. */
    RESERVES,
    /** Arms and the army's upkeep. */
    DEFENCE,
    /** Officials' consumption at ordinary pay. */
    ADMINISTRATION,
    /** What officials take beyond it. */
    APPROPRIATION,
    /** Consumption out of property: owners, traders, rich peasants above a middle peasant's part. */
    PROPERTY_INCOME,
    /** Schools, health, housing given free. */
    SOCIAL_CONSUMPTION,
    /** Consumption of those who do not work. */
    SUPPORT,
    /** Consumption by those who work. */
    CONSUMPTION_BY_WORK,
    /** Exports less imports. */
    FOREIGN_BALANCE,
    /** Spoilt, lost to war, or made and not used. */
    WASTE;

    public static final Item[] ALL = values();
    public static final int COUNT = ALL.length;
}
