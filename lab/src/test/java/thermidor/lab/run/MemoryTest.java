package thermidor.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who asks for more people than there is memory is told before, and told what would fit. */
class MemoryTest {
    private static final double POPULATION = 144e6;
    private static final long GIGABYTE = 1_000_000_000;

    @Test
    void everybody_wants_some_twelve_gigabytes() {
        Memory all = Memory.of(POPULATION, 1, 4 * GIGABYTE);
        assertThat(all.isEnough()).isFalse();
        assertThat(all.need()).isBetween(10 * GIGABYTE, 14 * GIGABYTE);
        assertThat(Memory.of(POPULATION, 1, 17 * GIGABYTE).isEnough()).isTrue();
        assertThat(Memory.of(POPULATION, 100, GIGABYTE / 2).isEnough()).isTrue();
    }

    @Test
    void the_scale_that_is_offered_fits_and_one_finer_does_not() {
        Memory all = Memory.of(POPULATION, 1, GIGABYTE);
        assertThat(all.says(1)).contains("144.0 million persons", "Java may take 1.0 GB", "--scale 1:13,", "-Xmx11621m");
        assertThat(Memory.of(POPULATION, 13, GIGABYTE).isEnough()).isTrue();
        assertThat(Memory.of(POPULATION, 12, GIGABYTE).isEnough()).isFalse();
    }
}
