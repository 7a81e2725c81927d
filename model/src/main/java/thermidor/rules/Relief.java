package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.world.Region;

/**
 * What the state lends to villages that have nothing left.
 *
 * @param seed the share of the seed that farms lack in spring which the state lends them from its grain, by region; owed from the next harvest
 */
public record Relief(@Per(Region.class) @In("share") double[] seed) {
    /** Nothing is lent. */
    public static Relief none() {
        return new Relief(new double[Region.COUNT]);
    }
}
