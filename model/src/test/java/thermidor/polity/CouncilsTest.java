package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.Numbers;
import thermidor.rules.Suffrage;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Stratum;

/** Councils over real places: who is sent, who comes, who is called back, and under which law. */
class CouncilsTest {
    private static final Suffrage CITIZENS = Numbers.with(Numbers.with(Assembled.FREE, "byWorkplace", false), "secret", true);

    /** In every region 270 workers for social property and self-rule, and 810 peasants for private property and command. */
    private static Assembled country() {
        var people = new Assembled();
        for (int r = 0; r < Assembled.regions(); r++) {
            people.gather(r, Places.Kind.WORKS, 270, Stratum.SKILLED_WORKER, _ -> 60, _ -> 60);
            people.gather(r, Places.Kind.VILLAGE, 810, Stratum.MIDDLE_PEASANT, _ -> -60, _ -> -60);
        }
        return people;
    }

    @Test
    void voting_at_work_sends_workers_and_voting_as_single_citizens_dissolves_them() {
        Suffrage atWork = Numbers.with(Assembled.FREE, "ruralWeight", 0.2);
        var councils = country().month(atWork).world.organs;
        var parliament = country().month(CITIZENS).world.organs;
        assertThat(councils.deputiesWorkers).isCloseTo(270 / (270 + .2 * 810), within(.03));
        assertThat(parliament.deputiesWorkers).isLessThan(.2);
        assertThat(councils.representativeness).isGreaterThan(parliament.representativeness + .3);
    }

    @Test
    void villages_weigh_as_the_law_says() {
        var equal = country().month(Assembled.FREE).world.organs;
        var fifth = country().month(Numbers.with(Assembled.FREE, "ruralWeight", 0.2)).world.organs;
        assertThat(equal.deputiesWorkers).isCloseTo(.25, within(.02));
        assertThat(fifth.deputiesWorkers).isGreaterThan(2 * equal.deputiesWorkers);
    }

    @Test
    void delegates_are_persons_who_carry_a_mark_and_come_from_the_place_that_sent_them() {
        var people = country().month(Assembled.FREE);
        var c = people.world.councils;
        long[] keys = Arrays.copyOf(c.key, c.count);
        Arrays.sort(keys);
        int marked = 0;
        for (var land : people.world.lands) {
            for (int i = 0; i < land.people.count; i++) {
                boolean delegate = Arrays.binarySearch(keys, land.people.key[i]) >= 0;
                assertThat(land.people.is(People.DELEGATE, i)).isEqualTo(delegate);
                if (delegate) marked++;
            }
        }
        assertThat(marked).isEqualTo(people.delegates(0));
        for (int d = 0; d < c.count; d++) {
            if (c.level[d] > 0) continue;
            var kind = people.world.lands[c.region[d]].places.kind(c.place[d]);
            assertThat(kind).isEqualTo(Stratum.of(c.stratum[d]).isWorker() ? Places.Kind.WORKS : Places.Kind.VILLAGE);
        }
    }

    /** Two in five are for command and rule; the others keep silent by show of hands as far as they are afraid. */
    @Test
    void fear_speaks_in_open_votes_and_not_in_secret_ones() {
        double open = selfRuleUnder(Assembled.FREE, .5);
        double secret = selfRuleUnder(Numbers.with(Assembled.FREE, "secret", true), .5);
        double fearless = selfRuleUnder(Assembled.FREE, 0);
        assertThat(secret).isEqualTo(fearless).isGreaterThan(.6);
        assertThat(open).isLessThan(.3);
    }

    private static double selfRuleUnder(Suffrage law, double fear) {
        var people = new Assembled();
        people.world.power.regimeRule = -1;
        for (int r = 0; r < Assembled.regions(); r++) {
            int place = people.gather(r, Places.Kind.WORKS, 405, Stratum.UNSKILLED_WORKER, _ -> 50, key -> Math.floorMod(key, 5) < 3 ? 50 : -50);
            people.world.lands[r].places.fear[place] = fear;
        }
        return people.month(law).selfRule(1);
    }

    @Test
    void vetting_lets_through_whom_the_apparatus_can_bear() {
        double free = withOfficials(0);
        double half = withOfficials(.5);
        double all = withOfficials(1);
        assertThat(free).isGreaterThan(.85);
        assertThat(all).isLessThan(.05);
        assertThat(half).isBetween(all + .1, free - .1);
    }

    private static double withOfficials(double vetted) {
        var people = new Assembled();
        for (int r = 0; r < Assembled.regions(); r++) {
            int place = people.gather(r, Places.Kind.WORKS, 270, Stratum.UNSKILLED_WORKER, _ -> 50, _ -> 50);
            people.join(r, place, 54, Stratum.UNSKILLED_WORKER, _ -> 50, _ -> -50);
            people.join(r, people.world.lands[r].places.only(Places.Kind.STREET), 1, Stratum.LOWER_OFFICIAL, _ -> 50, _ -> -80);
        }
        return people.month(Numbers.with(CITIZENS, "vetted", vetted)).selfRule(1);
    }

    @Test
    void electors_who_change_their_mind_call_back_whom_they_sent_if_the_law_lets_them_and_they_dare() {
        assertThat(afterATurn(Assembled.FREE, 0)).isGreaterThan(.9);
        assertThat(afterATurn(Numbers.with(Assembled.FREE, "recall", false), 0)).isZero();
        double afraid = afterATurn(Assembled.FREE, .9);
        assertThat(afraid).isBetween(.1, .7);
    }

    /** Share of delegates for self-rule half a year after all have turned from command to it. */
    private static double afterATurn(Suffrage law, double fear) {
        var people = new Assembled();
        people.norms = Numbers.with(people.norms, "term", 24);
        int[] place = new int[Assembled.regions()];
        for (int r = 0; r < Assembled.regions(); r++) place[r] = people.gather(r, Places.Kind.WORKS, 135, Stratum.SKILLED_WORKER, _ -> 50, _ -> -50);
        people.world.power.regimeRule = 1;
        people.month(law);
        assertThat(people.selfRule(0)).isZero();
        for (int r = 0; r < Assembled.regions(); r++) {
            people.persuade(r, place[r], 50, 50);
            people.world.lands[r].places.fear[place[r]] = fear;
        }
        for (int month = 0; month < 6; month++) people.month(law);
        return people.selfRule(0);
    }

    @Test
    void a_seat_whose_delegate_has_died_is_filled_anew_at_every_height() {
        var people = country().month(Assembled.FREE);
        var c = people.world.councils;
        int seats = c.count;
        long lost = c.key[seats - 1];
        var land = people.world.lands[c.region[seats - 1]];
        for (int i = 0; i < land.people.count; i++) if (land.people.key[i] == lost) land.people.remove(i);
        land.settle();
        people.month(Assembled.FREE);
        assertThat(c.count).isEqualTo(seats);
        for (int d = 0; d < seats; d++) assertThat(c.key[d]).isNotEqualTo(lost);
        assertThat(people.world.organs.recalls).isZero();
    }

    @Test
    void another_law_calls_an_election_and_a_term_ends() {
        var people = country().month(Assembled.FREE);
        assertThat(people.delegates(0)).isPositive();
        people.month(CITIZENS);
        assertThat(people.delegates(0)).isZero();
        assertThat(people.delegates(1)).isPositive();
        int called = people.world.councils.called;
        for (int month = 0; month < 48; month++) people.month(CITIZENS);
        assertThat(people.world.councils.called).isEqualTo(called + 48);
    }

    @Test
    void those_shut_out_send_nobody() {
        var people = new Assembled();
        people.gather(0, Places.Kind.WORKS, 90, Stratum.SKILLED_WORKER, _ -> 50, _ -> 50);
        people.gather(0, Places.Kind.STREET, 10, Stratum.OWNER, _ -> -50, _ -> 50);
        people.gather(0, Places.Kind.CAMP, 50, Stratum.PRISONER, _ -> 0, _ -> 0);
        double[] out = Councils.shutOut(people.world, .9);
        assertThat(out[Stratum.OWNER.ordinal()]).isCloseTo(1, within(1e-9));
        assertThat(out[Stratum.SKILLED_WORKER.ordinal()]).isZero();
        assertThat(out[Stratum.PRISONER.ordinal()]).isEqualTo(1);
        people.month(Numbers.with(Assembled.FREE, "reach", .9));
        for (int d = 0; d < people.world.councils.count; d++) assertThat(people.world.councils.stratum[d]).isEqualTo(Stratum.SKILLED_WORKER.code());
        assertThat(Councils.shutOut(people.world, .5)[Stratum.SKILLED_WORKER.ordinal()]).isCloseTo(.4 / .9, within(1e-9));
    }

    @Test
    void people_stay_away_where_councils_have_no_say_where_they_fear_and_where_they_hunger() {
        Councils.Norms norms = Numbers.shipped().councils();
        double best = Councils.attendance(1, 0, 1, 1, norms);
        assertThat(best).isEqualTo(1);
        assertThat(Councils.attendance(.5, 0, 1, 1, norms)).isCloseTo(.5, within(1e-12));
        assertThat(Councils.attendance(1, .4, 1, 1, norms)).isCloseTo(.6, within(1e-12));
        assertThat(Councils.attendance(1, 0, .5, 1, norms)).isCloseTo(Math.pow(.5, norms.hunger()), within(1e-12));
        assertThat(Councils.attendance(1, 0, 1, 0, norms)).isEqualTo(norms.habit());
        assertThat(Councils.attendance(1, 0, 1.2, 1, norms)).isEqualTo(1);
    }

    @Test
    void few_come_where_few_are_used_to_come() {
        var people = country();
        people.norms = Numbers.with(people.norms, "pace", .1);
        people.world.organs.attendance = .2;
        people.month(Assembled.FREE);
        assertThat(people.world.organs.attendance).isCloseTo(.2 + .1 * .8, within(1e-12));
    }
}
