package thermidor.kernel;

/** Months as whole numbers: year * 12 + (month - 1). */
public final class Calendar {
    public static final int JANUARY = 0, FEBRUARY = 1, MARCH = 2, APRIL = 3, MAY = 4, JUNE = 5, JULY = 6, AUGUST = 7, SEPTEMBER = 8,
            OCTOBER = 9, NOVEMBER = 10, DECEMBER = 11;

    private Calendar() {}

    public static int month(int year, int monthOfYear1to12) {
        return year * 12 + monthOfYear1to12 - 1;
    }

    public static int year(int month) {
        return Math.floorDiv(month, 12);
    }

    /** 0 is January. */
    public static int ofYear(int month) {
        return Math.floorMod(month, 12);
    }

    /** As 1917-11. */
    public static String text(int month) {
        int m = ofYear(month) + 1;
        return year(month) + (m < 10 ? "-0" : "-") + m;
    }

    /** Reads 1917-11. */
    public static int parse(String text) {
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) throw new IllegalArgumentException("""
                "%s" is not a month.
                Maybe write it as 1917-11?""".formatted(text));
        return month(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }
}
