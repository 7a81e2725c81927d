package thermidor.planning.tables;

/**
 * What industries need that is no good made at home, in the order of the table.
 *
 * @param labour     [unit of labour/year]
 * @param fromAbroad [unit of value/year] imported inputs that nobody at home makes
 * @param wornOut    [unit of value/year] fixed capital used up; zeros where the table does not tell
 */
public record Industries(double[] labour, double[] fromAbroad, double[] wornOut) {
    public static Industries working(double[] labour) {
        return new Industries(labour, new double[labour.length], new double[labour.length]);
    }

    Industries grouped(Grouping grouping) {
        return new Industries(grouping.sums(labour), grouping.sums(fromAbroad), grouping.sums(wornOut));
    }
}
