package thermidor.planning;

/**
 * Where things stand among the unknowns and limits: numbers {@code from} on, thing after thing within a year, year after
 * year. Used for columns and rows alike.
 */
record Places(int from, int things, int years) {
    int at(int thing, int year) {
        return from + year * things + thing;
    }

    int end() {
        return from + things * years;
    }

    Places then(int otherThings) {
        return new Places(end(), otherThings, years);
    }

    Places once(int otherThings) {
        return new Places(end(), otherThings, 1);
    }

    boolean has(int number) {
        return number >= from && number < end();
    }

    int thing(int number) {
        return (number - from) % things;
    }

    int year(int number) {
        return (number - from) / things;
    }

    /** What stands here, thing by thing, each by year. */
    double[][] read(double[] numbers, double factor) {
        double[][] byThing = new double[things][years];
        for (int thing = 0; thing < things; thing++) {
            for (int year = 0; year < years; year++) {
                double value = numbers[at(thing, year)];
                byThing[thing][year] = value == 0 ? 0 : factor * value;
            }
        }
        return byThing;
    }
}
