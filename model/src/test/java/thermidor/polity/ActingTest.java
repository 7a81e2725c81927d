package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.rules.Market;
import thermidor.rules.Rules;
import thermidor.rules.Security;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Who does what, and what holds them back. */
class ActingTest {
    private static final int PERSONS = 4000;
    /** Shipped, but for the occasion that acting together needs: most tests ask who would, given one. */
    private final Acting.Norms norms = Numbers.with(Numbers.shipped().acting(), "daring.joins", 0.0);
    private final Acting.Norms shipped = Numbers.shipped().acting();

    /** One place of grown-up people of a stratum with so much of a grievance, and a regime that owns everything. */
    private static World place(Stratum stratum, int grievance, int property) {
        World world = Given.works(Sector.TEXTILES);
        Land land = world.lands[0];
        int works = land.places.add(stratum == Stratum.SOLDIER ? Places.Kind.BARRACKS : stratum.isOnTheLand() ? Places.Kind.VILLAGE : Places.Kind.WORKS, 0);
        for (int n = 0; n < PERSONS; n++) {
            int house = land.houses.add(works, 0);
            int i = land.people.add(Chance.descend(7, n + 1), house, world.month - 40 * 12, stratum, false, true, 100, 1000);
            land.people.grievance[i] = (byte) grievance;
            land.people.property[i] = (byte) property;
        }
        land.settle();
        land.places.adults[works] = PERSONS;
        land.places.grievance[works] = grievance / 100.0;
        for (long[] region : world.trade.persons) region[Stratum.MIDDLE_PEASANT.ordinal()] = PERSONS;
        world.mood.visibility = 0.5;
        return world;
    }

    private World act(World world, Rules rules, int months) {
        return act(world, rules, months, norms);
    }

    private static World act(World world, Rules rules, int months, Acting.Norms norms) {
        for (int m = 0; m < months; m++) {
            Acting.month(world, rules, new Chance(3), Crew.alone(), norms);
            world.month++;
        }
        return world;
    }

    private static Rules watched(double force) {
        return Numbers.with(Given.rules(), "security", new Security(0.01, force));
    }

    @Test
    void each_acts_in_the_way_of_their_kind() {
        assertThat(act(place(Stratum.SKILLED_WORKER, 60, 0), Given.rules(), 1).mood.strikers).isPositive();
        assertThat(act(place(Stratum.SOLDIER, 60, 0), Given.rules(), 1).mood.mutineers).isPositive();
        assertThat(act(place(Stratum.POOR_PEASANT, 60, 0), Given.rules(), 1).mood.rebels).isPositive();
        assertThat(act(place(Stratum.MIDDLE_OFFICIAL, 60, 0), Given.rules(), 1).mood.wings).isPositive();
        World calm = act(place(Stratum.SKILLED_WORKER, 0, 0), Given.rules(), 1);
        assertThat(calm.mood.strikers + calm.mood.slow).isZero();
    }

    @Test
    void force_keeps_people_from_striking_and_makes_them_work_slowly() {
        World free = act(place(Stratum.SKILLED_WORKER, 50, 0), watched(0), 1);
        World held = act(place(Stratum.SKILLED_WORKER, 50, 0), watched(1), 1);
        assertThat(held.mood.strikers).isLessThan(0.7 * free.mood.strikers);
        assertThat(held.mood.slow).isGreaterThan(free.mood.slow);
    }

    @Test
    void who_wants_public_property_bears_the_apparatus_for_fear_of_losing_it() {
        Rules owned = Numbers.with(Given.rules(), "ownership.state", 1.0);
        World attached = place(Stratum.SKILLED_WORKER, 50, 80);
        World indifferent = place(Stratum.SKILLED_WORKER, 50, 0);
        attached.mood.toleration = indifferent.mood.toleration = 0.5;
        assertThat(act(attached, owned, 1).mood.strikers).isLessThan(0.3 * act(indifferent, owned, 1).mood.strikers);
        World hopeful = place(Stratum.SKILLED_WORKER, 50, 80);
        hopeful.mood.toleration = 0;                                     // C50: with hope from abroad nothing is left of it
        assertThat(act(hopeful, owned, 1).mood.strikers).isGreaterThan(attached.mood.strikers);
    }

    @Test
    void those_who_are_heard_petition() {
        World heard = place(Stratum.SKILLED_WORKER, 45, 0);
        heard.mood.voice = 0.8;
        heard.mood.answered = 0.3;
        World unheard = place(Stratum.SKILLED_WORKER, 45, 0);
        assertThat(act(heard, watched(0.5), 1).mood.petitioners).isPositive();
        assertThat(act(unheard, watched(0.5), 1).mood.petitioners).isZero();
        assertThat(heard.mood.slow).isLessThan(unheard.mood.slow);
    }

    @Test
    void only_the_young_whom_nobody_hears_attack() {
        World old = act(place(Stratum.SKILLED_WORKER, 70, 0), Given.rules(), 1);
        assertThat(old.mood.attackers).isZero();
        World young = place(Stratum.SKILLED_WORKER, 70, 0);
        for (int i = 0; i < PERSONS; i++) young.lands[0].people.born[i] += 20 * 12;
        World heard = place(Stratum.SKILLED_WORKER, 70, 0);
        for (int i = 0; i < PERSONS; i++) heard.lands[0].people.born[i] += 20 * 12;
        heard.mood.voice = 1;
        assertThat(act(young, Given.rules(), 1).mood.attackers).isPositive();
        assertThat(act(heard, Given.rules(), 1).mood.attackers).isZero();
    }

    @Test
    void where_the_market_is_shut_those_for_private_property_trade_on_the_side() {
        Rules shut = Numbers.with(watched(1), "market", new Market(false, 0.2));
        World traders = act(place(Stratum.SKILLED_WORKER, 45, -50), shut, 1);
        assertThat(traders.mood.trading).isPositive();
        assertThat(traders.mood.sideTrade).isCloseTo(traders.mood.trading / PERSONS, within(1e-9));
        assertThat(act(place(Stratum.SKILLED_WORKER, 45, -50), watched(1), 1).mood.trading).isZero();
    }

    @Test
    void who_acts_is_marked_and_has_released_part_of_the_store() {
        World world = act(place(Stratum.SKILLED_WORKER, 60, 0), Given.rules(), 1);
        People p = world.lands[0].people;
        int acting = 0;
        for (int i = 0; i < p.count; i++) {
            if (!p.is(People.ACTING, i)) continue;
            acting++;
            assertThat((int) p.grievance[i]).isEqualTo((int) Math.floor(60 * (1 - norms.deeds().release())));
        }
        assertThat(acting).isEqualTo((int) world.mood.strikers);
        int works = world.lands[0].places.only(Places.Kind.WORKS);
        assertThat(world.lands[0].places.acting[works]).isCloseTo((double) acting / PERSONS, within(1e-12));
        assertThat(world.mood.struck[0]).isCloseTo(norms.deeds().days() / 30 * acting / PERSONS, within(1e-12));
    }

    /** Once strikes of specialists were counted on the few workers of a region, and works stood still for more than all of the month. */
    @Test
    void works_lose_no_more_time_than_their_hands_have() {
        World world = place(Stratum.SPECIALIST, 60, 0);
        world.lands[0].people.stratum[0] = (byte) Stratum.SKILLED_WORKER.ordinal();
        act(world, Given.rules(), 1);
        assertThat(world.mood.struck[0]).isCloseTo(norms.deeds().days() / 30 * world.mood.strikers / PERSONS, within(1e-12)).isPositive();
        World slow = place(Stratum.SPECIALIST, 50, 0);
        assertThat(act(slow, watched(1), 1).mood.slowly[0]).isCloseTo(slow.mood.slow / PERSONS, within(1e-12)).isPositive();
    }

    /** Kuran 1991: one spark, seen by many or by few. */
    @Test
    void what_begins_in_a_place_carries_others_along_where_it_is_seen() {
        double[] end = new double[2];
        for (int seen = 0; seen < 2; seen++) {
            World world = place(Stratum.SKILLED_WORKER, 43, 0);
            world.mood.visibility = seen == 0 ? 0.2 : 1;
            int works = world.lands[0].places.only(Places.Kind.WORKS);
            world.lands[0].places.acting[works] = 0.4;
            for (int m = 0; m < 6; m++) {
                for (int i = 0; i < PERSONS; i++) world.lands[0].people.grievance[i] = 43;
                act(world, Given.rules(), 1);
            }
            end[seen] = world.lands[0].places.acting[works];
        }
        assertThat(end[0]).isLessThan(0.25);
        assertThat(end[1]).isGreaterThan(0.5);
    }

    @Test
    void mutiny_leaves_the_rulers_fewer_to_use() {
        World world = place(Stratum.SOLDIER, 60, 0);
        world.trade.persons[0][Stratum.SOLDIER.ordinal()] = PERSONS;
        double loyal = Acting.force(world, watched(1), norms.police());
        world.mood.mutineers = PERSONS / 2.0;
        assertThat(Acting.force(world, watched(1), norms.police())).isLessThan(loyal);
        assertThat(Region.COUNT).isEqualTo(world.lands.length);
    }

    @Test
    void what_is_taken_by_force_now_raises_a_village_that_remembers_little() {
        World calm = act(place(Stratum.MIDDLE_PEASANT, 15, 0), watched(0.3), 1);
        World driven = place(Stratum.MIDDLE_PEASANT, 15, 0);
        driven.state.driven[0] = 0.3;
        assertThat(calm.mood.rebels).isZero();
        assertThat(act(driven, watched(0.3), 1).mood.rebels).isPositive();
        World robbed = place(Stratum.MIDDLE_PEASANT, 15, 0);
        robbed.state.seized[0] = 0.3;
        assertThat(act(robbed, watched(0.3), 1).mood.rebels).as("by the same weight").isEqualTo(driven.mood.rebels);
        World town = place(Stratum.SKILLED_WORKER, 15, 0);
        town.state.driven[0] = town.state.seized[0] = 0.3;
        assertThat(act(town, watched(0.3), 1).mood.strikers).isZero();
    }

    /** One rising meets all who can be sent; when the whole region is in motion there are too few of them. */
    @Test
    void who_rises_alone_meets_the_force_of_the_region_and_many_do_not() {
        double alone = Acting.risk(norms.police().k(), Acting.sentForEach(200, 10, 0));
        double many = Acting.risk(norms.police().k(), Acting.sentForEach(200, 10, 5000));
        assertThat(alone).isGreaterThan(0.9);
        assertThat(many).isLessThan(0.1);
    }

    @Test
    void those_who_act_at_one_s_own_place_are_not_met_elsewhere_as_well() {
        assertThat(Acting.elsewhere(.5, .1, 1000, .4, 250, 1500)).as("all of them are here").isZero();
        assertThat(Acting.elsewhere(.5, .1, 1000, .2, 250, 1500)).isEqualTo(.5 * 50 * 1500);
    }

    /** The store is let out in outbursts, and an outburst needs an occasion common to those who act. */
    @Test
    void nobody_strikes_or_rises_alone_but_soldiers_and_officials_are_assembled_as_it_is() {
        assertThat(act(place(Stratum.SKILLED_WORKER, 60, 0), Given.rules(), 1, shipped).mood.strikers).isZero();
        assertThat(act(place(Stratum.POOR_PEASANT, 60, 0), Given.rules(), 1, shipped).mood.rebels).isZero();
        assertThat(act(place(Stratum.SOLDIER, 60, 0), Given.rules(), 1, shipped).mood.mutineers).isPositive();
        assertThat(act(place(Stratum.MIDDLE_OFFICIAL, 60, 0), Given.rules(), 1, shipped).mood.wings).isPositive();
        World seen = place(Stratum.SKILLED_WORKER, 60, 0);
        seen.lands[0].places.acting[seen.lands[0].places.only(Places.Kind.WORKS)] = 0.2;
        assertThat(act(seen, Given.rules(), 1, shipped).mood.strikers).isPositive();
        World driven = place(Stratum.POOR_PEASANT, 60, 0);
        driven.state.driven[0] = 0.1;
        assertThat(act(driven, Given.rules(), 1, shipped).mood.rebels).isPositive();
    }

    @Test
    void members_of_a_free_union_begin_by_themselves_and_of_a_tamed_one_do_not() {
        for (int independence = 0; independence <= 1; independence++) {
            World world = place(Stratum.SKILLED_WORKER, 60, 0);
            People p = world.lands[0].people;
            for (int i = 0; i < p.count; i++) p.traits[i] |= People.UNION;
            world.organs.unionIndependence = independence;
            double strikers = act(world, Given.rules(), 1, shipped).mood.strikers;
            if (independence == 1) assertThat(strikers).isPositive();
            else assertThat(strikers).isZero();
        }
    }

    @Test
    void prisoners_under_guard_do_nothing_and_people_of_the_street_join_only_others() {
        World camp = act(place(Stratum.PRISONER, 90, 0), Given.rules(), 1);
        assertThat(camp.mood.rebels + camp.mood.attackers + camp.mood.petitioners).isZero();
        World street = place(Stratum.MARGINAL, 90, 0);
        int works = street.lands[0].places.only(Places.Kind.WORKS);
        street.lands[0].places.kind[works] = (byte) Places.Kind.STREET.ordinal();
        assertThat(act(street, Given.rules(), 1, shipped).mood.rebels).isZero();
        street.lands[0].places.acting[works] = 0.5;
        assertThat(act(street, Given.rules(), 1, shipped).mood.rebels).isPositive();
    }

    @Test
    void who_starves_does_not_rise() {
        World fed = place(Stratum.POOR_PEASANT, 55, 0);
        World starved = place(Stratum.POOR_PEASANT, 55, 0);
        java.util.Arrays.fill(starved.lands[0].people.health, (byte) 50);
        assertThat(act(starved, watched(0), 1).mood.rebels).isLessThan(0.2 * act(fed, watched(0), 1).mood.rebels);
        assertThat(Doing.strength(0.3, 0)).isEqualTo(1);
    }
}
