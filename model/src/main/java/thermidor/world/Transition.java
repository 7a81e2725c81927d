package thermidor.world;

/** Turns of a society, each with conditions in its state and consequences in its processes, none by date. */
public enum Transition {
    POLITICAL_REVOLUTION, RESTORATION_BY_FORCE, RESTORATION_DRY, CIVIL_WAR, OCCUPATION, COLLAPSE, FADING, OPENING;

    public static final Transition[] ALL = values();
    public static final int COUNT = ALL.length;
}
