package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Oligarchy: people rise by election among those near them and fall when they are called back. The pyramid of councils, let grow as high as it
 * will, with recall as demotion: the share of people at a height falls by the same factor from height to height, whatever their number; how
 * high it goes follows the logarithm of their number; and the mean height does not depend on it.
 */
class OligarchyTest {
    private static final int GROUP = 3;

    /** How high each of so many people stands, after years in which a share of delegates is called back every month and groups elect anew. */
    private static int[] heights(int persons, double calledBack, int months) {
        var people = new Assembled();
        people.norms = Assembled.meetingIn(GROUP);
        people.gather(0, Places.Kind.WORKS, 1, Stratum.SKILLED_WORKER, _ -> 50, _ -> 50);
        World world = people.world;
        int[] height = new int[persons];
        for (int month = 0; month < months; month++) {
            double[] shutOut = Councils.shutOut(world, 1);
            Electorate[] electors = Councils.electorates(world, true, shutOut, Assembled.CHANCE, Crew.alone());
            Election election = new Election(world, Assembled.FREE, electors, Councils.stand(world, electors, false), shutOut, Assembled.CHANCE, people.norms);
            var c = world.councils;
            c.count = 0;
            for (int who = 0; who < persons; who++) {
                boolean falls = Assembled.CHANCE.happens(calledBack, Decision.CALL_BACK, month, who);
                int mind = falls ? -100 : Assembled.CHANCE.below(100, Decision.SAMPLE, month, who);
                c.add(0, 0, -1, who, Stratum.SKILLED_WORKER.code(), 50, mind, month);
            }
            int from = 0;
            for (int level = 1; c.count - from > 1; level++) {
                int to = c.count;
                election.send(level, from, to);
                from = to;
            }
            height = new int[persons];
            for (int d = 0; d < c.count; d++) height[(int) c.key[d]] = Math.max(height[(int) c.key[d]], c.level[d]);
        }
        return height;
    }

    /** Share of people at or above each height, as far as there are thirty of them. */
    private static List<Double> tail(int[] height) {
        List<Double> tail = new ArrayList<>();
        for (int h = 0; ; h++) {
            int n = 0;
            for (int one : height) if (one >= h) n++;
            if (n < 30) return tail;
            tail.add((double) n / height.length);
        }
    }

    /** Slope and share of variance explained of a straight line through points. */
    private static double[] line(List<double[]> points) {
        double n = points.size();
        double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        for (double[] p : points) {
            x += p[0];
            y += p[1];
            xx += p[0] * p[0];
            xy += p[0] * p[1];
            yy += p[1] * p[1];
        }
        double covariance = xy - x * y / n;
        return new double[] {covariance / (xx - x * x / n), covariance * covariance / ((xx - x * x / n) * (yy - y * y / n))};
    }

    private static double slope(int persons) {
        List<double[]> points = new ArrayList<>();
        List<Double> tail = tail(heights(persons, .1, 6));
        for (int h = 0; h < tail.size(); h++) points.add(new double[] {h, Math.log(tail.get(h))});
        return line(points)[0];
    }

    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {1_000, 10_000, 100_000})
    void from_height_to_height_the_same_part_is_left_whatever_the_number_of_people(int persons) {
        assertThat(slope(persons)).isCloseTo(-Math.log(GROUP), within(.05));
    }

    @Test
    void height_goes_with_the_logarithm_of_numbers_and_the_mean_does_not_change() {
        List<double[]> highest = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int persons : new int[] {1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 100_000}) {
            int top = 0;
            double sum = 0;
            for (int one : heights(persons, .1, 3)) {
                top = Math.max(top, one);
                sum += one;
            }
            highest.add(new double[] {Math.log(persons), top});
            means.add(sum / persons);
        }
        double[] line = line(highest);
        assertThat(line[0]).isCloseTo(1 / Math.log(GROUP), within(.1));
        assertThat(line[1]).isGreaterThan(.95);
        for (double mean : means) assertThat(mean).isCloseTo(1.0 / (GROUP - 1), within(.01));
    }

    /** Who has lost the confidence of those near stands for them no more, at any height. */
    @Test
    void recall_brings_people_down() {
        int month = 4;
        int[] height = heights(5_000, .1, month + 1);
        int fallen = 0, fallenAbove = 0, above = 0;
        for (int who = 0; who < height.length; who++) {
            boolean falls = Assembled.CHANCE.happens(.1, Decision.CALL_BACK, month, who);
            if (falls) fallen++;
            if (height[who] >= 1 && falls) fallenAbove++;
            if (height[who] >= 1 && !falls) above++;
        }
        assertThat((double) fallenAbove / fallen).isLessThan(.3 * above / (height.length - fallen));
    }
}
