package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Stratum;

class AgeingTest {
    private final Ageing.Norms norms = Shipped.norms(Ageing.Norms.class);

    @Test
    void everybody_comes_of_age_once_between_fourteen_and_sixteen() {
        var chance = new Chance(4);
        double sum = 0;
        for (long key = 0; key < 10_000; key++) {
            int months = Ageing.comesOfAge(chance, 22_000, key, norms);
            assertThat(months).isBetween(14 * 12, 16 * 12 - 1);
            assertThat(Ageing.comesOfAge(chance, 22_000, key, norms)).isEqualTo(months);
            sum += months;
        }
        assertThat(sum / 10_000 / 12).isCloseTo(15, within(0.05));
    }

    @Test
    void the_more_can_read_the_more_go_on_to_study() {
        var study = new Ageing.Study(0.6, 0.05, 22, 0.7);
        assertThat(Ageing.studies(true, 0.5, study)).isCloseTo(0.15, within(1e-12));
        assertThat(Ageing.studies(false, 1, study)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void children_of_a_village_become_peasants_like_their_house_and_the_old_stop_working() {
        var folk = new Folk(4, 1000, 1, 5_000);
        for (int month = 0; month < 40; month++) {
            Ageing.month(folk.world, folk.chance, Crew.alone(), folk.ageing);
            folk.settle();
        }
        var p = folk.world.lands[0].people;
        for (int i = 0; i < p.count; i++) {
            int age = p.age(i, folk.world.month);
            if (age >= 62) assertThat(p.stratum(i)).isIn(Stratum.DEPENDANT, Stratum.OWNER);
            if (age == 17 && folk.world.lands[0].places.kind(folk.world.lands[0].placeOf(i)) == Places.Kind.VILLAGE) {
                assertThat(p.stratum(i).isPeasant()).isTrue();
            }
        }
    }

    @Test
    void children_left_alone_are_taken_in_and_bring_their_purse() {
        var folk = new Folk(4, 1000, 1, 1_000);
        Land land = folk.world.lands[0];
        int h = 3;
        for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) if (land.people.age(i, folk.world.month) >= 16) land.people.remove(i);
        long cash = folk.cash();
        int place = land.houses.place[h];
        int orphans = Move.persons(land, h);
        long key = land.people.key[Abode.head(land, h)];
        Ageing.month(folk.world, folk.chance, Crew.alone(), folk.ageing);
        assertThat(orphans).isPositive();
        assertThat(Move.persons(land, h)).isZero();
        assertThat(land.settle()).as("nothing falls to the state").isZero();
        assertThat(folk.cash()).isEqualTo(cash);
        for (int i = 0; i < land.people.count; i++) if (land.people.key[i] == key) assertThat(land.placeOf(i)).isEqualTo(place);
    }

    @Test
    void a_house_that_has_grown_too_big_divides_with_its_purse() {
        var folk = new Folk(4, 1000, 1, 1_000);
        Land land = folk.world.lands[0];
        for (int i = 0; i < land.people.count; i++) if (land.people.house[i] % 2 == 1) land.people.house[i]--;
        land.settle();
        int houses = land.houses.count;
        long cash = folk.cash();
        Ageing.month(folk.world, folk.chance, Crew.alone(), folk.ageing);
        land.settle();
        assertThat(land.houses.count).isGreaterThan(houses + 3);
        assertThat(folk.cash()).isEqualTo(cash);
    }

    @Test
    void people_who_live_alone_found_houses_together_and_put_their_purses_together() {
        var folk = new Folk(4, 1000, 1, 1_000);
        Land land = folk.world.lands[0];
        int street = Abode.only(land, Places.Kind.STREET);
        int count = land.people.count;
        for (int i = 0; i < count; i++) {
            int age = land.people.age(i, folk.world.month);
            if (age >= 20 && age < 45) land.people.house[i] = land.houses.add(street, 10);
        }
        land.settle();
        int alone = alone(land);
        long cash = folk.cash();
        for (int month = 0; month < 24; month++) {
            Ageing.month(folk.world, folk.chance, Crew.alone(), folk.ageing);
            folk.settle();
        }
        assertThat(alone(land)).isLessThan(alone / 2);
        assertThat(folk.cash()).isEqualTo(cash);
        assertThat(folk.world.persons()).isEqualTo(count);
    }

    private static int alone(Land land) {
        int n = 0;
        for (int h = 0; h < land.houses.count; h++) if (land.houses.size[h] == 1) n++;
        return n;
    }
}
