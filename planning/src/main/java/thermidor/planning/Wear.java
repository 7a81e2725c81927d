package thermidor.planning;

/** How capital goes out of use. */
public sealed interface Wear {
    /** Share of a stock of this age [year] that is still there {@code years} later. */
    double left(int age, int years);

    /** An equal share is lost every year, whatever the age. */
    record EqualShare(double lostAYear) implements Wear {
        public EqualShare {
            if (!(lostAYear >= 0 && lostAYear <= 1)) throw new IllegalArgumentException("""
                A stock cannot lose %s of itself in a year.
                Maybe a percentage was meant: write 0.07 for 7 %%?""".formatted(lostAYear));
        }

        @Override
        public double left(int age, int years) {
            return StrictMath.pow(1 - lostAYear, years);
        }
    }

    /** Every vintage serves in full for so many years and is then scrapped. */
    record Life(int years) implements Wear {
        public Life {
            if (years < 1) throw new IllegalArgumentException("Capital lives at least one year, not " + years + ".");
        }

        @Override
        public double left(int age, int later) {
            return age + later < years ? 1 : 0;
        }
    }
}
