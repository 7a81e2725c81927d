package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.rules.Residence;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;

/** The oracle is Allen's of 2003. */
class MigrationTest {
    private final Migration.Norms norms = Shipped.norms(Migration.Norms.class);

    @Test
    void towns_that_consume_1_6_times_as_much_draw_0_7_percent_of_peasants_and_1_1625_of_collective_farmers_in_a_year() {
        assertThat(Migration.exitRate(1.6, false, norms)).isCloseTo(0.007, within(1e-12));
        assertThat(Migration.exitRate(1.6, true, norms)).isCloseTo(0.011625, within(1e-12));
    }

    @Test
    void towns_that_consume_2_3_times_as_much_draw_1_05_percent_of_peasants_and_2_475_of_collective_farmers_in_a_year() {
        assertThat(Migration.exitRate(2.3, false, norms)).isCloseTo(0.0105, within(1e-12));
        assertThat(Migration.exitRate(2.3, true, norms)).isCloseTo(0.02475, within(1e-12));
    }

    @Test
    void nobody_is_drawn_where_towns_consume_no_more() {
        assertThat(Migration.exitRate(0.98, true, norms)).isZero();
        assertThat(Migration.exitRate(0.1, false, norms)).isZero();
    }

    @Test
    void hungry_townspeople_flee_and_those_without_work_go_home_officials_less() {
        var back = new Migration.Back(0.1, 0.02, 0.5, 0.5);
        assertThat(Migration.leavesTown(0.9, 0.7, false, false, back)).isCloseTo(0.02, within(1e-12));
        assertThat(Migration.leavesTown(0.9, 0.7, false, true, back)).isCloseTo(0.01, within(1e-12));
        assertThat(Migration.leavesTown(0.7, 0.9, false, false, back)).isZero();
        assertThat(Migration.leavesTown(0.7, 0.9, true, false, back)).isCloseTo(0.02, within(1e-12));
        assertThat(Migration.leavesTown(0, 0.5, false, false, back)).as("nothing known of villages").isZero();
        assertThat(Migration.leavesTown(1.4, 1, false, false, back)).as("more than enough draws nobody").isZero();
    }

    @Test
    void the_whole_process_moves_villagers_at_the_rate_of_the_oracle() {
        var folk = new Folk(3, 1000, 3, 20_000);
        folk.feed(1, 1, 2.3);
        Arrays.fill(folk.world.vital.relative, 2.3);
        long villagers = 0;
        long left = 0;
        for (int month = 0; month < 36; month++) {
            folk.open();
            Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
            for (int r = 0; r < 3; r++) {
                left += folk.world.vital.toTown[r];
                villagers += folk.world.farms.people[Region.ALL[r].ordinal() * 3];
            }
            folk.settle();
            Work.count(folk.world, Crew.alone());
        }
        double rate = 12.0 * left / villagers;
        double expected = 0.0105;
        double error = Math.sqrt(expected * 3 / 48_000.0 / 3) * Math.sqrt(5) / 3;
        assertThat(rate).isCloseTo(expected, within(3 * Math.max(error, 0.0005)));
    }

    @Test
    void a_closed_village_lets_nobody_go() {
        var folk = new Folk(3, 1000, 2, 5_000);
        folk.rules = Folk.with(folk.rules, new Residence(true, 0, 0));
        folk.open();
        for (int month = 0; month < 12; month++) {
            Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
            folk.settle();
        }
        assertThat(Arrays.stream(folk.world.vital.toTown).sum()).isZero();
    }

    @Test
    void recruiters_fill_open_posts_with_workers() {
        var folk = new Folk(3, 1000, 2, 5_000);
        folk.rules = Folk.with(folk.rules, new Residence(true, 0, 0.5));
        folk.world.branches.vacancies[Folk.works(0, 0)] = 100_000;
        int before = folk.count(Stratum.UNSKILLED_WORKER);
        folk.open();
        Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
        folk.settle();
        assertThat(folk.count(Stratum.UNSKILLED_WORKER) - before).isBetween(25, 80);
        assertThat(folk.world.vital.departed[1]).as("some come from far").isPositive();
        assertThat(folk.world.vital.arrived[0]).isEqualTo(folk.world.vital.departed[1]);
    }

    @Test
    void a_plan_of_recruitment_is_not_overfilled() {
        long free = recruited(Residence.NO_PLAN);
        long planned = recruited(240_000);
        assertThat(free).isGreaterThan(25_000);
        assertThat(planned).isBetween(8_000L, 32_000L).isLessThan(free);
        assertThat(recruited(0)).isZero();
    }

    /** Farms that may refuse keep the few they have; where everybody may leave, and in villages that are no farms, recruiters find them. */
    @Test
    void a_farm_refuses_recruiters_only_where_the_law_lets_it_refuse_its_people() {
        long few = recruited(0, 1_000_000_000L, Places.Kind.KOLKHOZ);
        long free = recruited(1, 1_000_000_000L, Places.Kind.KOLKHOZ);
        assertThat(few).isZero();
        assertThat(free).isGreaterThan(25_000).isEqualTo(recruited(1, 1, Places.Kind.KOLKHOZ));
        assertThat(recruited(0, 1_000_000_000L, Places.Kind.VILLAGE)).isEqualTo(recruited(0, 1, Places.Kind.VILLAGE)).isPositive();
    }

    private long recruited(double leave, long sown, Places.Kind kind) {
        var folk = new Folk(3, 1000, 2, 5_000);
        folk.rules = Folk.with(folk.rules, new Residence(true, Region.everywhere(leave), 0.5, Residence.NO_PLAN));
        folk.world.branches.vacancies[Folk.works(0, 0)] = 100_000;
        Arrays.fill(folk.world.farms.sown, sown);
        for (var land : folk.world.lands) {
            for (int place = 0; place < land.places.count; place++) if (land.places.isRural(place)) land.places.kind[place] = (byte) kind.ordinal();
        }
        int before = folk.count(Stratum.UNSKILLED_WORKER);
        folk.open();
        Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
        folk.settle();
        return 1000L * (folk.count(Stratum.UNSKILLED_WORKER) - before);
    }

    private long recruited(double recruits) {
        var folk = new Folk(3, 1000, 2, 5_000);
        folk.rules = Folk.with(folk.rules, new Residence(true, Region.everywhere(0), 0.5, recruits));
        folk.world.branches.vacancies[Folk.works(0, 0)] = 100_000;
        int before = folk.count(Stratum.UNSKILLED_WORKER);
        folk.open();
        Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
        folk.settle();
        return 1000L * (folk.count(Stratum.UNSKILLED_WORKER) - before);
    }

    @Test
    void a_farm_that_may_refuse_keeps_the_hands_it_needs() {
        var farm = new Migration.Farm(0.35, 0.15);
        assertThat(Migration.lets(50, 100, farm)).as("hands to spare").isEqualTo(1);
        assertThat(Migration.lets(35, 100, farm)).isZero();
        assertThat(Migration.lets(42.5, 100, farm)).isCloseTo(0.5, within(1e-9));
        assertThat(Migration.lets(10, 0, farm)).as("no fields, no need").isEqualTo(1);
    }

    @Test
    void a_hungry_town_shrinks() {
        var folk = new Folk(3, 1000, 2, 5_000);
        folk.feed(0.9, 0.5, 1);
        folk.health(50);
        long town = folk.world.persons();
        folk.open();
        Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
        folk.settle();
        assertThat(Arrays.stream(folk.world.vital.toVillage).sum()).isBetween(town / 5 / 100 * 1000, town / 5 / 25 * 1000);
        assertThat(folk.world.vital.toTown[0]).as("villagers may be as hungry: towns have no more").isLessThan(folk.world.vital.toVillage[0]);
    }

    @Test
    void a_hungry_village_sends_people_to_towns_that_eat_if_it_may() {
        var folk = new Folk(3, 1000, 2, 5_000);
        folk.feed(0.5, 1, 1);
        folk.health(50);
        folk.world.vital.relative[0] = folk.world.vital.relative[1] = 1e-6;
        folk.open();
        Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
        long free = Arrays.stream(folk.world.vital.toTown).sum();
        folk.settle();
        folk.rules = Folk.with(folk.rules, new Residence(true, 0, 0));
        folk.open();
        Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
        assertThat(free).isBetween(15_000L, 80_000L);
        assertThat(Arrays.stream(folk.world.vital.toTown).sum()).isZero();
    }

    @Test
    void who_has_made_up_their_mind_leaves_a_closed_village_or_works_for_a_post_elsewhere() {
        var folk = new Folk(3, 1000, 2, 5_000);
        int[] leaving = leaving(folk);
        Arrays.fill(folk.world.branches.vacancies, 1000L * 5_000);
        flee(folk);
        assertThat(Arrays.stream(folk.world.vital.toTown).sum()).isEqualTo(1000L * leaving[0]);
        assertThat(folk.count(Stratum.MARGINAL)).isZero();
        assertThat(folk.world.persons()).isEqualTo(10_000);
    }

    @Test
    void where_nobody_looks_for_hands_they_stay() {
        var folk = new Folk(3, 1000, 2, 5_000);
        int[] leaving = leaving(folk);
        Arrays.fill(folk.world.branches.vacancies, 0);
        flee(folk);
        assertThat(leaving[0]).isPositive();
        assertThat(Arrays.stream(folk.world.vital.toTown).sum()).isZero();
        assertThat(folk.count(Stratum.MARGINAL)).isZero();
    }

    private static void flee(Folk folk) {
        folk.rules = Folk.with(folk.rules, new Residence(true, 0, 0));
        folk.world.mood.fled = 1;
        folk.open();
        Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
        folk.settle();
    }

    /** Villagers and hands who want to leave. */
    private static int[] leaving(Folk folk) {
        var land = folk.world.lands[0];
        int[] leaving = new int[2];
        for (int i = 0; i < land.people.count; i++) {
            if (i % 50 > 0 || land.people.stratum(i) == Stratum.DEPENDANT) continue;
            land.people.set(thermidor.world.People.LEAVING, i, true);
            if (land.places.isRural(land.placeOf(i))) leaving[0]++;
            else if (land.places.kind(land.placeOf(i)) == thermidor.world.Places.Kind.WORKS) leaving[1]++;
        }
        return leaving;
    }
}
