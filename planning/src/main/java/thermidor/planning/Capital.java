package thermidor.planning;

import java.util.List;
import java.util.Map;

/**
 * A stock of means of production, tied to the industry that holds it.
 *
 * @param name         unlike every other stock's, for example "furnaces of the North"
 * @param unit         for example "million rouble" or "furnace"
 * @param lag          [year] from the year whose goods build it to the year in which it works; 0: the same year
 * @param openingByAge [unit] at hand in year 0, newest vintage first; one number if age does not matter
 * @param arriving     [unit/year] begun before year 0 and finished in that year
 * @param madeOf       [unit of the good/unit] goods built into one unit; empty: it cannot be built
 * @param buildAtMost  [unit/year]
 * @param atLeastAtEnd [unit] to be left behind the last year, unfinished building included
 */
public record Capital(String name, String industry, String unit, Wear wear, int lag, List<Double> openingByAge,
                      Yearly arriving, Map<String, Double> madeOf, Yearly buildAtMost, double atLeastAtEnd) {
    public Capital {
        openingByAge = List.copyOf(openingByAge);
        madeOf = Amounts.of(madeOf, "what %s is made of", name);
        if (lag < 0) throw new IllegalArgumentException("%s cannot be ready %s years after it is built."
            .formatted(name, lag));
    }

    /** [unit] at hand in a year if nothing is built from year 0 on. */
    public double withoutBuilding(int year) {
        double stock = 0;
        for (int age = 0; age < openingByAge.size(); age++) stock += openingByAge.get(age) * wear.left(age, year);
        for (int arrival = 0; arrival <= year; arrival++) {
            stock += arriving.in(arrival) * wear.left(0, year - arrival);
        }
        return stock;
    }

    /** Share of what is built in {@code built} that works in {@code year}. */
    public double working(int built, int year) {
        int age = year - built - lag;
        return age < 0 ? 0 : wear.left(0, age);
    }

    /** Share of what is built in {@code built} that is left when the plan of {@code years} ends; unfinished counts whole. */
    public double leftAtEnd(int built, int years) {
        return wear.left(0, Math.max(0, years - built - lag));
    }

    /** Fills in a stock of capital. */
    public static final class Builder {
        private final String name;
        private final String industry;
        private String unit = "unit";
        private Wear wear = new Wear.EqualShare(0);
        private int lag = 1;
        private List<Double> openingByAge = List.of(0.0);
        private Yearly arriving = Yearly.NOTHING;
        private final Map<String, Double> madeOf = new java.util.TreeMap<>();
        private Yearly buildAtMost = Yearly.WITHOUT_LIMIT;
        private double atLeastAtEnd;

        Builder(String name, String industry) {
            this.name = name;
            this.industry = industry;
        }

        public Builder unit(String what) {
            unit = what;
            return this;
        }

        public Builder opening(double... newestFirst) {
            openingByAge = java.util.Arrays.stream(newestFirst).boxed().toList();
            return this;
        }

        /** Loses an equal share of itself every year. */
        public Builder wearsBy(double shareAYear) {
            wear = new Wear.EqualShare(shareAYear);
            return this;
        }

        /** Serves in full for so many years. */
        public Builder lives(int years) {
            wear = new Wear.Life(years);
            return this;
        }

        public Builder lag(int years) {
            lag = years;
            return this;
        }

        public Builder arriving(double... byYear) {
            arriving = Yearly.of(byYear);
            return this;
        }

        public Builder madeOf(String good, double perUnit) {
            madeOf.merge(good, perUnit, Double::sum);
            return this;
        }

        public Builder buildAtMost(double... byYear) {
            buildAtMost = Yearly.of(byYear);
            return this;
        }

        public Builder atLeastAtEnd(double amount) {
            atLeastAtEnd = amount;
            return this;
        }

        Capital build() {
            return new Capital(name, industry, unit, wear, lag, openingByAge, arriving, madeOf, buildAtMost,
                atLeastAtEnd);
        }
    }
}
