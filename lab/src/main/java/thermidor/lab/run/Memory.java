package thermidor.lab.run;

import java.util.Locale;

/**
 * What a run will want of memory, before it is lived.
 *
 * @param persons of the sample at the start
 * @param need [byte] about
 * @param heap [byte] that Java may take
 */
record Memory(long persons, long need, long heap) {
    /** The program, its classes and the chronicle. */
    private static final long PROGRAM = 100_000_000;
    /**
     * For each person of the start: 34 bytes of columns with the house's share, a quarter more for those who are born beyond those who die, as much for
     * rows kept free, and room for a month's new order of rows. A run at 1:100 to 1941 was lived within 220 million bytes, which this gives.
     */
    private static final int A_PERSON = 80;

    static Memory of(Setup setup) {
        long heap = Runtime.getRuntime().maxMemory();
        try {
            return of(setup.endowment().national("population_november_1917"), setup.options().scale(), heap);
        } catch (IllegalArgumentException e) {
            return new Memory(0, 0, heap); // the society's beginning tells that the number is missing, and where
        }
    }

    static Memory of(double population, int scale, long heap) {
        long persons = (long) Math.ceil(population / scale);
        return new Memory(persons, PROGRAM + persons * A_PERSON, heap);
    }

    boolean isEnough() {
        return need <= heap;
    }

    /** What there is too little of, and the way out. */
    String says(int scale) {
        long fits = Math.max(1, (heap - PROGRAM) / A_PERSON);
        long finest = (long) Math.ceil((double) persons * scale / fits);
        return String.format(Locale.ROOT, """
                At 1:%d this run has some %.1f million persons and wants about %.1f GB of memory; Java may take %.1f GB here.
                    Maybe --scale 1:%d, which fits, or THERMIDOR_JAVA_OPTS=-Xmx%dm where there is that much?""", scale, persons / 1e6, need / 1e9, heap / 1e9,
                finest, need / 1_000_000 + 1);
    }
}
