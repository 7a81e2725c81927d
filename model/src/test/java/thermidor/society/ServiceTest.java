package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.rules.Army;
import thermidor.world.Places;
import thermidor.world.Stratum;

class ServiceTest {
    private final Service.Norms norms = new Service.Norms(18, 40, 0.04, 0.8);

    @Test
    void half_the_gap_is_called_up_when_the_law_says_so() {
        Army army = new Army(10_000, 0.5);
        assertThat(Service.home(army, 0, 2, 1000, norms)).isZero();
        assertThat(Service.calledUp(army, 0, 2, 1000, norms)).isCloseTo(4, within(1e-12));
    }

    @Test
    void an_army_of_the_right_size_relieves_those_who_have_served() {
        Army army = new Army(100_000, 0.5);
        assertThat(Service.home(army, 100, 0, 1000, norms)).isCloseTo(4, within(1e-12));
        assertThat(Service.calledUp(army, 100, 0, 1000, norms)).isCloseTo(4, within(1e-12));
    }

    @Test
    void an_army_too_big_calls_nobody() {
        Army army = new Army(50_000, 0.5);
        assertThat(Service.home(army, 100, 0, 1000, norms)).isCloseTo(25, within(1e-12));
        assertThat(Service.calledUp(army, 100, 0, 1000, norms)).isZero();
    }

    @Test
    void men_of_serving_age_go_to_barracks_and_come_home_again() {
        var folk = new Folk(6, 1000, 2, 10_000);
        folk.rules = Folk.with(folk.rules, new Army(1_000_000, 0.5));
        months(folk, 12);
        assertThat(folk.count(Stratum.SOLDIER)).isBetween(900, 1100);
        assertThat(folk.living(Places.Kind.BARRACKS)).isEqualTo(folk.count(Stratum.SOLDIER));
        var p = folk.world.lands[0].people;
        for (int i = 0; i < p.count; i++) {
            if (p.stratum(i) != Stratum.SOLDIER) continue;
            assertThat(p.isFemale(i)).isFalse();
            assertThat(p.age(i, folk.world.month)).isBetween(18, 42);
        }
        int village = folk.living(Places.Kind.VILLAGE);
        folk.rules = Folk.with(folk.rules, new Army(0, 0.5));
        months(folk, 24);
        assertThat(folk.count(Stratum.SOLDIER)).isLessThan(5);
        assertThat(folk.living(Places.Kind.VILLAGE) - village).isBetween(700, 900);
        assertThat(folk.world.persons()).isEqualTo(20_000);
    }

    private static void months(Folk folk, int months) {
        for (int month = 0; month < months; month++) {
            Service.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.service);
            folk.settle();
        }
    }

    @Test
    void deserters_and_mutineers_go_by_themselves() {
        var folk = new Folk(6, 1000, 1, 10_000);
        folk.rules = Folk.with(folk.rules, new Army(500_000, 0.5));
        months(folk, 12);
        folk.rules = Folk.with(folk.rules, new Army(1000.0 * folk.count(Stratum.SOLDIER), 0));
        var p = folk.world.lands[0].people;
        for (int i = 0; i < p.count; i++) p.set(thermidor.world.People.LEAVING, i, p.stratum(i) == Stratum.SOLDIER);
        folk.world.mood.mutineers = 1;
        int soldiers = folk.count(Stratum.SOLDIER);
        Service.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.service);
        assertThat(soldiers).isGreaterThan(300);
        assertThat(folk.count(Stratum.SOLDIER)).as("those who relieve them are called up as before").isLessThan(soldiers / 10);
    }
}
