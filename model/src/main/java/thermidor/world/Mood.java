package thermidor.world;

import thermidor.kernel.In;

/** What people think and do, summed over the country. */
public final class Mood {
    /** What a better turn seems to promise, at home and abroad; and how near war or the return of the old owners seems. */
    @In("share") public double hope, threat;
    @In("share") public double legitimacy;
    /** How much of what others do is seen. */
    @In("share") public double visibility;
    /** What workers bear of the apparatus for fear of worse. */
    @In("share") public double toleration;
    @In("share") public final double[] deprivation = new double[Stratum.COUNT], grievance = new double[Stratum.COUNT];
    /** Mean orientation of a stratum, from -1 to 1. */
    @In("index") public final double[] property = new double[Stratum.COUNT], rule = new double[Stratum.COUNT];
    /** Adults by camp: all, workers, officials. */
    @In("person") public final double[] camps = new double[Camp.COUNT], workersCamps = new double[Camp.COUNT], officialsCamps = new double[Camp.COUNT];
    /** Standard deviation of orientation among workers. */
    @In("index") public double spread;
    @In("share") public double approvalPublic, approvalPrivate;
    /** Who acted this month, by form. */
    @In("person") public double petitioners, strikers, slow, fled, trading, attackers, mutineers, rebels;
    @In("person") public double arrested, executed, purged;
}
