package thermidor.record;

/**
 * Something that can be held against what was seen up to now: a value of an observable, and on which side of it the society has to be.
 * What was not seen fulfils no condition.
 *
 * @param member of the observable's enum, 0 if it has none
 * @param months over which it is read, this one included
 */
public record Condition(Observable observable, int member, Reading reading, int months, boolean atLeast, double value) {
    /** The mean of the months; their sum; what the last has more than the month so many months before it. */
    public enum Reading { MEAN, SUM, CHANGE }

    public boolean holds(Chronicle seen) {
        double read = read(seen);
        return atLeast ? read >= value : read <= value;
    }

    /** Not a number where too few months were seen. */
    double read(Chronicle seen) {
        int last = seen.end() - 1;
        int first = reading == Reading.CHANGE ? last - months : last - months + 1;
        if (last < seen.firstMonth() || first < seen.firstMonth()) return Double.NaN;
        if (reading == Reading.CHANGE) return seen.at(last, observable, member) - seen.at(first, observable, member);
        double sum = 0;
        for (int month = first; month <= last; month++) sum += seen.at(month, observable, member);
        return reading == Reading.SUM ? sum : sum / months;
    }
}
