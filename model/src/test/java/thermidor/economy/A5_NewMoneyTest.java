package thermidor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.Worlds;
import thermidor.kernel.Crew;
import thermidor.rules.Money;
import thermidor.rules.Prices;
import thermidor.rules.Rules;
import thermidor.world.World;

/** One rouble for ten: as a new name of prices it changes nothing that is real; as a cut of purses alone it does. */
class A5_NewMoneyTest {
    private static final Rules OLD = Numbers.with(Numbers.with(Given.rules(), "prices", new Prices(true, 6.4, 10, 4.5)), "money", new Money(1, 1, 0, 0.05));

    @Test
    void a_new_name_of_the_rouble_leaves_everything_real_as_it_was() {
        World old = lived(OLD);
        World renamed = lived(money(new Money(2, .1, .1, 0, 0.05), new Prices(true, .64, 1, .45)));
        assertThat(made(renamed)).isCloseTo(made(old), withinPercentage(0.5));
        assertThat(eaten(renamed)).isCloseTo(eaten(old), withinPercentage(0.5));
        assertThat(Arrays.stream(renamed.farms.sown).sum()).isCloseTo(Arrays.stream(old.farms.sown).sum(), withinPercentage(0.5));
        assertThat(10 * renamed.state.wage).isCloseTo(old.state.wage, withinPercentage(0.5));
        for (int b = 0; b < old.trade.price.length; b++) {
            assertThat(10 * renamed.trade.price[b]).isCloseTo(old.trade.price[b], withinPercentage(0.5));
            assertThat(10 * renamed.trade.marketPrice[b]).isCloseTo(old.trade.marketPrice[b], withinPercentage(3.0));
            assertThat(renamed.trade.shortage[b] * 1000 + 1).isCloseTo(old.trade.shortage[b] * 1000 + 1, withinPercentage(2.0));
        }
    }

    @Test
    void purses_cut_to_a_tenth_at_the_same_prices_buy_less() {
        World old = livedBy(OLD, 1);
        World cut = livedBy(money(new Money(2, .1, 1, 0, 0.05), OLD.prices()), 1);
        assertThat(Arrays.stream(cut.trade.wanted).sum()).isLessThan(Arrays.stream(old.trade.wanted).sum() * 9 / 10);
    }

    private static Rules money(Money money, Prices prices) {
        return Numbers.with(Numbers.with(OLD, "prices", prices), "money", money);
    }

    private static World lived(Rules then) {
        return livedBy(then, 18);
    }

    /** A year and a half under the old money, then so many months under these rules. */
    private static World livedBy(Rules then, int months) {
        return Worlds.shipped(1, OLD, 60_000).live(18, Crew.alone()).under(then).live(months, Crew.alone()).world();
    }

    private static long made(World world) {
        return Arrays.stream(world.goods.made).sum();
    }

    private static long eaten(World world) {
        return Arrays.stream(world.trade.consumedRural).sum() + Arrays.stream(world.trade.consumedUrban).sum();
    }
}
