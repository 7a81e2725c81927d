package thermidor.rules;

import thermidor.kernel.In;

/**
 * The wage scale.
 *
 * @param spread log difference between a skilled and an unskilled wage
 * @param piece the share of workers paid by the piece
 * @param office log difference between an official's ordinary pay and an unskilled wage
 * @param balanced how far the wage fund is held to what shops can sell: 0 wages follow output alone, 1 what buyers lacked last month is taken off
 * @param hours hours of a working week, relative to the eight-hour day of six days
 * @param pension what those of pension age who no longer work get in towns, of an unskilled wage
 */
public record Pay(@In("log ratio") double spread, @In("share") double piece, @In("log ratio") double office,
                  @In("share") double balanced, @In("ratio") double hours, @In("share") double pension) {
    private static final double WEEK = (double) 168 / 48;

    public Pay {
        if (!(hours > 0 && hours <= WEEK)) throw new IllegalArgumentException("""
                hours (%s) must be above 0 and at most 3.5, a week of 168 hours: it is relative to one of 48.
                Maybe 1, for an eight-hour day of six days?""".formatted(hours));
    }

    /** Wages that follow output, whatever shops have to sell; no pensions. */
    public Pay(double spread, double piece, double office) {
        this(spread, piece, office, 0, 1, 0);
    }
}
