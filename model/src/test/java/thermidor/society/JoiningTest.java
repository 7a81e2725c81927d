package thermidor.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.kernel.Crew;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Places;
import thermidor.world.Stratum;

class JoiningTest {
    private final Joining.Norms norms = new Joining.Norms(0.02, 0.02, 0.3, 0.3);

    @Test
    void a_place_joins_above_its_mark_and_leaves_only_well_below_it() {
        assertThat(Joining.collective(false, 0.5, 0.5, norms)).isFalse();
        assertThat(Joining.collective(false, 0.5, 0.51, norms)).isTrue();
        assertThat(Joining.collective(true, 0.5, 0.49, norms)).isTrue();
        assertThat(Joining.collective(true, 0.5, 0.47, norms)).isFalse();
        assertThat(Joining.collective(true, 0.01, 0, norms)).isFalse();
    }

    @Test
    void the_share_of_people_in_collective_farms_is_what_is_wanted_on_the_average_of_regions() {
        var folk = new Folk(14, 1000, 20, 1_000);
        for (double wanted : new double[] {0.05, 0.3, 0.56, 0.93}) {
            Arrays.fill(folk.world.state.collectivised, wanted);
            Joining.month(folk.world, folk.chance, Crew.alone(), folk.joining);
            assertThat(share(folk)).isCloseTo(wanted, within(0.03));
        }
    }

    private static double share(Folk folk) {
        double kolkhoz = folk.living(Places.Kind.KOLKHOZ);
        return kolkhoz / (kolkhoz + folk.living(Places.Kind.VILLAGE));
    }

    @Test
    void who_joins_becomes_a_member_some_lead_and_who_leaves_is_a_peasant_again_but_not_rich() {
        var folk = new Folk(14, 1000, 3, 5_000);
        int peasants = peasants(folk);
        Arrays.fill(folk.world.state.collectivised, 1);
        Joining.month(folk.world, folk.chance, Crew.alone(), folk.joining);
        folk.settle();
        assertThat(peasants(folk)).isZero();
        assertThat(folk.count(Stratum.COLLECTIVE_FARMER) + folk.count(Stratum.FARM_CHAIR)).isEqualTo(peasants);
        assertThat((double) folk.count(Stratum.FARM_CHAIR) / peasants).isBetween(0.014, 0.026);
        assertThat(folk.world.lands[0].places.row[0]).isEqualTo(Farms.row(0, Form.COOPERATIVE));
        Arrays.fill(folk.world.state.collectivised, 0);
        Joining.month(folk.world, folk.chance, Crew.alone(), folk.joining);
        folk.settle();
        assertThat(peasants(folk)).isEqualTo(peasants);
        assertThat(folk.count(Stratum.RICH_PEASANT)).isZero();
        assertThat(folk.world.lands[0].places.row[0]).isEqualTo(Farms.row(0, Form.PETTY));
    }

    private static int peasants(Folk folk) {
        return folk.count(Stratum.POOR_PEASANT) + folk.count(Stratum.MIDDLE_PEASANT) + folk.count(Stratum.RICH_PEASANT);
    }

    @Test
    void a_farm_does_not_flicker_while_the_wanted_share_stands_still() {
        var folk = new Folk(14, 1000, 4, 2_000);
        Arrays.fill(folk.world.state.collectivised, 0.4);
        Joining.month(folk.world, folk.chance, Crew.alone(), folk.joining);
        folk.settle();
        byte[][] kinds = new byte[4][];
        for (int r = 0; r < 4; r++) kinds[r] = folk.world.lands[r].places.kind.clone();
        for (int month = 0; month < 24; month++) {
            Demography.month(folk.world, folk.rules, folk.outside, folk.chance, Crew.alone(), folk.demography);
            Joining.month(folk.world, folk.chance, Crew.alone(), folk.joining);
            folk.settle();
        }
        int changed = 0;
        for (int r = 0; r < 4; r++) for (int p = 0; p < Folk.VILLAGES; p++) if (kinds[r][p] != folk.world.lands[r].places.kind[p]) changed++;
        assertThat(changed).isLessThanOrEqualTo(2);
    }
}
