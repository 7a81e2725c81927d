package thermidor.world;

/** Ages by which deaths and births are stated: the first year, the next four, then by fives. */
public enum AgeGroup {
    UNDER_1, FROM_1, FROM_5, FROM_10, FROM_15, FROM_20, FROM_25, FROM_30, FROM_35, FROM_40, FROM_45, FROM_50, FROM_55, FROM_60, FROM_65,
    FROM_70, FROM_75, FROM_80;

    public static final AgeGroup[] ALL = values();
    public static final int COUNT = ALL.length;

    /** Position of the group of an age in full years. */
    public static int of(int years) {
        if (years < 1) return 0;
        return years < 5 ? 1 : Math.min(COUNT - 1, 1 + years / 5);
    }
}
