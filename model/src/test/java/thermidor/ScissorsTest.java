package thermidor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thermidor.kernel.Crew;
import thermidor.rules.Budget;
import thermidor.rules.Market;
import thermidor.rules.Prices;
import thermidor.rules.Rationing;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Sah and Stiglitz in the whole model: the same society, once at a better and once at a worse price for the village's produce, everything else
 * alike. The oracle's squeeze must raise what the treasury can put by and hurt village and town, as long as markets clear.
 */
class ScissorsTest {
    /** Sums over a year and a half after a year to settle. */
    private record Outcome(double treasury, double villager, double worker, double brought, double wanting) {}

    private static Outcome live(long seed, Rules rules) {
        var society = Worlds.shipped(seed, Numbers.with(rules, "budget", new Budget(.15, .05, .3)), 15_000).live(12, Crew.alone());
        World w = society.world();
        long before = w.state.treasury;
        double village = 0;
        double villagers = 0;
        double eaten = 0;
        double workers = 0;
        double brought = 0;
        double wanting = 0;
        for (int month = 0; month < 18; month++) {
            society.live(1, Crew.alone());
            village += Arrays.stream(w.trade.consumedRural).sum();
            villagers += Arrays.stream(w.trade.rural).sum();
            for (int r = 0; r < Region.COUNT; r++) {
                for (Stratum s : Stratum.ALL) {
                    if (!s.isWorker()) continue;
                    eaten += w.trade.consumed[r][s.ordinal()];
                    workers += w.trade.persons[r][s.ordinal()];
                }
            }
            brought += Arrays.stream(w.goods.broughtToBazaar).sum() + Arrays.stream(w.goods.delivered).sum();
            wanting += w.trade.shortage[Basket.WARES.ordinal()] / 18;
        }
        return new Outcome(w.state.treasury - before, village / villagers, eaten / workers, brought, wanting);
    }

    private static Rules paying(double price) {
        return Numbers.with(Given.rules(), "prices", new Prices(false, 1, 1, price));
    }

    private static Rules rationed(double price) {
        Rules rules = Numbers.with(Given.rules(), "prices", new Prices(true, 1, 1, price));
        return Numbers.with(Numbers.with(rules, "market", new Market(false, .3)), "rationing", new Rationing(true, .5));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void while_markets_clear_a_squeeze_fills_the_treasury_and_hurts_village_and_town(long seed) {
        Outcome fair = live(seed, paying(.6));
        Outcome squeezed = live(seed, paying(.4));
        assertThat(fair.wanting).as("wares wanting").isLessThan(.15);
        assertThat(squeezed.wanting).as("wares wanting").isLessThan(.15);
        assertThat(squeezed.treasury).isGreaterThan(fair.treasury);
        assertThat(squeezed.villager).isLessThan(fair.villager);
        assertThat(squeezed.worker).isLessThan(fair.worker);
    }

    /** Where goods are rationed the oracle is silent about workers: wares the village cannot pay for are there for the town. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void under_rationing_a_squeeze_still_fills_the_treasury_and_hurts_the_village(long seed) {
        Outcome fair = live(seed, rationed(1));
        Outcome squeezed = live(seed, rationed(.6));
        assertThat(fair.wanting).as("wares wanting").isGreaterThan(.15);
        assertThat(squeezed.treasury).isGreaterThan(fair.treasury);
        assertThat(squeezed.villager).isLessThan(fair.villager);
    }
}
