package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Suggest;
import thermidor.theory.Condition;
import thermidor.theory.Reading;
import thermidor.theory.Threshold;

/** Reads what an answer rests on: columns, how years are put together, a threshold with its range and reason, the place in the text. */
final class ConditionReader {
    private static final Pattern SUM = Pattern.compile("-?\\s*[a-zA-Z][a-zA-Z0-9_.]*(\\s*[-+]\\s*[a-zA-Z][a-zA-Z0-9_.]*)*");
    private static final Pattern TERM = Pattern.compile("([-+]?)\\s*([a-zA-Z][a-zA-Z0-9_.]*)");
    private static final int LONGEST = 200;

    private final Expect expect;
    private final Vocabulary vocabulary;
    private final Bibliography bibliography;

    ConditionReader(Expect expect, Vocabulary vocabulary, Bibliography bibliography) {
        this.expect = expect;
        this.vocabulary = vocabulary;
        this.bibliography = bibliography;
    }

    /** @param source the place in the text that holds unless the condition names its own */
    Condition.Observed observed(Node.Mapping node, String source) {
        List<String> known = new ArrayList<>(List.of("sees", "of", "at_least", "at_most", "range", "because", "source"));
        for (Reading.Over over : Reading.Over.values()) if (over != Reading.Over.YEAR) known.add(key(over));
        expect.only(node, known);
        List<Reading.Term> part = sum(expect.required(node, "sees"));
        List<Reading.Term> whole = node.has("of") ? sum(node.get("of")) : List.of();
        Reading reading = reading(node, part, whole);
        Threshold threshold = threshold(node);
        String place = node.has("source") ? source(node.get("source")) : source;
        return reading == null || threshold == null || place == null ? null : new Condition.Observed(reading, threshold, place);
    }

    /** A work of the bibliography, and the place in it. */
    String source(Node node) {
        String source = expect.text(node);
        if (source == null) return null;
        if (!bibliography.knows(source)) {
            expect.problems().add(node, "\"%s\" is not in the bibliography.".formatted(source),
                    Suggest.maybe(Bibliography.key(source), bibliography.keys(), "Maybe it is spelt otherwise in sources/sources.yaml, or not there yet?"));
            return null;
        }
        if (!source.matches("[a-z0-9-]+:[a-z0-9.,_-]+")) {
            expect.problems().add(node, "\"%s\" names no place in the work.".formatted(source), "Maybe write it as %s:chapter-3 or %s:p41?".formatted(
                    Bibliography.key(source), Bibliography.key(source)));
            return null;
        }
        return source;
    }

    private List<Reading.Term> sum(Node node) {
        String text = expect.text(node);
        if (text == null) return null;
        if (!SUM.matcher(text).matches()) {
            expect.problems().add(node, "\"%s\" is not a sum of observables.".formatted(text), "Maybe write it as property.state + property.cooperative?");
            return null;
        }
        List<Reading.Term> terms = new ArrayList<>();
        boolean all = true;
        var found = TERM.matcher(text);
        while (found.find()) {
            // The list of observables has them in capitals, tables of runs in small letters: both are the same.
            String column = found.group(2).toLowerCase(java.util.Locale.ROOT);
            all &= vocabulary.knows(column, node, expect.problems());
            terms.add(new Reading.Term(column, found.group(1).equals("-")));
        }
        return all ? terms : null;
    }

    private static String key(Reading.Over over) {
        return over.name().toLowerCase(java.util.Locale.ROOT) + "_over";
    }

    private Reading reading(Node.Mapping node, List<Reading.Term> part, List<Reading.Term> whole) {
        Reading.Over how = Reading.Over.YEAR;
        long years = 1;
        for (Reading.Over over : Reading.Over.values()) {
            Node given = node.get(key(over));
            if (given == null) continue;
            if (how != Reading.Over.YEAR) {
                expect.problems().add(given, "years are put together in two ways.", "Maybe leave out %s or %s?".formatted(key(how), key(over)));
            }
            how = over;
            Long said = expect.whole(given);
            years = said == null ? 0 : said;
            if (said != null && (said < 1 || said > LONGEST)) {
                expect.problems().add(given, "%d years cannot be looked at.".formatted(said), "Maybe a number from 1 to %d?".formatted(LONGEST));
            }
        }
        return part == null || whole == null ? null : new Reading(part, whole, how, Math.toIntExact(Math.clamp(years, 1, LONGEST)));
    }

    private Threshold threshold(Node.Mapping node) {
        Node least = node.get("at_least");
        Node most = node.get("at_most");
        if ((least == null) == (most == null)) {
            expect.problems().add(node, least == null ? "no threshold is given." : "two thresholds are given.",
                    "Maybe write either at_least or at_most? Two sides are two conditions.");
            return null;
        }
        Double is = expect.number(least == null ? most : least);
        double[] range = range(expect.required(node, "range"));
        String because = expect.text(expect.required(node, "because"));
        if (is == null || range == null || because == null) return null;
        if (is < range[0] || is > range[1]) {
            expect.problems().add(node.get("range"), "the threshold %s lies outside its own range, %s to %s.".formatted(is, range[0], range[1]),
                    "Maybe widen the range, or mend the threshold?");
            return null;
        }
        return new Threshold(least == null ? Threshold.Side.AT_MOST : Threshold.Side.AT_LEAST, is, range[0], range[1], because.replaceAll("\\s+", " "));
    }

    double[] range(Node node) {
        List<Node> ends = expect.list(node);
        if (ends == null) return null;
        if (ends.size() == 2) {
            Double from = expect.number(ends.get(0));
            Double to = expect.number(ends.get(1));
            if (from == null || to == null) return null;
            if (from <= to) return new double[] {from, to};
        }
        expect.problems().add(node, "a range is two numbers, the smaller first.", "Maybe write it as [0.4, 0.6]?");
        return null;
    }

    /** One line of text, whatever the folding in the file. */
    String line(Node node) {
        String text = expect.text(node);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }
}
