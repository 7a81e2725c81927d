package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.rules.Army;
import thermidor.rules.Outside;
import thermidor.world.AgeGroup;
import thermidor.world.Region;
import thermidor.world.Stratum;

class DemographyTest {
    private final Demography.Norms norms = Shipped.norms(Demography.Norms.class);

    @Test
    void ages_fall_into_groups() {
        assertThat(AgeGroup.of(0)).isEqualTo(AgeGroup.UNDER_1.ordinal());
        assertThat(AgeGroup.of(4)).isEqualTo(AgeGroup.FROM_1.ordinal());
        assertThat(AgeGroup.of(5)).isEqualTo(AgeGroup.FROM_5.ordinal());
        assertThat(AgeGroup.of(79)).isEqualTo(AgeGroup.FROM_75.ordinal());
        assertThat(AgeGroup.of(99)).isEqualTo(AgeGroup.FROM_80.ordinal());
    }

    @Test
    void of_1000_born_as_many_die_in_the_first_year_as_the_schedule_says() {
        double[] hazard = Demography.hazards(norms.men(), norms.firstMonth());
        double alive = 1;
        for (int m = 0; m < 12; m++) alive *= 1 - Demography.probability(hazard[m]);
        assertThat(1000 * (1 - alive)).isCloseTo(norms.men()[0], within(1e-3));
        assertThat(hazard[12]).isEqualTo(norms.men()[1] / 12000);
        assertThat(hazard[60]).isEqualTo(norms.men()[2] / 12000);
    }

    @Test
    void life_is_expected_to_last_32_years_at_the_schooling_of_1913_and_43_at_that_of_1938() {
        assertThat(expectation(Demography.care(0.366, norms.health()))).isBetween(31.5, 33.5);
        assertThat(expectation(Demography.care(0.81, norms.health()))).isBetween(41.5, 44.5);
    }

    private double expectation(double factor) {
        double years = 0;
        for (double[] schedule : new double[][] {norms.men(), norms.women()}) {
            double alive = 1;
            for (double hazard : Demography.hazards(schedule, norms.firstMonth())) {
                double next = alive * (1 - Demography.probability(hazard * factor));
                years += (alive + next) / 48;
                alive = next;
            }
        }
        return years;
    }

    @Test
    void hunger_kills_by_the_square_of_what_is_missing() {
        var hunger = new Demography.Hunger(10, 0.95, 30);
        assertThat(Demography.hungerFactor(1.1, hunger)).isEqualTo(1);
        assertThat(Demography.hungerFactor(0.95, hunger)).isEqualTo(1);
        assertThat(Demography.hungerFactor(0.65, hunger)).isCloseTo(Math.exp(0.9), within(1e-12));
        assertThat(Demography.hungerFactor(0, hunger)).isEqualTo(30);
    }

    @Test
    void a_small_hazard_is_its_own_probability_and_a_large_one_is_not() {
        assertThat(Demography.probability(0)).isZero();
        assertThat(Demography.probability(0.0099)).isCloseTo(1 - Math.exp(-0.0099), within(1e-9));
        assertThat(Demography.probability(2)).isCloseTo(1 - Math.exp(-2), within(1e-12));
    }

    @Test
    void births_fall_with_town_schooling_work_and_lawful_abortion_and_without_men() {
        var b = new Demography.Births(1, 0.9, 0.8, 0.9, 0.5, 0.7, 0.95, 0.3, 0.1, 0.4, 0.9);
        assertThat(Demography.custom(false, false, false, true, b)).isEqualTo(1);
        assertThat(Demography.custom(false, true, false, true, b)).isCloseTo(0.9 * 0.95, within(1e-12));
        assertThat(Demography.custom(true, true, true, true, b)).isCloseTo(0.8 * 0.9 * 0.5, within(1e-12));
        assertThat(Demography.custom(true, true, true, false, b)).isCloseTo(0.8 * 0.9, within(1e-12));
        assertThat(Demography.husbands(45, 100, b)).isCloseTo(0.5, within(1e-12));
        assertThat(Demography.husbands(100, 100, b)).isEqualTo(1);
        assertThat(Demography.fed(0.65, b)).isCloseTo(0.5, within(1e-12));
        assertThat(Demography.fed(0.3, b)).isZero();
    }

    @Test
    void who_loses_fewer_children_bears_fewer_and_has_more_all_the_same() {
        assertThat(Demography.replaced(0.4, 0.4, 0.5)).isEqualTo(1);
        assertThat(Demography.replaced(0, 0.4, 0.5)).isCloseTo(0.8, within(1e-12));
        assertThat(Demography.replaced(0.05, 0.4, 0)).as("nobody is made up for").isEqualTo(1);
        assertThat(Demography.replaced(0.05, 0.4, 0.9) * 0.95).as("who grow up").isGreaterThan(0.6);
    }

    @Test
    void in_peace_with_food_44_are_born_and_29_die_of_a_thousand_in_a_year() {
        var folk = new Folk(5, 1000, 3, 15_000);
        long[] sums = years(folk, 3);
        assertThat(1000.0 * sums[0] / sums[2]).isBetween(42.0, 46.5);
        assertThat(1000.0 * sums[1] / sums[2]).isBetween(27.0, 31.0);
        assertThat(folk.world.vital.hungerDeaths[0]).isZero();
    }

    @Test
    void at_six_tenths_of_need_deaths_rise_many_times_and_births_fall_to_a_third() {
        var folk = new Folk(5, 1000, 3, 15_000);
        folk.health(60);
        long[] sums = years(folk, 1);
        assertThat(1000.0 * sums[0] / sums[2]).isBetween(11.0, 19.0);
        assertThat(1000.0 * sums[1] / sums[2]).isBetween(150.0, 260.0);
        assertThat(folk.world.vital.hungerDeaths[0] / folk.world.vital.deaths[0]).isBetween(0.5, 0.98);
    }

    @Test
    void hunger_deaths_are_the_share_of_deaths_that_hunger_adds() {
        var hungry = new Folk(5, 1000, 3, 15_000);
        hungry.health(70);
        double deaths = years(hungry, 1)[1];
        double factor = Demography.hungerFactor(0.7, norms.hunger());
        assertThat(hungerDeaths / deaths).isCloseTo((factor - 1) / factor, within(0.04));
    }

    private double hungerDeaths;

    /** Births, deaths, person-years. */
    private long[] years(Folk folk, int years) {
        long[] sums = new long[3];
        hungerDeaths = 0;
        for (int month = 0; month < 12 * years; month++) {
            folk.open();
            Demography.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), folk.demography);
            var v = folk.world.vital;
            sums[0] += Arrays.stream(v.births).sum();
            sums[1] += Arrays.stream(v.deaths).sum();
            sums[2] += Arrays.stream(v.atOpening).sum() / 12;
            hungerDeaths += Arrays.stream(v.hungerDeaths).sum();
            folk.settle();
        }
        return sums;
    }

    @Test
    void war_kills_soldiers_and_nobody_else() {
        var folk = new Folk(5, 1000, 2, 10_000);
        folk.rules = Folk.with(folk.rules, new Army(2_000_000, 1));
        Service.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.service);
        folk.settle();
        int soldiers = folk.count(Stratum.SOLDIER);
        Outside calm = folk.outside;
        folk.outside = new Outside(calm.front(), calm.destruction(), calm.weather(), calm.epidemic(), 0.1, 1, 1, 0, calm.crisis(), calm.revolution(), calm.war(), 0, 0, false);
        folk.open();
        Demography.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), folk.demography);
        long killed = Arrays.stream(folk.world.vital.warDeaths).sum() / 1000;
        assertThat((double) killed / soldiers).isBetween(0.07, 0.13);
        assertThat(Arrays.stream(folk.world.vital.deaths).sum()).isGreaterThan(killed * 1000);
    }

    @Test
    void an_epidemic_adds_a_multiple_of_normal_deaths_where_it_is() {
        var folk = new Folk(5, 1000, 2, 15_000);
        folk.outside.epidemic()[0] = 1;
        long[] dead = new long[Region.COUNT];
        double sick = 0;
        for (int month = 0; month < 12; month++) {
            folk.open();
            Demography.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), folk.demography);
            for (int r = 0; r < 2; r++) dead[r] += folk.world.vital.deaths[r];
            sick += folk.world.vital.epidemicDeaths[0];
            assertThat(folk.world.vital.epidemicDeaths[1]).isZero();
            folk.settle();
        }
        assertThat((double) dead[0] / dead[1]).isBetween(1.7, 2.2);
        assertThat(sick / dead[0]).isBetween(0.42, 0.58);
    }
}
