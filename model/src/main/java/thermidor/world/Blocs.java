package thermidor.world;

import thermidor.kernel.In;

/** The world around, a row a {@link Bloc}. */
public final class Blocs {
    /** Product a head relative to the home country's of 1913. */
    @In("ratio") public final double[] productivity = new double[Bloc.COUNT];
    /** How far below its trend the bloc's economy works. */
    @In("share") public final double[] crisis = new double[Bloc.COUNT];
    /** Strength of the workers' movement. */
    @In("share") public final double[] movement = new double[Bloc.COUNT];
    @In("share") public final double[] hostility = new double[Bloc.COUNT];
    /** How far a revolution there has got and holds. */
    @In("share") public final double[] revolution = new double[Bloc.COUNT];
    /** War of this bloc against the country. */
    @In("share") public final double[] war = new double[Bloc.COUNT];
    /** Machinery sent without payment. */
    @In("1928 kopeck/month") public final double[] aid = new double[Bloc.COUNT];
}
