package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Places;
import thermidor.world.Sector;
import thermidor.world.Stratum;

class WorkTest {
    @Test
    void every_stratum_counts_as_one_kind_of_hand_or_none() {
        assertThat(Work.skill(Stratum.UNSKILLED_WORKER)).isEqualTo(Work.UNSKILLED);
        assertThat(Work.skill(Stratum.ARTISAN)).isEqualTo(Work.SKILLED);
        assertThat(Work.skill(Stratum.UPPER_OFFICIAL)).isEqualTo(Work.SPECIALIST);
        assertThat(Work.skill(Stratum.OWNER)).isEqualTo(Work.NONE);
    }

    @Test
    void a_new_hand_in_craft_is_an_artisan_in_small_trade_a_trader_elsewhere_a_worker() {
        assertThat(Work.hand(Form.PETTY, Sector.TEXTILES, false)).isEqualTo(Stratum.ARTISAN);
        assertThat(Work.hand(Form.PETTY, Sector.TRADE, true)).isEqualTo(Stratum.TRADER);
        assertThat(Work.hand(Form.STATE, Sector.TRADE, true)).isEqualTo(Stratum.SKILLED_WORKER);
        assertThat(Work.hand(Form.PRIVATE, Sector.TEXTILES, false)).isEqualTo(Stratum.UNSKILLED_WORKER);
    }

    @Test
    void posts_of_less_than_a_person_of_the_sample_are_filled_in_the_end() {
        var norms = new Work.Norms(0.6, 0.15, 0.02, 0.35, 15, 58);
        double carried = 0;
        int there = 1;
        for (int month = 0; month < 110; month++) {
            double moves = Work.moves(carried, there + 0.05, there, norms);     // a twentieth of a person is wanted, always
            there += (int) moves;
            carried = moves - (int) moves;
        }
        assertThat(there).isEqualTo(4);
        assertThat(Work.moves(0, 3, 3, norms)).as("nobody moves where all are there").isZero();
        assertThat(Work.moves(0, -5, 2, norms)).as("no more are let go than there are").isEqualTo(-0.3);
    }

    @Test
    void where_nothing_is_wanted_beyond_what_is_there_nobody_changes() {
        var folk = new Folk(2, 1000, 2, 5_000);
        int workers = folk.count(Stratum.SKILLED_WORKER);
        int street = folk.living(Places.Kind.STREET);
        long hands = folk.world.branches.hands(Folk.works(0, 0));
        folk.work(6);
        assertThat(folk.count(Stratum.SKILLED_WORKER)).isEqualTo(workers);
        assertThat(folk.living(Places.Kind.STREET)).isEqualTo(street);
        assertThat(folk.world.branches.hands(Folk.works(0, 0))).isEqualTo(hands);
    }

    @Test
    void who_goes_with_the_works_to_another_owner_within_the_month_is_counted_there_and_nobody_is_hired_or_let_go() {
        var folk = new Folk(2, 1000, 1, 10_000);
        var b = folk.world.branches;
        int from = Folk.works(0, 0);
        int into = Folk.works(0, 3);
        long hands = b.hands(from) + b.hands(into);
        int workers = folk.count(Stratum.SKILLED_WORKER) + folk.count(Stratum.UNSKILLED_WORKER);
        moveHouses(folk);
        for (long[] counted : new long[][] {b.unskilled, b.skilled, b.specialists}) {
            counted[into] += counted[from];
            counted[from] = 0;
        }
        Work.month(folk.world, folk.chance, Crew.alone(), folk.work);
        assertThat(b.hands(into)).isEqualTo(hands);
        assertThat(b.hands(from)).isZero();
        assertThat(folk.count(Stratum.SKILLED_WORKER) + folk.count(Stratum.UNSKILLED_WORKER)).isEqualTo(workers);
        assertThat(folk.count(Stratum.MARGINAL)).isZero();
    }

    @Test
    void who_came_with_the_works_within_the_month_is_let_go_and_hired_as_all_others() {
        var folk = new Folk(2, 1000, 1, 10_000);
        var b = folk.world.branches;
        int into = Folk.works(0, 3);
        moveHouses(folk);
        b.unskilled[Folk.works(0, 0)] = b.skilled[Folk.works(0, 0)] = 0;
        b.vacancies[into] = -b.hands(into);
        int workers = folk.count(Stratum.SKILLED_WORKER) + folk.count(Stratum.UNSKILLED_WORKER);
        for (int month = 0; month < 3; month++) Work.month(folk.world, folk.chance, Crew.alone(), folk.work);
        assertThat(folk.count(Stratum.SKILLED_WORKER) + folk.count(Stratum.UNSKILLED_WORKER)).as("the office lets go those it got").isLessThan(workers);
        int out = folk.count(Stratum.MARGINAL);
        b.vacancies[into] = 200_000;
        Work.month(folk.world, folk.chance, Crew.alone(), folk.work);
        assertThat(folk.count(Stratum.MARGINAL)).as("and takes them on again").isLessThan(out);
    }

    /** All who live by the first works now live by those of another owner. */
    private static void moveHouses(Folk folk) {
        var houses = folk.world.lands[0].houses;
        for (int h = 0; h < houses.count; h++) if (houses.place[h] == Folk.VILLAGES) houses.place[h] = Folk.VILLAGES + 3;
    }

    @Test
    void works_that_close_send_their_hands_to_works_that_open_before_the_street() {
        var folk = new Folk(2, 1000, 1, 10_000);
        var b = folk.world.branches;
        int closing = Folk.works(0, 0);
        int opening = Folk.works(0, 3);
        long hands = b.unskilled[closing] + b.skilled[closing];
        b.vacancies[closing] = -b.hands(closing);
        b.vacancies[opening] = b.hands(closing) * 2;
        folk.work(40);
        assertThat(b.unskilled[closing] + b.skilled[closing]).isZero();
        assertThat(b.unskilled[opening] + b.skilled[opening]).isGreaterThanOrEqualTo(hands * 9 / 10);
    }

    @Test
    void works_that_close_without_others_leave_their_hands_on_the_street_and_hire_them_again() {
        var folk = new Folk(2, 1000, 1, 10_000);
        var b = folk.world.branches;
        int works = Folk.works(0, 0);
        long hands = b.hands(works);
        b.vacancies[works] = -hands;
        folk.work(60);
        assertThat(b.hands(works)).isZero();
        assertThat((long) folk.count(Stratum.MARGINAL) * 1000).isEqualTo(hands);
        assertThat(folk.living(Places.Kind.STREET)).isPositive();
        b.vacancies[works] = hands / 2;
        folk.work(12);
        assertThat((double) b.hands(works)).isCloseTo(hands / 2.0, within(2000.0));
    }

    @Test
    void with_nobody_on_the_street_women_at_home_take_the_posts() {
        var folk = new Folk(2, 1000, 1, 10_000);
        var b = folk.world.branches;
        int works = Folk.works(0, 0);
        b.vacancies[works] = 20_000;
        long before = b.unskilled[works];
        folk.work(36);
        assertThat(b.unskilled[works] - before).isBetween(15_000L, 21_000L);
    }

    @Test
    void villagers_and_those_who_work_the_land_are_counted() {
        var folk = new Folk(2, 1000, 2, 5_000);
        int row = Farms.row(1, Form.PETTY);
        assertThat(folk.world.farms.people[row]).isEqualTo(4_000_000);
        assertThat(folk.world.farms.workers[row]).isBetween(1_800_000L, 2_400_000L);
        assertThat(folk.world.farms.people[Farms.row(1, Form.COOPERATIVE)]).isZero();
    }
}
