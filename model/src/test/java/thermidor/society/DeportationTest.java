package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.rules.Repression;
import thermidor.world.AgeGroup;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;

class DeportationTest {
    @Test
    void whole_houses_of_rich_peasants_go_to_four_regions_with_their_purse() {
        var folk = new Folk(12, 1000, 3, 10_000);
        int rich = folk.count(Stratum.RICH_PEASANT);
        long cash = folk.cash();
        folk.rules = Folk.with(folk.rules, new Repression(0.5, 0, 0));
        folk.open();
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        long heirs = 0;
        for (var land : folk.world.lands) heirs += land.settle();
        assertThat(heirs).isZero();
        assertThat(folk.cash()).isEqualTo(cash);
        assertThat(folk.count(Stratum.RICH_PEASANT)).isBetween(rich * 4 / 10, rich * 6 / 10);
        assertThat(folk.living(Places.Kind.CAMP)).isEqualTo(folk.count(Stratum.PRISONER)).isPositive();
        for (Region r : Region.ALL) {
            boolean goal = r == Region.NORTH || r == Region.URALS || r == Region.SIBERIA || r == Region.KAZAKHSTAN;
            if (!goal) assertThat(folk.world.vital.arrived[r.ordinal()]).isZero();
        }
        assertThat(Arrays.stream(folk.world.vital.arrived).sum()).isEqualTo(Arrays.stream(folk.world.vital.departed).sum());
        assertThat(folk.world.persons()).isEqualTo(30_000);
    }

    @Test
    void grown_people_are_arrested_and_let_go() {
        var folk = new Folk(12, 1000, 3, 10_000);
        folk.rules = Folk.with(folk.rules, new Repression(0, 0.01, 0));
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        folk.settle();
        int prisoners = folk.count(Stratum.PRISONER);
        assertThat(prisoners).isBetween(90, 220);
        folk.rules = Folk.with(folk.rules, new Repression(0, 0, 1));
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        folk.settle();
        assertThat(folk.count(Stratum.PRISONER)).isZero();
        assertThat(folk.living(Places.Kind.CAMP)).isZero();
    }

    @Test
    void those_who_acted_are_carried_off_where_they_were_seized_and_their_neighbours_remember() {
        var folk = new Folk(12, 1000, 3, 10_000);
        var land = folk.world.lands[0];
        int village = 0;
        int acting = 0;
        for (int i = 0; i < land.people.count; i++) {
            if (land.placeOf(i) == village) land.places.adults[village]++;
            if (i % 2 > 0 || land.people.ageInMonths(i, folk.world.month) < 20 * 12 || land.people.ageInMonths(i, folk.world.month) > 55 * 12) continue;
            land.people.set(thermidor.world.People.ACTING, i, true);
            if (land.placeOf(i) == village) acting++;
        }
        folk.world.mood.rebels = 1;
        land.places.seized[village] = 0.5;
        folk.open();
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        for (var one : folk.world.lands) one.settle();
        int prisoners = folk.count(Stratum.PRISONER);
        assertThat(prisoners).isBetween(acting / 4, acting * 3 / 4);
        assertThat(folk.world.mood.arrested).isEqualTo(1000.0 * prisoners);
        assertThat(land.places.reprisal[village]).isCloseTo((double) prisoners / land.places.adults[village], org.assertj.core.api.Assertions.within(1e-9));
        assertThat(folk.world.persons()).isEqualTo(30_000);
    }

    @Test
    void where_a_decree_orders_it_part_of_those_arrested_are_put_to_death_and_counted() {
        var folk = new Folk(12, 1000, 3, 10_000);
        long cash = folk.cash();
        folk.rules = Folk.with(folk.rules, new Repression(0, 0.02, 0.5, 0, 0));
        folk.open();
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        folk.settle();
        long dead = Arrays.stream(folk.world.vital.deaths).sum();
        assertThat(folk.world.mood.executed).isEqualTo(dead).isPositive();
        assertThat(folk.world.vital.diedThisYear()).as("by age").isEqualTo(folk.world.vital.deaths);
        for (long[] region : folk.world.vital.died) assertThat(Arrays.stream(region, 0, AgeGroup.FROM_15.ordinal()).sum()).as("of children").isZero();
        assertThat(folk.world.persons()).isEqualTo(30_000 - dead / folk.world.scale);
        assertThat(folk.world.mood.arrested).isEqualTo((double) dead + (double) folk.count(Stratum.PRISONER) * folk.world.scale);
        assertThat((double) dead / folk.world.mood.arrested).isBetween(0.4, 0.6);
        assertThat(folk.cash()).isLessThanOrEqualTo(cash);
    }
}
