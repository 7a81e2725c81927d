package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Later;
import thermidor.kernel.Per;
import thermidor.world.Region;

/**
 * What the state lends to villages that have nothing left, and what it does for the land.
 *
 * @param seed the share of the seed that farms lack in spring which the state lends them from its grain, by region; owed from the next harvest
 * @param fertiliser mineral fertiliser the plan allots to a hectare sown by collective and state farms, as far as chemical works have it
 * @param newLand land that was pasture and is ploughed by collective farms of a region in a month
 * @param peasantMachines how far machines go to a hectare that peasants keep for themselves as to a collective one; 0: only the few that go there without a law
 * @param peasantFertiliser fertiliser allotted to such a hectare, of what a collective one is allotted
 */
public record Relief(@Per(Region.class) @In("share") double[] seed, @In("1928 kopeck/hectare/year") double fertiliser,
                     @Per(Region.class) @In("hectare/month") double[] newLand, @Later @In("share") double peasantMachines,
                     @Later @In("share") double peasantFertiliser) {
    /** Nothing to peasants who keep their land. */
    public Relief(double[] seed, double fertiliser, double[] newLand) {
        this(seed, fertiliser, newLand, 0, 0);
    }

    /** Seed alone. */
    public Relief(double[] seed) {
        this(seed, 0, new double[Region.COUNT]);
    }

    /** Nothing is lent or given. */
    public static Relief none() {
        return new Relief(new double[Region.COUNT]);
    }
}
