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
    /** Officials who openly join a wing of the apparatus. */
    @In("person") public double wings;
    /** The grown-up by stratum, over whom the means above are taken. */
    @In("person") public final double[] adults = new double[Stratum.COUNT];
    /** How far grievances can be said and are heard: through unions, councils, press and party; and how far they are answered. */
    @In("share") public double voice, answered;
    /** What has come as a surprise: by how much deprivation and threat lie above what people have become used to. */
    @In("share") public double shock, usualDeprivation, usualThreat;
    /** Share of their time that the hands of works in a region lose by strikes, share of them who work slowly on purpose, and the workers' mean grievance. */
    @In("share") public final double[] struck = new double[Region.COUNT], slowly = new double[Region.COUNT], workersGrievance = new double[Region.COUNT];
    /** Prisoners let go beyond what decrees say, where the authorities give way. */
    @In("share/month") public double amnesty;
    /** By kind of place, how far the authorities give way to the grown-up there. */
    @In("share") public final double[] conceded = new double[Places.Kind.COUNT];
    /** Of adults, who trade on the side. */
    @In("share") public double sideTrade;
}
