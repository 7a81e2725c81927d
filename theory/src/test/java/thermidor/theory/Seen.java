package thermidor.theory;

import static thermidor.record.Observable.APPROPRIATED_SHARE;
import static thermidor.record.Observable.CONTROL_FROM_BELOW;
import static thermidor.record.Observable.PRODUCT;
import static thermidor.record.Observable.PROPERTY;

import java.util.Arrays;
import java.util.stream.IntStream;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** A society seen for a year, the same every month. Of all that can be asked only these ten numbers are known; the rest is not a number. */
record Seen(double state, double cooperative, double petty, double owners, double leased,
            double pay, double beyondPay, double fromProperty, double byWork, double control) {

    static final int FIRST = Calendar.parse("1930-01");

    /** The ten numbers in order: property in per cent, consumption in parts of a whole, control in per cent. */
    static Seen of(double... numbers) {
        return new Seen(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8], numbers[9]);
    }

    double[] row() {
        double[] row = new double[Chronicle.WIDTH];
        Arrays.fill(row, Double.NaN);
        set(row, PROPERTY, "property.state", state / 100);
        set(row, PROPERTY, "property.cooperative", cooperative / 100);
        set(row, PROPERTY, "property.petty", petty / 100);
        set(row, PROPERTY, "property.private", owners / 100);
        set(row, PROPERTY, "property.concession", leased / 100);
        set(row, PRODUCT, "product.administration", pay);
        set(row, PRODUCT, "product.appropriation", beyondPay);
        set(row, PRODUCT, "product.property_income", fromProperty);
        set(row, PRODUCT, "product.consumption_by_work", byWork);
        set(row, APPROPRIATED_SHARE, "appropriated_share", beyondPay / (pay + beyondPay + fromProperty + byWork));
        set(row, CONTROL_FROM_BELOW, "control_from_below", control / 100);
        return row;
    }

    private static void set(double[] row, Observable observable, String column, double value) {
        int member = IntStream.range(0, observable.width()).filter(i -> observable.column(i).equals(column)).findFirst().orElseThrow();
        row[Chronicle.cell(observable, member)] = value;
    }

    Chronicle year() {
        return months(12);
    }

    Chronicle months(int count) {
        Chronicle chronicle = new Chronicle(FIRST);
        for (int month = 0; month < count; month++) chronicle.add(row());
        return chronicle;
    }

    /** What was seen, but for some observables, which were not. */
    static Chronicle without(Chronicle seen, Observable... unseen) {
        Chronicle other = new Chronicle(seen.firstMonth());
        for (int month = seen.firstMonth(); month < seen.end(); month++) {
            double[] row = seen.row(month);
            for (Observable o : unseen) Arrays.fill(row, Chronicle.cell(o, 0), Chronicle.cell(o, 0) + o.width(), Double.NaN);
            other.add(row);
        }
        return other;
    }
}
