package thermidor.theory;

import thermidor.record.Chronicle;

/**
 * What was seen of a society, year by year. A run and a case from history look alike from here: a name, a year, a number, or no number
 * where nobody looked.
 */
public interface Seen {
    /** The value of a column in a year, as {@code property.state}; not a number where it was not observed. */
    double value(String column, int year);

    int firstYear();

    int lastYear();

    /** A run: the months of a year put together by the observable's kind. */
    static Seen of(Chronicle chronicle) {
        return new YearsOfRun(chronicle);
    }
}
