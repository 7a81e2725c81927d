package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thermidor.world.Sector.FOOD;
import static thermidor.world.Sector.METALS;
import static thermidor.world.Sector.TEXTILES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import thermidor.Books;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Crew;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Item;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * Marx's schemes of reproduction. Metals stand for department I, textiles for II; a month is a year. Hands are counted by their wages. Department I is
 * served first, II takes what it leaves; all of II's product is consumed in its year.
 */
class A1_ReproductionTest {
    /** Kopecks in a unit of the schemes. */
    private static final double UNIT = 1e10;
    private static final int I = 0, II = 1;

    private final Rules rules = Given.commanded();
    private final Production.Norms production = without(Numbers.shipped().production());
    private final Capacity.Norms capacity = plain(Numbers.shipped().capacity());

    private static Production.Norms without(Production.Norms norms) {
        for (String all : new String[] {"inputShare", "upstream", "commanded"}) norms = Numbers.with(norms, all, 1.0);
        return Numbers.with(norms, "fewest", 0.0);
    }

    /** Everybody works as one does, hands count where they are, nothing falls into disrepair or is kept idle. */
    static Capacity.Norms plain(Capacity.Norms norms) {
        for (String none : new String[] {"pooled", "repair.decay"}) norms = Numbers.with(norms, none, 0.0);
        return Numbers.with(norms, "usual", 1.0);
    }

    static final Production.Effort EVEN = new Production.Effort(1, 0, 0, 0, 1, 0.5, 0, 0);

    /** Departments by their constant capital, variable capital and surplus. */
    private static World scheme(double[]... departments) {
        Sector[] sectors = {METALS, TEXTILES, FOOD};
        World world = Given.works(Arrays.copyOf(sectors, departments.length));
        for (int d = 0; d < departments.length; d++) {
            double value = Arrays.stream(departments[d]).sum();
            int s = sectors[d].ordinal();
            world.technique.input[METALS.ordinal()][s] = departments[d][0] / value;
            world.technique.labour[s] = departments[d][1] / value * 1e8 / 12;
            world.technique.capital[s] = 1.0 / 12;
            world.branches.put(d, 0, (long) (1e6 * UNIT));
            world.branches.unskilled[d] = Math.round(departments[d][1] * UNIT);
            world.goods.depot[METALS.ordinal()] += Math.round(departments[d][0] * UNIT);
        }
        return world;
    }

    private void live(World world) {
        Books.open(world);
        Capacity.month(world, rules, Outside.calm(), capacity, EVEN);
        Production.month(world, rules, Outside.calm(), production);
        for (Sector s : new Sector[] {TEXTILES, FOOD}) {
            long all = world.goods.depot[s.ordinal()];
            world.goods.depot[s.ordinal()] = 0;
            world.goods.consumed[s.ordinal()] = all;
            world.trade.division[0][Item.CONSUMPTION_BY_WORK.ordinal()] += all;
        }
        Division.close(world, Crew.alone());
    }

    private static double value(World world, int department) {
        return world.branches.output[department] / UNIT;
    }

    /** Department I hires for its part of the accumulated half of its surplus. */
    private static void accumulate(World world) {
        double c = world.branches.inputs[I];
        double v = world.branches.unskilled[I];
        double s = world.branches.output[I] - c - v;
        world.branches.unskilled[I] += Math.round(s / 2 * v / (c + v));
    }

    @Test
    void simple_reproduction_stands_still() {
        World world = scheme(new double[] {4000, 1000, 1000}, new double[] {2000, 500, 500});
        for (int year = 0; year < 5; year++) {
            live(world);
            assertThat(value(world, I)).isCloseTo(6000, within(1e-6));
            assertThat(value(world, II)).isCloseTo(3000, within(1e-6));
            assertThat(world.product[Item.RESERVES.ordinal()] / UNIT).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void in_scheme_A_department_two_is_thrown_back_once_and_then_all_grows_by_a_tenth() {
        World world = scheme(new double[] {4000, 1000, 1000}, new double[] {1500, 750, 750});
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        List<Double> total = new ArrayList<>();
        for (int year = 0; year < 6; year++) {
            live(world);
            first.add(value(world, I));
            second.add(value(world, II));
            total.add(world.grossProduct / UNIT);
            accumulate(world);
            world.branches.unskilled[II] *= 2;          // II asks for more than I leaves it
        }
        assertThat(first).usingComparatorForType(EXACT, Double.class).containsExactly(6000.0, 6600.0, 7260.0, 7986.0, 8784.6, 9663.06);
        assertThat(second).usingComparatorForType(EXACT, Double.class).containsExactly(3000.0, 3200.0, 3520.0, 3872.0, 4259.2, 4685.12);
        assertThat(total).usingComparatorForType(EXACT, Double.class).containsExactly(9000.0, 9800.0, 10780.0, 11858.0, 13043.8, 14348.18);
    }

    @Test
    void the_division_of_the_product_is_what_was_used_up_what_was_added_and_what_was_consumed() {
        World world = scheme(new double[] {4000, 1000, 1000}, new double[] {1500, 750, 750});
        live(world);
        accumulate(world);
        world.branches.unskilled[II] *= 2;
        live(world);
        assertThat(world.product[Item.INPUTS.ordinal()] / UNIT).isCloseTo(6000, within(1e-6));
        assertThat(world.product[Item.RESERVES.ordinal()] / UNIT).isCloseTo(600, within(1e-6));
        assertThat(world.product[Item.CONSUMPTION_BY_WORK.ordinal()] / UNIT).isCloseTo(3200, within(1e-6));
        assertThat(Arrays.stream(world.product).sum()).isEqualTo(world.grossProduct);
    }

    /** In the book II adds capital five to one, not in its old ratio of 1430 to 285: its new works are a department of their own. */
    @Test
    void in_scheme_B_new_works_of_department_two_grow_on_what_department_one_leaves() {
        World world = scheme(new double[] {5000, 1000, 1000}, new double[] {1430, 285, 285}, new double[] {5e-6, 1e-6, 1e-6});
        world.branches.unskilled[2] = 0;
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int year = 0; year < 4; year++) {
            live(world);
            first.add(value(world, I));
            second.add(value(world, II) + value(world, 2));
            accumulate(world);
            double left = world.goods.depot[METALS.ordinal()] - world.branches.unskilled[I] * 5.0 - world.branches.inputs[II];
            world.branches.unskilled[2] = (long) (left / 5);
        }
        assertThat(first.stream().map(A1_ReproductionTest::printed)).containsExactly(7000.0, 7583.3, 8215.3, 8899.9);
        assertThat(second.stream().map(A1_ReproductionTest::printed)).containsExactly(2000.0, 2214.7, 2399.4, 2599.5);
    }

    private static double printed(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static final java.util.Comparator<Double> EXACT = (a, b) -> Math.abs(a - b) <= 1e-9 * Math.abs(b) ? 0 : Double.compare(a, b);
}
