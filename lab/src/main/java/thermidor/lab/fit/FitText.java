package thermidor.lab.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thermidor.kernel.Calendar;
import thermidor.lab.text.Bibliography;
import thermidor.record.Chronicle;

/** A fit as the plain values that fit.json holds. */
public final class FitText {
    private FitText() {}

    public static Map<String, Object> of(Fit fit, Chronicle chronicle, Bibliography bibliography) {
        Map<String, Object> top = new LinkedHashMap<>();
        Map<String, Object> spans = both(fit.comparisons().fit(), fit.comparisons().test());
        if (fit.comparisons().later() != null) spans.put("later", fit.comparisons().later());
        top.put("spans", spans);
        List<Object> series = new ArrayList<>();
        for (Fit.Line line : fit.lines()) series.add(line(line, chronicle, bibliography));
        top.put("series", series);
        return top;
    }

    private static Map<String, Object> both(Object fit, Object test) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("fit", fit);
        both.put("test", test);
        return both;
    }

    private static Map<String, Object> line(Fit.Line line, Chronicle chronicle, Bibliography bibliography) {
        Comparison c = line.comparison();
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", c.id());
        text.put("title", c.title());
        text.put("unit", c.unit());
        text.put("source", String.join(", ", line.sources()));
        text.put("citation", String.join("; ", line.sources().stream().map(bibliography::citation).toList()));
        text.put("observable", c.observable().column(c.member()));
        text.put("used_for_fitting", c.fitted());
        text.put("headline", c.headline());
        text.put("note", c.note());
        List<Object> points = new ArrayList<>();
        for (Fit.Point point : line.points()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("year", point.year());
            one.put("simulated", point.simulated());
            one.put("recorded", point.recorded());
            one.put("span", point.span());
            points.add(one);
        }
        text.put("points", points);
        text.put("error_in", line.inPercent() ? "percent" : "points");
        Map<String, Object> errors = both(error(line, "fit"), error(line, "test"));
        if (line.count("across") > 0) errors.put("across", error(line, "across"));
        if (line.count("later") > 0) errors.put("later", error(line, "later"));
        text.put("error", errors);
        text.put("rank_correlation", Double.isNaN(line.ranks()) ? null : line.ranks());
        text.put("shape", c.shape());
        text.put("yearly", yearly(line, chronicle));
        return text;
    }

    /** What the run says of every year, also of those nothing is recorded for. */
    private static Map<String, Object> yearly(Fit.Line line, Chronicle chronicle) {
        Map<String, Object> yearly = new LinkedHashMap<>();
        for (int year = Calendar.year(chronicle.firstMonth()); year <= Calendar.year(chronicle.end() - 1); year++) {
            double value = line.usual(chronicle, year);
            if (Double.isFinite(value)) yearly.put(Integer.toString(year), value);
        }
        return yearly;
    }

    private static Map<String, Object> error(Fit.Line line, String span) {
        Map<String, Object> error = new LinkedHashMap<>();
        double mean = line.error(span);
        error.put(line.inPercent() ? "mape" : "points", Double.isNaN(mean) ? null : mean);
        error.put("n", line.count(span));
        return error;
    }
}
