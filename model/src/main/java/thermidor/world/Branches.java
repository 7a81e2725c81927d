package thermidor.world;

import thermidor.kernel.In;
import thermidor.kernel.Share;

/**
 * Works outside farming: a row for each sector x region x form of ownership that the country has or may have. Goods are counted
 * in kopecks of 1928, so a kopeck of cloth is as much cloth as cost a kopeck in 1928.
 */
public final class Branches {
    /** Vintages by year of installation, from this year on. */
    public static final int FIRST_VINTAGE = 1880, VINTAGES = 120;

    public final int count;
    public final byte[] sector, region, form;
    /** Capital by year of installation. */
    @In("1928 kopeck") public final long[][] capital;
    /** [1928 kopeck] All vintages of a row together, asked for many times a month. It follows from the columns and is none of them. */
    private final long[] standing;
    /** The oldest vintage of which anything stands, and the newest: most have worn out or are still to come. */
    private int oldest = VINTAGES, newest = -1;
    /** Labour productivity of a vintage relative to 1913, by sector and year of installation. */
    @In("ratio") public final double[][] productivity = new double[Sector.COUNT][VINTAGES];
    /** Working persons by skill, as counted at the start of the month. */
    @In("person") public final long[] unskilled, skilled, specialists;
    /** Share of the capital that is in working order. */
    @In("share") public final double[] sound;
    @In("ratio") public final double[] effort;
    /** What capital in place could make in a month, and what the hands could. */
    @In("1928 kopeck/month") public final long[] capacity, byHands;
    @In("1928 kopeck/month") public final long[] planned, output, reported;
    @In("1928 kopeck/month") public final long[] inputs;
    @In("1928 kopeck/month") public final long[] invested, scrapped, destroyed;
    @In("kopeck") public final long[] cash;
    @In("kopeck/person/month") public final long[] wage;
    @In("person") public final long[] vacancies;
    /** What is less than a person of the sample of those to be hired, or let go if below zero. */
    @In("person") public final double[] carried;
    /** Share of capacity a manager keeps from the planning office. */
    @In("share") public final double[] hidden;
    /** Hidden inflation of plan prices since they were set. */
    @In("ratio") public final double[] plainPrice;

    public Branches(int count) {
        this.count = count;
        sector = new byte[count];
        region = new byte[count];
        form = new byte[count];
        capital = new long[count][VINTAGES];
        standing = new long[count];
        unskilled = new long[count];
        skilled = new long[count];
        specialists = new long[count];
        sound = new double[count];
        effort = new double[count];
        capacity = new long[count];
        byHands = new long[count];
        planned = new long[count];
        output = new long[count];
        reported = new long[count];
        inputs = new long[count];
        invested = new long[count];
        scrapped = new long[count];
        destroyed = new long[count];
        cash = new long[count];
        wage = new long[count];
        vacancies = new long[count];
        carried = new double[count];
        hidden = new double[count];
        plainPrice = new double[count];
    }

    public Sector sector(int row) {
        return Sector.ALL[sector[row]];
    }

    public Form form(int row) {
        return Form.ALL[form[row]];
    }

    /** Rows come in groups of one sector and region, a row a form, in the order of {@link Form}. */
    public int sameWorks(int row, Form other) {
        return row - form[row] + other.ordinal();
    }

    public long hands(int row) {
        return unskilled[row] + skilled[row] + specialists[row];
    }

    public long capital(int row) {
        return standing[row];
    }

    /** Puts capital in place, or takes it away where it is less than nothing. */
    public void put(int row, int vintage, long kopecks) {
        if (kopecks == 0) return;
        capital[row][vintage] += kopecks;
        standing[row] += kopecks;
        oldest = Math.min(oldest, vintage);
        newest = Math.max(newest, vintage);
    }

    /** Hands a share of each vintage over from one row to another. Returns how much that is. */
    public long hand(int from, int to, double share) {
        long all = 0;
        for (int v = oldest; v <= newest; v++) {
            long moved = (long) (capital[from][v] * share);
            capital[from][v] -= moved;
            capital[to][v] += moved;
            all += moved;
        }
        standing[from] -= all;
        standing[to] += all;
        return all;
    }

    /** Takes a share of each vintage away. Returns how much that is. */
    public long destroy(int row, double share) {
        if (share <= 0 || standing[row] == 0) return 0;
        long[] vintages = capital[row];
        long all = 0;
        for (int v = oldest; v <= newest; v++) {
            long lost = Share.of(vintages[v], share);
            vintages[v] -= lost;
            all += lost;
        }
        standing[row] -= all;
        return all;
    }

    /** Adds up the vintages anew, wherever they come from; through the month {@link #put} keeps the sums in step. */
    public void addUp() {
        oldest = VINTAGES;
        newest = -1;
        for (int row = 0; row < count; row++) {
            long[] vintages = capital[row];
            standing[row] = together(vintages);
            while (any(vintages, 0, oldest)) oldest--;
            while (any(vintages, newest + 1, VINTAGES)) newest++;
        }
    }

    /** Whether there is anything in vintages of these years: asked of all of them at once, for of most there is nothing. */
    private static boolean any(long[] vintages, int from, int to) {
        long seen = 0;
        for (int v = from; v < to; v++) seen |= vintages[v];
        return seen != 0;
    }

    /** [1928 kopeck] */
    public static long together(long[] vintages) {
        long all = 0;
        for (long vintage : vintages) all += vintage;
        return all;
    }

    /** [1928 kopeck] Capital by how much labour of its vintage does. */
    public double embodied(int row) {
        long[] vintages = capital[row];
        double[] labour = productivity[sector[row]];
        double embodied = 0;
        for (int v = oldest; v <= newest; v++) embodied += vintages[v] * labour[v];
        return embodied;
    }

    /** [1928 kopeck * year] Capital by the years it has stood until the vintage of now. */
    public double aged(int row, int now) {
        long[] vintages = capital[row];
        long aged = 0;
        for (int v = oldest; v < now; v++) aged += vintages[v] * (now - v);
        return aged;
    }

    public static int vintage(int year) {
        return Math.clamp(year - FIRST_VINTAGE, 0, VINTAGES - 1);
    }
}
