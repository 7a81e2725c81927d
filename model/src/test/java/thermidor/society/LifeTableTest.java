package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.world.AgeGroup;
import thermidor.world.Land;

class LifeTableTest {
    private final double[] lived = new double[AgeGroup.COUNT], died = new double[AgeGroup.COUNT];

    @Test
    void where_one_in_fifty_dies_at_every_age_life_is_expected_to_last_fifty_years() {
        Arrays.fill(lived, 1000);
        Arrays.fill(died, 20);
        assertThat(LifeTable.expectation(died, lived)).isCloseTo(50, within(0.5));
    }

    @Test
    void who_outlives_all_of_a_year_s_dead_does_not_end_at_eighty() {
        Arrays.fill(lived, 1000);
        Arrays.fill(died, 20);
        died[AgeGroup.COUNT - 1] = 0;
        assertThat(LifeTable.expectation(died, lived)).as("at the mortality of those before them").isCloseTo(50, within(0.5));
        Arrays.fill(died, 0);
        assertThat(LifeTable.expectation(died, lived)).as("nobody died: as far as the table goes").isEqualTo(80);
    }

    @Test
    void of_the_newborn_those_who_outlive_childhood_are_counted() {
        Arrays.fill(lived, 1000);
        assertThat(LifeTable.alive(died, lived, 4)).isEqualTo(1);
        Arrays.fill(died, 20);
        assertThat(LifeTable.alive(died, lived, 4)).isCloseTo(Math.exp(-0.02 * 15), within(0.002));
    }

    @Test
    void a_child_that_dies_costs_more_years_than_an_old_man() {
        Arrays.fill(lived, 1000);
        Arrays.fill(died, 5);
        for (int g = AgeGroup.FROM_60.ordinal(); g < AgeGroup.COUNT; g++) died[g] = 60;
        double plain = LifeTable.expectation(died, lived);
        died[AgeGroup.FROM_75.ordinal()] += 20;
        double old = LifeTable.expectation(died, lived);
        died[AgeGroup.FROM_75.ordinal()] -= 20;
        died[AgeGroup.UNDER_1.ordinal()] += 20;
        assertThat(old).isLessThan(plain);
        assertThat(LifeTable.expectation(died, lived)).isLessThan(old);
    }

    @Test
    void the_table_of_a_year_of_deaths_is_the_schedule_s_own_expectation() {
        var folk = new Folk(3, 1000, 2, 20_000);
        folk.feed(1.2, 1.2, 1);
        folk.health(110);
        for (int month = 0; month <= 12; month++) {
            folk.open();
            Demography.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), folk.demography);
            folk.settle();
        }
        double literacy = folk.world.vital.literacy[0];
        assertThat(folk.world.vital.lifeExpectancy).isCloseTo(expected(folk.demography, literacy), within(5.0));
    }

    private static double expected(Demography.Norms norms, double literacy) {
        double years = 0;
        double care = Demography.care(literacy, norms.health());
        for (double[] schedule : new double[][] {norms.men(), norms.women()}) {
            double alive = 1;
            for (double hazard : Demography.hazards(schedule, norms.firstMonth())) {
                double next = alive * (1 - Demography.probability(hazard * care));
                years += (alive + next) / 48;
                alive = next;
            }
        }
        return years;
    }

    @Test
    void medicine_that_came_from_abroad_takes_most_off_where_children_died() {
        var norms = Shipped.norms(Demography.Norms.class);
        double[] before = hazards(norms, 0);
        double[] after = hazards(norms, 1);
        assertThat(before).isEqualTo(Demography.hazards(norms.men(), norms.firstMonth()));
        assertThat(after[24] / before[24]).as("at two").isLessThan(0.2);
        assertThat(after[60 * 12] / before[60 * 12]).as("at sixty").isBetween(0.6, 0.8);
        assertThat(after[85 * 12]).as("in old age").isEqualTo(before[85 * 12]);
        assertThat(hazards(norms, 0.5)[24]).isBetween(after[24], before[24]);
    }

    private static double[] hazards(Demography.Norms norms, double medicine) {
        double[] hazard = Demography.hazards(norms.men(), norms.firstMonth());
        Demography.cure(hazard, medicine, norms.health().cure());
        return hazard;
    }

    @Test
    void in_a_year_nobody_is_lost_between_the_groups() {
        var folk = new Folk(3, 1000, 2, 5_000);
        LifeTable.close(folk.world, 0.1, Crew.alone());
        long counted = 0;
        for (Land land : folk.world.lands) for (int i = 0; i < land.people.count; i++) counted += land.people.isGone(i) ? 0 : folk.world.scale;
        assertThat(Arrays.stream(folk.world.vital.aged).sum()).isEqualTo(counted);
    }
}
