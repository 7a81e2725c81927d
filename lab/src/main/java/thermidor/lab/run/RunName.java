package thermidor.lab.run;

/** A run's name. With the files it is made from it fixes the run, to the last bit. */
public record RunName(String scenario, int sample, long seed) {
    /** For folders: ussr-seed7, ussr-sample3-seed7. */
    public String folder() {
        return scenario + (sample == 0 ? "" : "-sample" + sample) + "-seed" + seed;
    }

    @Override
    public String toString() {
        return scenario + ", sample " + sample + ", seed " + seed;
    }
}
