package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Crew;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.world.AgeGroup;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Vital;
import thermidor.world.World;

/**
 * The table of mortality of a calendar year, from its deaths by age and the persons alive at its ends. Deaths of hunger, war,
 * camps and the executioner count alike. Once a year, so that it costs one look at everybody in twelve months.
 *
 * <p>Reads vital.died [person]; writes vital.lifeExpectancy [year], vital.childrenLost [share], vital.aged, vital.died and
 * vital.diedAtOpening [person].
 */
@From("chiang-1968")
@Equation({"m = deaths / mean of persons at both ends of the year;  q = n m / (1 + (1 - a) n m), of the last group 1", "e0 = sum l (n - (1 - a) n q) / l0",
    "childrenLost' = childrenLost + notice * (1 - l15 / l0 - childrenLost)"})
public final class LifeTable {
    /** Years that those who die in a group have lived of it: early in the first years, in the middle later. */
    private static final double[] LIVED = {0.15, 0.4};
    private static final double MIDDLE = 0.5;
    /** Groups of age below 15. */
    private static final int CHILDREN = 4;

    private LifeTable() {}

    /** Closes the year that is over and opens the next. */
    static void close(World world, double notice, Crew crew) {
        Vital v = world.vital;
        long[][] found = new long[Region.COUNT][AgeGroup.COUNT];
        crew.forEach(Region.COUNT, r -> count(world.lands[r].people, world.month, found[r]));
        long[] now = new long[AgeGroup.COUNT];
        for (long[] region : found) for (int g = 0; g < AgeGroup.COUNT; g++) now[g] += region[g] * world.scale;
        double[] died = new double[AgeGroup.COUNT];
        double[] lived = new double[AgeGroup.COUNT];
        for (long[] region : v.died) {
            for (int g = 0; g < AgeGroup.COUNT; g++) died[g] += region[g];
            Arrays.fill(region, 0);
        }
        Arrays.fill(v.diedAtOpening, 0);
        long before = Arrays.stream(v.aged).sum();
        for (int g = 0; g < AgeGroup.COUNT; g++) lived[g] = (v.aged[g] + now[g]) / 2.0;
        if (before > 0) {
            v.lifeExpectancy = expectation(died, lived);
            double lost = 1 - alive(died, lived, CHILDREN);
            v.childrenLost += (v.childrenLost > 0 ? notice : 1) * (lost - v.childrenLost);
        }
        System.arraycopy(now, 0, v.aged, 0, now.length);
    }

    private static void count(People p, int month, long[] aged) {
        for (int i = 0; i < p.count; i++) if (!p.isGone(i)) aged[AgeGroup.of(p.age(i, month))]++;
    }

    /** [year] from deaths and person-years by age. A group in which nobody lived kills nobody; where nobody of the last died, they live on at the mortality before it. */
    static double expectation(double[] died, double[] lived) {
        double alive = 1;
        double years = 0;
        for (int g = 0; g < AgeGroup.COUNT - 1; g++) {
            double q = dying(g, died, lived);
            years += alive * width(g) * (1 - (1 - spent(g)) * q);
            alive *= 1 - q;
        }
        int dying = AgeGroup.COUNT - 1;
        while (dying > 0 && died[dying] <= 0) dying--;
        return years + (died[dying] > 0 ? alive * lived[dying] / died[dying] : 0);
    }

    /** Who of the newborn outlives the first groups of age. */
    static double alive(double[] died, double[] lived, int groups) {
        double alive = 1;
        for (int g = 0; g < groups; g++) alive *= 1 - dying(g, died, lived);
        return alive;
    }

    /** Probability to die within a group of age. */
    private static double dying(int g, double[] died, double[] lived) {
        double m = lived[g] > 0 ? died[g] / lived[g] : 0;
        return Math.min(1, width(g) * m / (1 + (1 - spent(g)) * width(g) * m));
    }

    private static double width(int g) {
        return g == 0 ? 1 : g == 1 ? 4 : 5;
    }

    private static double spent(int g) {
        return g < LIVED.length ? LIVED[g] : MIDDLE;
    }
}
