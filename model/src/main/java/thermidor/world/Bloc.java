package thermidor.world;

/** The world around, in a few parts. */
public enum Bloc {
    GERMANY, FRANCE, BRITAIN, UNITED_STATES, JAPAN, CHINA, EASTERN_EUROPE, COLONIES;

    public static final Bloc[] ALL = values();
    public static final int COUNT = ALL.length;
}
