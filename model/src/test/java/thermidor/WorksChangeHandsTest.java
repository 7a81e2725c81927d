package thermidor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.economy.Property;
import thermidor.kernel.Crew;
import thermidor.rules.Ownership;
import thermidor.rules.Rules;
import thermidor.world.Branches;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Sector;
import thermidor.world.World;

/** When all private works become the state's in one month, their hands are counted as the state's from the same moment on. */
class WorksChangeHandsTest {
    private static final int MONTHS = 4;

    @Test
    void hands_and_what_they_made_are_counted_where_their_works_are_now() {
        var society = Worlds.shipped(3, law(0), 20_000);
        society.live(MONTHS, Crew.alone());
        World world = society.world();
        var b = world.branches;
        long owned = hands(b, Form.PRIVATE);
        long all = hands(b, Form.PRIVATE) + hands(b, Form.STATE);
        long could = Arrays.stream(b.capacity).sum();
        double[] sound = b.sound.clone();
        assertThat(owned).isGreaterThan(1_000_000);

        Property.month(world, law(1).ownership(), society.chance(), Crew.alone());
        assertThat(hands(b, Form.PRIVATE)).as("but for rounding").isLessThan(100);
        assertThat(hands(b, Form.PRIVATE) + hands(b, Form.STATE)).isEqualTo(all);
        assertThat(Arrays.stream(b.capacity).sum()).isEqualTo(could);
        for (int row = 0; row < b.count; row++) {
            if (b.form(row) == Form.PRIVATE) assertThat(b.capacity[row]).as("but for rounding").isLessThan(1000);
            if (b.form(row) != Form.STATE || b.capital(row) == 0) continue;
            int was = b.sameWorks(row, Form.PRIVATE);
            assertThat(b.sound[row]).isBetween(Math.min(sound[row], sound[was]) - 1e-9, Math.max(sound[row], sound[was]) + 1e-9);
        }
        for (Land land : world.lands) for (int h = 0; h < land.houses.count; h++) assertThat(form(world, land, h)).isNotEqualTo(Form.PRIVATE);
    }

    /** Near to all or all to concessions is nearly the same; owners and concessions together get what the state gives up, and the people go where the works go. */
    @Test
    void what_the_state_gives_up_goes_to_owners_and_to_concessions_by_the_share_in_law() {
        for (double concession : new double[] {0, .5, .99, 1}) {
            var society = Worlds.shipped(3, law(1), 20_000);
            society.live(MONTHS, Crew.alone());
            var b = society.world().branches;
            long all = capital(b, Form.STATE);
            long hands = hands(b, Form.STATE);
            Property.month(society.world(), new Ownership(new double[Sector.COUNT], .1, concession, true), society.chance(), Crew.alone());
            assertThat(1 - capital(b, Form.STATE) / (double) all).as("given up at " + concession).isCloseTo(.1, within(1e-4));
            assertThat(1 - hands(b, Form.STATE) / (double) hands).as("hands at " + concession).isCloseTo(.1, within(.03));
            assertThat(capital(b, Form.CONCESSION) / (.1 * all)).isCloseTo(concession, within(.06));
        }
    }

    /** Once a part of what was left went over every month, however much had gone before. */
    @Test
    void concessions_get_their_share_in_law_of_what_is_not_the_state_s_and_no_more() {
        var society = Worlds.shipped(3, law(0), 20_000);
        society.live(MONTHS, Crew.alone());
        var b = society.world().branches;
        Ownership law = new Ownership(new double[Sector.COUNT], .1, .2, true);
        double before = 0;
        for (int month = 0; month < 120; month++) {
            Property.month(society.world(), law, society.chance(), Crew.alone());
            double let = capital(b, Form.CONCESSION) / (double) (capital(b, Form.CONCESSION) + capital(b, Form.PRIVATE));
            assertThat(let).isBetween(before, .2);
            before = let;
        }
        assertThat(before).isGreaterThan(.199);
    }

    private static long capital(Branches b, Form form) {
        long sum = 0;
        for (int row = 0; row < b.count; row++) if (b.form(row) == form) sum += b.capital(row);
        return sum;
    }

    private static Rules law(double pace) {
        double[] all = new double[Sector.COUNT];
        Arrays.fill(all, 1);
        return Numbers.with(Given.rules(), "ownership", new Ownership(all, pace, 0, true));
    }

    private static long hands(Branches b, Form form) {
        long sum = 0;
        for (int row = 0; row < b.count; row++) if (b.form(row) == form) sum += b.hands(row);
        return sum;
    }

    private static Form form(World world, Land land, int h) {
        int place = land.houses.place[h];
        boolean works = land.places.kind(place) == Places.Kind.WORKS || land.places.kind(place) == Places.Kind.OFFICE;
        return works ? world.branches.form(land.places.row[place]) : null;
    }
}
