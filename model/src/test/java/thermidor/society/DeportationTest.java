package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.rules.Repression;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;

class DeportationTest {
    @Test
    void whole_houses_of_rich_peasants_go_to_four_regions_with_their_purse() {
        var folk = new Folk(12, 1000, 3, 10_000);
        int rich = folk.count(Stratum.RICH_PEASANT);
        long cash = folk.cash();
        folk.rules = Folk.with(folk.rules, new Repression(0.5, 0, 0));
        folk.open();
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        long heirs = 0;
        for (var land : folk.world.lands) heirs += land.settle();
        assertThat(heirs).isZero();
        assertThat(folk.cash()).isEqualTo(cash);
        assertThat(folk.count(Stratum.RICH_PEASANT)).isBetween(rich * 4 / 10, rich * 6 / 10);
        assertThat(folk.living(Places.Kind.CAMP)).isEqualTo(folk.count(Stratum.PRISONER)).isPositive();
        for (Region r : Region.ALL) {
            boolean goal = r == Region.NORTH || r == Region.URALS || r == Region.SIBERIA || r == Region.KAZAKHSTAN;
            if (!goal) assertThat(folk.world.vital.arrived[r.ordinal()]).isZero();
        }
        assertThat(Arrays.stream(folk.world.vital.arrived).sum()).isEqualTo(Arrays.stream(folk.world.vital.departed).sum());
        assertThat(folk.world.persons()).isEqualTo(30_000);
    }

    @Test
    void grown_people_are_arrested_and_let_go() {
        var folk = new Folk(12, 1000, 3, 10_000);
        folk.rules = Folk.with(folk.rules, new Repression(0, 0.01, 0));
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        folk.settle();
        int prisoners = folk.count(Stratum.PRISONER);
        assertThat(prisoners).isBetween(90, 220);
        folk.rules = Folk.with(folk.rules, new Repression(0, 0, 1));
        Deportation.month(folk.world, folk.rules, folk.chance, Crew.alone(), folk.deportation);
        folk.settle();
        assertThat(folk.count(Stratum.PRISONER)).isZero();
        assertThat(folk.living(Places.Kind.CAMP)).isZero();
    }
}
