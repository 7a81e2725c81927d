package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.Numbers;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Fingerprint;
import thermidor.rules.Outside;
import thermidor.world.AgeGroup;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Stratum;

/** What holds of all processes of the society together, in months in which everything happens at once. */
class SocietyTest {
    private static Folk upheaval(long seed) {
        var folk = new Folk(seed, 1500, 3, 3_000);
        folk.rules = Folk.upheaval(400_000);
        folk.world.state.posts = 300_000;
        Outside calm = Outside.calm();
        calm.epidemic()[1] = 0.5;
        folk.outside = new Outside(calm.front(), calm.destruction(), calm.weather(), calm.epidemic(), 0.01, 1, 1, 0, calm.crisis(), calm.revolution(), calm.war(), 0, 0, false);
        return folk;
    }

    private static void shake(Folk folk, int month) {
        folk.feed(month % 20 < 10 ? 0.9 : 0.6, month % 20 < 10 ? 0.6 : 0.9, 1 + month % 3);
        if (month % 6 == 0) folk.health(60 + month % 40);
        Arrays.fill(folk.world.state.collectivised, month < 12 ? 0.3 : month < 24 ? 0.9 : 0.2);
        for (int row = 0; row < folk.world.branches.count; row++) {
            folk.world.branches.vacancies[row] = (long) ((folk.chance.unit(Decision.SAMPLE, month, row) - 0.45) * 60_000);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void in_no_region_and_no_month_does_a_person_appear_or_vanish(long seed) {
        var folk = upheaval(seed);
        for (int month = 0; month < 36; month++) {
            shake(folk, month);
            folk.month(Crew.alone());
            var v = folk.world.vital;
            for (int r = 0; r < Region.COUNT; r++) {
                assertThat(v.atOpening[r] + v.births[r] - v.deaths[r] + v.arrived[r] - v.departed[r]).as(Region.ALL[r] + " in month " + month)
                        .isEqualTo((long) folk.world.lands[r].people.count * folk.world.scale);
            }
            assertThat(Arrays.stream(v.arrived).sum()).isEqualTo(Arrays.stream(v.departed).sum());
        }
    }

    @Test
    void nobody_is_in_two_places_and_everybody_in_one() {
        var folk = upheaval(5);
        for (int month = 0; month < 36; month++) {
            shake(folk, month);
            folk.month(Crew.alone());
        }
        Set<Long> seen = new HashSet<>();
        for (Land land : folk.world.lands) {
            for (int i = 0; i < land.people.count; i++) {
                assertThat(seen.add(land.people.key[i])).isTrue();
                assertThat(land.people.house[i]).isBetween(0, land.houses.count - 1);
                assertThat(land.placeOf(i)).isBetween(0, land.places.count - 1);
                Stratum s = land.people.stratum(i);
                boolean rural = land.places.isRural(land.placeOf(i));
                if (s.isPeasant()) assertThat(land.places.kind(land.placeOf(i))).isEqualTo(thermidor.world.Places.Kind.VILLAGE);
                if (s == Stratum.COLLECTIVE_FARMER) assertThat(land.places.kind(land.placeOf(i))).isEqualTo(thermidor.world.Places.Kind.KOLKHOZ);
                if (s.isOnTheLand()) assertThat(rural).isTrue();
                if (s == Stratum.SOLDIER) assertThat(land.places.kind(land.placeOf(i))).isEqualTo(thermidor.world.Places.Kind.BARRACKS);
                if (s == Stratum.PRISONER) assertThat(land.places.kind(land.placeOf(i))).isEqualTo(thermidor.world.Places.Kind.CAMP);
            }
        }
    }

    @Test
    void purses_move_and_fall_to_heirs_but_never_change_in_sum() {
        var folk = upheaval(6);
        long expected = folk.cash();
        for (int month = 0; month < 24; month++) {
            shake(folk, month);
            for (Land land : folk.world.lands) for (int h = 0; h < land.houses.count; h++) land.houses.income[h] = 0;
            expected = folk.cash();
            folk.open();
            Work.month(folk.world, folk.chance, Crew.alone(), folk.work);
            Demography.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), folk.demography);
            Ageing.month(folk.world, folk.chance, Crew.alone(), folk.ageing);
            Migration.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.migration);
            Service.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.service);
            Standing.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.standing);
            Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
            long heirs = 0;
            for (Land land : folk.world.lands) heirs += land.settle();
            folk.world.month++;
            assertThat(folk.cash() + heirs).isEqualTo(expected);
        }
    }

    @Test
    void one_thread_and_three_live_the_same_lives_to_the_bit() {
        var alone = upheaval(7);
        var together = upheaval(7);
        try (var crew = new Crew(3)) {
            for (int month = 0; month < 24; month++) {
                shake(alone, month);
                shake(together, month);
                alone.month(Crew.alone());
                together.month(crew);
                assertThat(Fingerprint.of(together.world)).isEqualTo(Fingerprint.of(alone.world));
            }
        }
    }

    @Test
    void another_seed_is_another_history() {
        var one = upheaval(8);
        var other = upheaval(9);
        one.month(Crew.alone());
        other.month(Crew.alone());
        assertThat(Fingerprint.of(one.world)).isNotEqualTo(Fingerprint.of(other.world));
    }

    @Test
    void one_extra_birth_changes_one_life_only() {
        var without = new Folk(10, 1500, 2, 3_000);
        var with = new Folk(10, 1500, 2, 3_000);
        long extra = 4711;
        Land land = with.world.lands[0];
        land.people.add(extra, land.people.house[40], with.world.month - 1, Stratum.DEPENDANT, true, false, 100, 1500);
        land.settle();
        Work.count(with.world, Crew.alone());
        for (int month = 0; month < 60; month++) {
            live(without);
            live(with);
        }
        int differ = 0;
        for (int r = 0; r < 2; r++) {
            People a = without.world.lands[r].people;
            People b = with.world.lands[r].people;
            int j = 0;
            for (int i = 0; i < a.count; i++) {
                if (b.key[j] == extra) j++;
                if (a.key[i] != b.key[j] || a.stratum[i] != b.stratum[j] || a.traits[i] != b.traits[j]) differ++;
                j++;
            }
        }
        assertThat(differ).isZero();
    }

    /** What depends on a person alone and on the house. */
    private static void live(Folk folk) {
        folk.open();
        Demography.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), new Demography.Norms(folk.demography.men(),
                folk.demography.women(), folk.demography.children(), folk.demography.firstMonth(), folk.demography.girls(), folk.demography.camp(),
                folk.demography.hunger(), new Demography.Health(0, 0, new double[AgeGroup.COUNT]),
                Numbers.with(folk.demography.births(), "replaced", 0.0)));
        Schooling.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.schooling);
        Standing.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.standing);
        folk.settle();
    }
}
