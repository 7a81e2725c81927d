package thermidor.society;

import java.util.Arrays;
import thermidor.world.Camp;
import thermidor.world.Mood;
import thermidor.world.Stratum;

/** What people think, summed up over the grown-up of a region, or of all: whole numbers by stratum, so that no order of adding can move them. */
final class Tally {
    /** What is counted of a stratum: deprivation in such parts of one, grievance and orientation in per cent, their squares, persons by quarter of the plane. */
    static final int DEPRIVATION = 0, GRIEVANCE = 1, PROPERTY = 2, RULE = 3, SQUARES = 4, CAMPS = 5, WIDTH = CAMPS + Camp.COUNT;
    static final double FINE = 0x1.0p20;
    /** Camps by whether somebody is for private property, and for command. */
    private static final int[] CAMP = {0, 1, 3, 2};
    private static final int N = Stratum.COUNT;

    final long[] sums = new long[N * WIDTH];
    double legitimacy, approve, say;

    private long of(int s, int what) {
        return sums[s * WIDTH + what];
    }

    private long adults(int s) {
        long all = 0;
        for (int c = 0; c < Camp.COUNT; c++) all += of(s, CAMPS + c);
        return all;
    }

    private long adults() {
        long all = 0;
        for (int s = 0; s < N; s++) all += adults(s);
        return all;
    }

    double workersGrievance() {
        double g = 0;
        double n = 0;
        for (Stratum s : Stratum.ALL) {
            if (!s.isWorker()) continue;
            g += of(s.ordinal(), GRIEVANCE);
            n += adults(s.ordinal());
        }
        return n > 0 ? g / n / 100 : 0;
    }

    double deprivation() {
        double all = 0;
        for (int s = 0; s < N; s++) all += of(s, DEPRIVATION);
        return all / FINE / Math.max(1, adults());
    }

    void add(Tally other) {
        for (int k = 0; k < sums.length; k++) sums[k] += other.sums[k];
        legitimacy += other.legitimacy;
        approve += other.approve;
        say += other.say;
    }

    void into(Mood mood, int scale) {
        double all = Math.max(1, adults());
        Arrays.fill(mood.camps, 0);
        Arrays.fill(mood.workersCamps, 0);
        Arrays.fill(mood.officialsCamps, 0);
        double workers = 0;
        double workersU = 0;
        double workersV = 0;
        double squares = 0;
        for (Stratum stratum : Stratum.ALL) {
            int s = stratum.ordinal();
            double n = Math.max(1, adults(s));
            mood.adults[s] = (double) adults(s) * scale;
            mood.deprivation[s] = of(s, DEPRIVATION) / FINE / n;
            mood.grievance[s] = of(s, GRIEVANCE) / n / 100;
            mood.property[s] = of(s, PROPERTY) / n / 100;
            mood.rule[s] = of(s, RULE) / n / 100;
            for (int c = 0; c < Camp.COUNT; c++) {
                double here = (double) of(s, CAMPS + c) * scale;
                mood.camps[CAMP[c]] += here;
                if (stratum.isWorker()) mood.workersCamps[CAMP[c]] += here;
                if (stratum.isOfficial()) mood.officialsCamps[CAMP[c]] += here;
            }
            if (!stratum.isWorker()) continue;
            workers += adults(s);
            workersU += of(s, PROPERTY);
            workersV += of(s, RULE);
            squares += of(s, SQUARES);
        }
        mood.legitimacy = legitimacy / all;
        mood.approvalPrivate = approve / all;
        mood.approvalPublic = say / all;
        mood.spread = workers > 0 ? spread(squares / workers, workersU / workers, workersV / workers) : 0;
    }

    /** Standard deviation of the two coordinates together, from per cent to an index. */
    private static double spread(double squares, double meanU, double meanV) {
        return StrictMath.sqrt(Math.max(0, squares - meanU * meanU - meanV * meanV) / 2) / 100;
    }
}
