package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.rules.Pay;

class SchoolingTest {
    private final Schooling.Trade trade = new Schooling.Trade(0.01, 0.5, 0.02, 0.04, 0.5, 0.001);
    private final Schooling.Norms norms = new Schooling.Norms(0.02, 0.004, 2, 0.5, 3, trade);

    @Test
    void reading_spreads_with_services_first_in_towns_and_among_boys() {
        assertThat(Schooling.reads(true, false, false, 0.5, norms)).isCloseTo(0.01, within(1e-12));
        assertThat(Schooling.reads(true, true, true, 0.5, norms)).isCloseTo(0.02, within(1e-12));
        assertThat(Schooling.reads(true, false, true, 0.5, norms)).isCloseTo(0.0075, within(1e-12));
        assertThat(Schooling.reads(true, false, true, 1, norms)).isEqualTo(Schooling.reads(true, false, false, 1, norms));
        assertThat(Schooling.reads(false, false, true, 1, norms)).isCloseTo(0.004, within(1e-12));
        assertThat(Schooling.reads(true, true, false, 0, norms)).isZero();
    }

    @Test
    void a_trade_is_learnt_faster_where_pay_is_spread_and_by_the_literate() {
        assertThat(Schooling.learnsTrade(true, new Pay(0, 0, 0), trade)).isCloseTo(0.01, within(1e-12));
        assertThat(Schooling.learnsTrade(false, new Pay(0.5, 0, 0), trade)).isCloseTo(0.0075, within(1e-12));
    }

    @Test
    void piece_rates_raise_an_aristocracy_and_equal_pay_levels_it() {
        assertThat(Schooling.raised(new Pay(0.5, 0.8, 0), 0, trade)).isCloseTo(0.008, within(1e-12));
        assertThat(Schooling.raised(new Pay(0.5, 0, 0), 0, trade)).isZero();
        assertThat(Schooling.levelled(new Pay(0, 0, 0), trade)).isCloseTo(0.04, within(1e-12));
        assertThat(Schooling.levelled(new Pay(0.6, 0, 0), trade)).isZero();
    }

    @Test
    void nobody_forgets_to_read_and_some_learn() {
        var folk = new Folk(8, 1000, 2, 5_000);
        var p = folk.world.lands[0].people;
        boolean[] before = new boolean[p.count];
        for (int i = 0; i < p.count; i++) before[i] = p.isLiterate(i);
        for (int month = 0; month < 12; month++) {
            Schooling.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.schooling);
            folk.world.month++;
        }
        int learnt = 0;
        for (int i = 0; i < p.count; i++) {
            if (before[i]) assertThat(p.isLiterate(i)).isTrue();
            else if (p.isLiterate(i)) learnt++;
        }
        assertThat(learnt).isBetween(40, 250);
    }
}
