package thermidor.web;

import java.util.List;
import thermidor.record.Observable;

/** The data of a page as compact JSON that can stand inside a script element: five significant digits, a column that never changes as one number. */
final class PageData {
    private static final double[] TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private static final String OBSERVABLES = observables();

    private final StringBuilder out;

    private PageData(int size) {
        out = new StringBuilder(size);
    }

    static String of(RunFolder run) {
        var data = new PageData(64 + run.monthly().columns().size() * run.monthly().months() * 7);
        data.write(run);
        return data.out.toString().replace("<", "\\u003c");
    }

    private void write(RunFolder run) {
        Monthly monthly = run.monthly();
        out.append("{\"manifest\":").append(run.manifest()).append(",\"fit\":").append(run.fit());
        out.append(",\"judgement\":").append(run.judgement());
        out.append(",\"first\":").append(monthly.firstYear() * 12 + monthly.firstMonthOfYear()).append(",\"months\":").append(monthly.months());
        out.append(",\"columns\":{");
        monthly.columns().forEach((name, column) -> {
            text(name);
            column.write(out.append(':'));
            out.append(',');
        });
        close('}');
        out.append(OBSERVABLES);
        decrees(run.decrees());
        shocks(run.shocks());
        sums(monthly);
        out.append('}');
    }

    /** The same for every run. */
    private static String observables() {
        PageData data = new PageData(1 << 16);
        data.allObservables();
        return data.out.toString();
    }

    private void allObservables() {
        out.append(",\"observables\":{");
        for (Observable o : Observable.ALL) {
            text(o.name().toLowerCase(java.util.Locale.ROOT));
            out.append(":{\"kind\":\"").append(o.kind).append("\",\"unit\":");
            text(o.unit);
            out.append(",\"says\":");
            text(o.says);
            out.append(",\"columns\":[");
            for (int i = 0; i < o.width(); i++) {
                text(o.column(i));
                out.append(',');
            }
            close(']');
            out.append("},");
        }
        close('}');
    }

    private void decrees(List<RunFolder.Decree> decrees) {
        out.append(",\"decrees\":[");
        for (var decree : decrees) {
            out.append('[');
            text(decree.month());
            out.append(',');
            text(decree.title());
            out.append("],");
        }
        close(']');
    }

    private void shocks(List<RunFolder.Shock> shocks) {
        out.append(",\"shocks\":[");
        for (var shock : shocks) {
            out.append('[');
            for (String cell : List.of(shock.kind(), shock.from(), shock.to(), shock.name(), shock.regions(), shock.size(), shock.unit())) {
                text(cell);
                out.append(',');
            }
            close(']');
            out.append(',');
        }
        close(']');
    }

    /** For every whole year: what the items of the product add up to, and the gross product, before any rounding. */
    private void sums(Monthly monthly) {
        out.append(",\"sums\":{");
        for (int i = 0; monthly.months() > 0 && i <= monthly.months() / 12 + 1; i++) {
            int year = monthly.firstYear() + i;
            double items = 0;
            for (int item = 0; item < Observable.PRODUCT.width(); item++) items += monthly.yearSum(Observable.PRODUCT.column(item), year);
            double gross = monthly.yearSum(Observable.GROSS_PRODUCT.column(0), year);
            if (Double.isNaN(items) || Double.isNaN(gross)) continue;
            out.append('"').append(year).append("\":[").append(items).append(',').append(gross).append("],");
        }
        close('}');
    }

    /** Puts the bracket in the place of the last comma, if there is one. */
    private void close(char bracket) {
        int last = out.length() - 1;
        if (out.charAt(last) == ',') out.setCharAt(last, bracket);
        else out.append(bracket);
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ' || c == '\u2028' || c == '\u2029') out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        out.append('"');
    }

    /** Five significant digits, without an exponent where one is not needed. */
    static void number(StringBuilder out, double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) out.append("null");
        else if (size < 1e-9) out.append('0');
        else if (size >= 1e15) out.append(value);
        else decimal(out, value < 0, size, 4 - (int) Math.floor(Math.log10(size)));
    }

    private static void decimal(StringBuilder out, boolean negative, double size, int places) {
        if (negative) out.append('-');
        if (places <= 0) {
            long unit = (long) TEN[-places];
            out.append(Math.round(size / unit) * unit);
            return;
        }
        places = Math.min(places, 12);
        long scaled = Math.round(size * TEN[places]);
        long unit = (long) TEN[places];
        out.append(scaled / unit);
        long rest = scaled % unit;
        if (rest == 0) return;
        out.append('.');
        String digits = Long.toString(rest + unit);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') end--;
        out.append(digits, 1, end);
    }
}
