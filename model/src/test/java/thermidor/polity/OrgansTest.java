package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.Given;
import thermidor.Norms;
import thermidor.Numbers;
import thermidor.Worlds;
import thermidor.kernel.Crew;
import thermidor.rules.Control;
import thermidor.rules.Parties;
import thermidor.rules.Rules;
import thermidor.world.Organs;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Each organ is a state of its own: it lives under one law and can be strangled by another, apart from the others. */
class OrgansTest {
    private static final Norms SHIPPED = Numbers.shipped();

    /** Workers, officials, cadre and soldiers in the first region, with councils and all. */
    private static Assembled town() {
        var people = new Assembled();
        int works = people.gather(0, Places.Kind.WORKS, 600, Stratum.SKILLED_WORKER, _ -> 50, key -> Math.floorMod(key, 120) - 50);
        people.join(0, works, 60, Stratum.MIDDLE_OFFICIAL, _ -> 50, _ -> -50);
        people.join(0, works, 20, Stratum.CADRE, _ -> 50, _ -> -60);
        people.world.state.literacy = .8;
        people.world.organs.attendance = .6;
        return people;
    }

    private static Organs live(Assembled people, Rules rules, int months) {
        World w = people.world;
        for (int month = 0; month < months; month++) {
            Security.month(w, rules.security(), SHIPPED.security());
            Press.month(w, rules.press(), SHIPPED.press());
            Unions.month(w, rules.unions(), Assembled.CHANCE, Crew.alone(), SHIPPED.unions());
            Party.month(w, rules.parties(), Assembled.CHANCE, Crew.alone(), SHIPPED.party());
            Councils.month(w, rules.suffrage(), Assembled.CHANCE, Crew.alone(), SHIPPED.councils());
            Offices.month(w, rules.offices(), SHIPPED.offices());
            ControlFromBelow.month(w, rules, SHIPPED.controlFromBelow());
            w.month++;
        }
        return w.organs;
    }

    private static Rules free() {
        Rules rules = Numbers.with(Given.rules(), "control", new Control.Measured());
        return Numbers.with(Numbers.with(Numbers.with(rules, "offices.elected", .6), "offices.rotation", .3), "offices.armed", .5);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"suffrage.powers=0.1", "press.openness=0", "unions.independence=0", "parties.factions=false",
            "parties.congressEvery=120", "offices.elected=0", "offices.armed=0", "offices.rotation=0", "security.force=1"})
    void to_strangle_any_one_organ_lowers_control_from_below(String how) {
        double free = live(town(), withSecurity(free(), how.startsWith("security") ? 0 : .3), 48).control;
        double strangled = live(town(), changed(withSecurity(free(), .3), how), 48).control;
        assertThat(strangled).isLessThan(free);
    }

    private static Rules withSecurity(Rules rules, double force) {
        return Numbers.with(Numbers.with(rules, "security.staff", .005), "security.force", force);
    }

    private static Rules changed(Rules rules, String how) {
        String[] parts = how.split("=");
        Object value = parts[1].equals("false") ? Boolean.FALSE : parts[0].endsWith("Every") ? (Object) Integer.parseInt(parts[1]) : (Object) Double.parseDouble(parts[1]);
        return Numbers.with(rules, parts[0], value);
    }

    @Test
    void strangling_the_press_leaves_unions_and_party_as_they_were() {
        Organs open = live(town(), free(), 48);
        Organs closed = live(town(), Numbers.with(free(), "press.openness", 0.0), 48);
        assertThat(closed.press).isLessThan(.01);
        assertThat(closed.unionIndependence).isEqualTo(open.unionIndependence);
        assertThat(closed.unionDensity).isEqualTo(open.unionDensity);
        assertThat(closed.partyDemocracy).isEqualTo(open.partyDemocracy);
        assertThat(closed.monopoly).isGreaterThan(open.monopoly);
    }

    @Test
    void strangling_unions_leaves_the_press_and_members_who_are_enrolled() {
        Organs free = live(town(), free(), 60);
        Organs tame = live(town(), Numbers.with(Numbers.with(free(), "unions.independence", 0.0), "unions.strikes", false), 60);
        assertThat(tame.unionIndependence).isLessThan(.01);
        assertThat(tame.press).isEqualTo(free.press);
        assertThat(tame.unionDensity).isGreaterThan(.5);
    }

    @Test
    void control_is_councils_against_the_apparatus_times_how_far_councils_stand_for_workers() {
        assertThat(ControlFromBelow.control(.8, .3, .1)).isCloseTo(.6, within(1e-12));
        assertThat(ControlFromBelow.control(.8, 0, 0)).isZero();
        assertThat(ControlFromBelow.control(1, .2, 0)).isEqualTo(1);
        assertThat(ControlFromBelow.largestWing(new double[] {10, 30, 20, 0})).isEqualTo(.5);
        assertThat(ControlFromBelow.largestWing(new double[4])).isEqualTo(1);
    }

    @Test
    void a_value_that_is_held_is_held_and_its_parts_are_measured_all_the_same() {
        Organs held = live(town(), Numbers.with(free(), "control", new Control.Given(.3)), 3);
        assertThat(held.control).isEqualTo(.3);
        assertThat(held.councilPower).isPositive();
        assertThat(held.representativeness).isPositive();
    }

    @Test
    void nothing_that_presses_leaves_measured_control_where_it_comes_to_rest() {
        var people = town();
        Organs o = live(people, free(), 60);
        double soon = o.councilPower / (o.councilPower + o.apparatusPower);
        live(people, free(), 240);
        assertThat(o.councilPower / (o.councilPower + o.apparatusPower)).isCloseTo(soon, within(.05)).isGreaterThan(.5);
    }

    @Test
    void fear_comes_from_ears_that_serve_force_and_from_neighbours_taken_away() {
        Security.Norms norms = SHIPPED.security();
        assertThat(Security.fear(0, 1, 0, norms)).isZero();
        assertThat(Security.fear(.5, 0, 0, norms)).isZero();
        assertThat(Security.fear(.5, 1, 0, norms)).isGreaterThan(Security.fear(.5, .5, 0, norms));
        assertThat(Security.fear(0, 0, .01, norms)).isCloseTo(1 - Math.exp(-.01 * norms.taken()), within(1e-12));
        assertThat(Security.reach(.002, norms)).isGreaterThan(Security.reach(.001, norms)).isLessThan(1);
    }

    @Test
    void the_service_is_drawn_from_cadre_and_not_larger_than_law_or_cadre_allow() {
        double lawful = live(town(), withSecurity(free(), .3), 120).securityStaff;
        assertThat(lawful).isCloseTo(.005 * 680, within(.1));
        double greedy = live(town(), Numbers.with(withSecurity(free(), .3), "security.staff", .5), 120).securityStaff;
        assertThat(greedy).isCloseTo(SHIPPED.security().most() * 20, within(.2));
    }

    @Test
    void a_closed_press_closes_faster_than_an_open_one_opens() {
        Press.Norms norms = SHIPPED.press();
        double closing = 1 - Press.moved(1, 0, norms.closing(), norms.opening());
        double opening = Press.moved(0, 1, norms.closing(), norms.opening());
        assertThat(closing).isCloseTo(norms.closing(), within(1e-12)).isGreaterThan(opening);
    }

    @Test
    void the_party_grows_by_those_who_think_as_it_does_and_by_careers() {
        assertThat(members(0, 0)).isGreaterThan(members(-1, 0));
        assertThat(members(0, 3)).isGreaterThan(members(0, 0));
    }

    /** Members after three years, where the regime stands at so much command, and career counts so much. */
    private static double members(double regime, double career) {
        var people = town();
        people.world.power.regimeProperty = .5;
        people.world.power.regimeRule = regime < 0 ? -1 : 0;
        for (long[] consumed : people.world.trade.consumed) Arrays.fill(consumed, 0);
        people.gather(0, Places.Kind.WORKS, 1, Stratum.UNSKILLED_WORKER, _ -> 50, _ -> 0);
        people.world.trade.consumed[0][Stratum.MIDDLE_OFFICIAL.ordinal()] = 60 * 10_000;
        people.world.trade.consumed[0][Stratum.UNSKILLED_WORKER.ordinal()] = 1000;
        Party.Norms norms = Numbers.with(SHIPPED.party(), "joining.career", career);
        for (int month = 0; month < 36; month++) {
            Party.month(people.world, new Parties(true, true, 12, .01, 0), Assembled.CHANCE, Crew.alone(), norms);
            people.world.month++;
        }
        return people.world.organs.partyMembers;
    }

    @Test
    void a_purge_that_knows_strikes_those_who_stand_far_off_and_one_that_does_not_strikes_anybody() {
        double blind = hits(0);
        double sighted = hits(1);
        assertThat(sighted).isGreaterThan(blind + .1);
    }

    /** Of those expelled, who stood for self-rule under a regime of command. */
    private static double hits(double known) {
        var people = new Assembled();
        people.gather(0, Places.Kind.WORKS, 4000, Stratum.SKILLED_WORKER, _ -> 50, key -> Math.floorMod(key, 2) == 0 ? 80 : -80);
        people.world.power.regimeProperty = .5;
        people.world.power.regimeRule = -1;
        People p = people.world.lands[0].people;
        for (int i = 0; i < p.count; i++) p.set(People.PARTY, i, true);
        Party.Norms norms = Numbers.with(Numbers.with(SHIPPED.party(), "purging.known", known), "leaving", 0.0);
        Party.month(people.world, new Parties(false, false, 12, 0, .2), Assembled.CHANCE, Crew.alone(), norms);
        int expelled = 0;
        int far = 0;
        for (int i = 0; i < p.count; i++) {
            if (p.is(People.PARTY, i)) continue;
            expelled++;
            if (p.rule[i] > 0) far++;
        }
        assertThat((double) expelled / p.count).isCloseTo(.2, within(.03));
        assertThat(people.world.mood.purged).isEqualTo(expelled);
        return (double) far / expelled;
    }

    @Test
    void rare_congresses_a_ban_on_factions_fear_and_officials_each_cost_democracy_until_nobody_can_be_voted_out() {
        Party.Democracy norms = SHIPPED.party().democracy();
        Parties free = new Parties(true, true, 12, 0, 0);
        assertThat(Party.democracy(free, 0, 0, norms)).isEqualTo(1);
        assertThat(Party.democracy(new Parties(true, true, 48, 0, 0), 0, 0, norms)).isCloseTo(Math.pow(.25, norms.congress()), within(1e-12));
        assertThat(Party.democracy(new Parties(true, false, 12, 0, 0), 0, 0, norms)).isEqualTo(norms.bound());
        assertThat(Party.democracy(free, .3, 0, norms)).isCloseTo(.7, within(1e-12));
        assertThat(Party.democracy(free, 0, .5, norms)).isCloseTo(1 - .5 * norms.dependence(), within(1e-12));
        Rules bound = Numbers.with(Numbers.with(free(), "parties.factions", false), "parties.congressEvery", 24);
        assertThat(live(town(), free(), 90).leadersRemovable).isPositive();
        assertThat(live(town(), bound, 90).leadersRemovable).isZero();
    }

    @Test
    void members_of_unions_are_those_who_are_paid() {
        var people = town();
        live(people, free(), 36);
        People p = people.world.lands[0].people;
        int lost = 0;
        for (int i = 0; i < p.count; i++) {
            if (!p.is(People.UNION, i)) continue;
            p.stratum[i] = Stratum.MARGINAL.code();
            lost++;
        }
        assertThat(lost).isGreaterThan(300);
        live(people, free(), 1);
        for (int i = 0; i < p.count; i++) assertThat(p.is(People.UNION, i) && p.stratum(i) == Stratum.MARGINAL).isFalse();
    }

    @Test
    void offices_of_the_commune_live_from_attendance_and_turns_from_reading_too() {
        Offices.Norms norms = SHIPPED.offices();
        assertThat(Offices.alive(0, norms)).isZero();
        assertThat(Offices.alive(1, norms)).isEqualTo(1);
        assertThat(Offices.alive(.5, norms)).isGreaterThan(.5);
        var people = town();
        Rules rules = Numbers.with(free(), "offices.rotation", 1.0);
        for (int month = 0; month < 200; month++) Offices.month(people.world, rules.offices(), norms);
        double full = people.world.organs.rotation;
        assertThat(full).isCloseTo(Offices.alive(.6, norms) * .8, within(1e-6));
        people.world.state.literacy = .3;
        for (int month = 0; month < 200; month++) Offices.month(people.world, rules.offices(), norms);
        assertThat(people.world.organs.rotation).isLessThan(full / 2);
    }

    @Test
    void campaigns_begin_when_more_is_taken_than_the_centre_bears_and_ebb() {
        Campaigns.Norms norms = SHIPPED.campaigns();
        assertThat(Campaigns.campaign(0, .02, .03, norms)).isZero();
        double strength = Campaigns.campaign(0, .04, .03, norms);
        assertThat(strength).isEqualTo(1);
        int months = 0;
        for (; strength > norms.rest(); months++) strength = Campaigns.campaign(strength, .04, .03, norms);
        assertThat(months).isBetween(6, 60);
        assertThat(Campaigns.campaign(strength, .04, .03, norms)).isEqualTo(1);
    }

    @Test
    void a_campaign_raises_control_and_only_while_it_lasts() {
        var people = town();
        Organs o = live(people, Numbers.with(free(), "suffrage.powers", .3), 48);
        double before = o.control;
        o.campaign = 1;
        ControlFromBelow.month(people.world, Numbers.with(free(), "suffrage.powers", .3), SHIPPED.controlFromBelow());
        assertThat(o.control).isGreaterThan(before);
        o.campaign = 0;
        ControlFromBelow.month(people.world, Numbers.with(free(), "suffrage.powers", .3), SHIPPED.controlFromBelow());
        assertThat(o.control).isEqualTo(before);
    }

    @Test
    void an_apparatus_without_control_that_presses_on_villages_favours_some_workers() {
        assertThat(Favour.wanted(0, .5)).isEqualTo(.5);
        assertThat(Favour.wanted(1, .5)).isZero();
        World world = Given.works();
        Arrays.fill(world.trade.rural, 1000);
        world.organs.control = .1;
        Favour.month(world, SHIPPED.favour());
        assertThat(world.organs.favour).isZero();
        Arrays.fill(world.state.pressureOnVillage, .8);
        for (int month = 0; month < 60; month++) Favour.month(world, SHIPPED.favour());
        assertThat(world.organs.favour).isCloseTo(.72, within(.05));
    }

    /** The whole month, ten years of it after the first: nobody forces, plunders or threatens, and the law leaves all to councils. */
    @Test
    void a_society_without_coercion_keeps_control_near_where_it_began() {
        Rules rules = Numbers.with(free(), "offices.elected", .9);
        var society = Worlds.shipped(1, rules, 15_000).live(12, Crew.alone());
        double began = society.world().organs.control;
        society.live(120, Crew.alone());
        assertThat(society.world().organs.control).isCloseTo(began, within(.15));
    }
}
