package thermidor.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import thermidor.rules.Relief;
import thermidor.world.Region;

/** A run that never uses a part of a law added later keeps the digest it had. */
class RunDigestTest {
    private static String text(double machines, double fertiliser) {
        return RunDigest.text(new Relief(new double[Region.COUNT], 200, new double[Region.COUNT], machines, fertiliser));
    }

    @Test
    void a_part_thought_of_later_is_told_only_where_it_says_something() {
        assertThat(text(0, 0)).startsWith("Relief(seed=[0.0,").contains("fertiliser=200.0 newLand=").endsWith("0.0] )").doesNotContain("peasant");
        assertThat(text(.5, 0)).contains("peasantMachines=0.5").doesNotContain("peasantFertiliser");
        assertThat(text(0, 1)).contains("peasantFertiliser=1.0").doesNotContain("peasantMachines");
    }
}
