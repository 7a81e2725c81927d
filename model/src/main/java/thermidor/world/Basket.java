package thermidor.world;

/** What households ask for. A basket is made of goods of several sectors in fixed proportions. */
public enum Basket {
    /** Bread and other field crops. */
    BREAD,
    /** Meat, milk, eggs. */
    ANIMAL,
    /** Sugar, drink, tobacco, processed food. */
    GROCERIES,
    /** Clothing, footwear, household goods, fuel, soap. */
    WARES,
    /** Rent, transport, paid services. */
    SERVICES;

    public static final Basket[] ALL = values();
    public static final int COUNT = ALL.length;
}
