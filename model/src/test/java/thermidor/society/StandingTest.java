package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.rules.Market;
import thermidor.rules.Ownership;
import thermidor.rules.Procurement;
import thermidor.world.Sector;
import thermidor.world.Stratum;

class StandingTest {
    private final Standing.Office office = new Standing.Office(0.1, 0.2, 0.02, 0.05, 0.1, 1, 2, 0.5, 0.5, 4, 2, 0.01);

    @Test
    void taking_the_surplus_and_force_make_villages_equal_and_trade_does_not() {
        assertThat(Standing.levelling(new Procurement.Purchase())).isZero();
        assertThat(Standing.levelling(new Procurement.Surplus(0.8, 0.1))).isEqualTo(0.8);
        assertThat(Standing.levelling(new Procurement.Quota(0.2, 0.4, 0.6))).isEqualTo(0.6);
    }

    @Test
    void a_house_moves_one_rung_at_a_time() {
        var ladder = new Standing.Ladder(0.1, 0.2, 0.3, 0.4);
        assertThat(Standing.drift(Stratum.POOR_PEASANT, 0.05, ladder)).isEqualTo(Stratum.MIDDLE_PEASANT);
        assertThat(Standing.drift(Stratum.POOR_PEASANT, 0.15, ladder)).isEqualTo(Stratum.POOR_PEASANT);
        assertThat(Standing.drift(Stratum.MIDDLE_PEASANT, 0.15, ladder)).isEqualTo(Stratum.RICH_PEASANT);
        assertThat(Standing.drift(Stratum.MIDDLE_PEASANT, 0.45, ladder)).isEqualTo(Stratum.POOR_PEASANT);
        assertThat(Standing.drift(Stratum.MIDDLE_PEASANT, 0.55, ladder)).isEqualTo(Stratum.MIDDLE_PEASANT);
        assertThat(Standing.drift(Stratum.RICH_PEASANT, 0.35, ladder)).isEqualTo(Stratum.MIDDLE_PEASANT);
    }

    @Test
    void a_tenth_of_open_posts_is_filled_and_a_tenth_of_officials_too_many_is_let_go() {
        var grows = Standing.apparatus(200, 0, 1000, 80, 20, 0, 0, office);
        assertThat(grows.enter()).isCloseTo(0.01, within(1e-12));
        assertThat(grows.leave()).isZero();
        var shrinks = Standing.apparatus(50, 0, 1000, 80, 20, 0, 0, office);
        assertThat(shrinks.leave()).isCloseTo(0.05, within(1e-12));
        assertThat(shrinks.enter()).isZero();
    }

    @Test
    void ranks_are_filled_from_below() {
        var a = Standing.apparatus(100, 40, 0, 90, 10, 0, 0, office);
        assertThat(a.toMiddle()).as("0.1 * (0.2 * 100 - 10) of 90").isCloseTo(1.0 / 90, within(1e-12));
        assertThat(a.toUpper()).as("0.1 * 0.02 * 100 of 10").isCloseTo(0.02, within(1e-12));
        assertThat(a.toCadre()).as("0.1 * (0.05 * 40 + 0.1 * 100) of 90").isCloseTo(1.2 / 90, within(1e-12));
        assertThat(Standing.rise(Stratum.LOWER_OFFICIAL, 0.01, a)).isEqualTo(Stratum.MIDDLE_OFFICIAL);
        assertThat(Standing.rise(Stratum.LOWER_OFFICIAL, 0.02, a)).isEqualTo(Stratum.CADRE);
        assertThat(Standing.rise(Stratum.LOWER_OFFICIAL, 0.5, a)).isEqualTo(Stratum.LOWER_OFFICIAL);
        assertThat(Standing.rise(Stratum.UPPER_OFFICIAL, 0, a)).isEqualTo(Stratum.UPPER_OFFICIAL);
    }

    @Test
    void the_states_share_is_the_mean_over_industry() {
        double[] state = new double[Sector.COUNT];
        for (Sector s : Sector.ALL) state[s.ordinal()] = s.isIndustry() ? 0.5 : 1;
        assertThat(Standing.stateShare(new Ownership(state, 0, 0, true))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void offices_grow_out_of_the_workers() {
        var folk = new Folk(9, 1000, 2, 10_000);
        int workers = folk.count(Stratum.SKILLED_WORKER) + folk.count(Stratum.UNSKILLED_WORKER);
        int officials = officials(folk);
        folk.world.state.posts = (officials + 100) * 1000.0;
        for (int month = 0; month < 48; month++) {
            Standing.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.standing);
            folk.settle();
        }
        assertThat(officials(folk)).isBetween(officials + 85, officials + 110);
        assertThat(folk.count(Stratum.SKILLED_WORKER) + folk.count(Stratum.UNSKILLED_WORKER)).isLessThan(workers - 30);
        assertThat(folk.count(Stratum.MIDDLE_OFFICIAL)).isPositive();
    }

    private static int officials(Folk folk) {
        int n = 0;
        for (Stratum s : Stratum.ALL) if (s.isOfficial()) n += folk.count(s);
        return n;
    }

    @Test
    void private_trade_ends_where_it_is_forbidden() {
        var folk = new Folk(9, 1000, 2, 10_000);
        folk.rules = Folk.with(folk.rules, new Market(false, 0.2), true);
        int traders = folk.count(Stratum.TRADER);
        for (int month = 0; month < 24; month++) {
            Standing.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.standing);
            folk.settle();
        }
        assertThat(folk.count(Stratum.TRADER)).isLessThan(traders / 2);
    }

    @Test
    void who_is_appointed_has_a_card_and_who_is_elected_sits_in_the_council() {
        assertThat(Standing.chosen(true, false, 0, office)).isEqualTo(4);
        assertThat(Standing.chosen(true, false, 1, office)).isEqualTo(1);
        assertThat(Standing.chosen(false, true, 1, office)).isEqualTo(2);
        assertThat(Standing.chosen(false, true, 0, office)).isEqualTo(1);
        assertThat(Standing.chosen(true, true, .5, office)).isEqualTo(3);
    }
}
