package thermidor.lab.ends;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import thermidor.lab.parameters.Parameter;
import thermidor.lab.run.Life;
import thermidor.lab.run.RunDigest;
import thermidor.lab.run.Setup;
import thermidor.lab.text.FilesRead;

/**
 * Tells one model from another, so that results of two are not mixed: by the numbers as they stand, by how they are drawn, and by the digest of a
 * history lived with them as they stand. The same on any machine.
 */
final class ModelKey {
    private static final int LETTERS = 12;

    private ModelKey() {}

    /** Of a setup whose values are those that stand; {@code more} is what else tells apart. */
    static String of(Setup setup, Life lived, String more) {
        StringBuilder text = new StringBuilder(more);
        for (int sample : new int[] {0, 1}) {
            for (Parameter p : setup.unsampled().sample(sample, setup.levers()).all()) text.append(p.path()).append(Arrays.toString(p.is()));
        }
        text.append(RunDigest.of(lived.world(), lived.chronicle(), setup.timeline()));
        return FilesRead.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, LETTERS);
    }

    /** Of a scenario, by its own history at a coarse scale. */
    static String of(Setup setup, int scale) {
        Setup probe = setup.drawn(1, 0).at(scale);
        try (Life life = Life.begin(probe)) {
            while (!life.isOver()) life.next();
            return of(probe, life, "1:" + setup.options().scale());
        }
    }
}
