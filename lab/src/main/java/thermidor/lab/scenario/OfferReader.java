package thermidor.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Suggest;
import thermidor.record.Column;
import thermidor.record.Condition;
import thermidor.world.Ruler;

/** Reads one decree of a menu: what rulers may choose, and in what need. */
final class OfferReader {
    private static final List<String> CONDITION_KEYS = List.of("see", "reading", "over", "atLeast", "atMost", "because");

    private final ActReader acts;
    private final Expect expect;
    private final int starts;

    OfferReader(ActReader acts, Expect expect, int starts) {
        this.acts = acts;
        this.expect = expect;
        this.starts = starts;
    }

    Offer offer(Node.Mapping node) {
        Decree decree = acts.offered(node, starts);
        List<Ruler> by = members(node);
        String claim = expect.text(expect.required(node, "claim"));
        if (claim != null && !claim.matches("C\\d\\d")) {
            expect.problems().add(node.get("claim"), "\"%s\" is no claim.".formatted(claim), "Maybe an entry of the register, as C57?");
        }
        List<Condition> when = conditions(node);
        Double chance = node.has("chance") ? expect.number(node.get("chance")) : Double.valueOf(1);
        if (chance != null && node.has("chance")) Sane.check(node.get("chance"), chance, "share/month", expect.problems());
        Long again = node.has("again") ? expect.whole(node.get("again")) : Long.valueOf(0);
        if (again != null && again < 0) expect.problems().add(node.get("again"), "%d is no number of months.".formatted(again), "Maybe leave it out: then it is chosen once?");
        if (decree == null || by == null || claim == null || when == null || chance == null || again == null) return null;
        return new Offer(decree, by, claim, when, chance, again.intValue());
    }

    private List<Ruler> members(Node.Mapping node) {
        List<Node> items = expect.list(expect.required(node, "by"));
        if (items == null) return null;
        List<Ruler> rulers = items.stream().map(item -> expect.member(item, Ruler.class)).toList();
        return rulers.stream().anyMatch(Objects::isNull) ? null : rulers;
    }

    private List<Condition> conditions(Node.Mapping node) {
        List<Node> items = expect.list(expect.required(node, "when"));
        if (items == null) return null;
        if (items.isEmpty()) expect.problems().add(node.get("when"), "no need is named.", "Maybe say what has to be seen, as see: shortage.bread, atLeast: 0.3?");
        List<Condition> conditions = new ArrayList<>();
        for (Node item : items) conditions.add(condition(expect.mapping(item)));
        return conditions.contains(null) ? null : conditions;
    }

    private Condition condition(Node.Mapping node) {
        if (node == null) return null;
        expect.only(node, CONDITION_KEYS);
        String see = expect.text(expect.required(node, "see"));
        if (see != null && !Column.BY_NAME.containsKey(see)) {
            expect.problems().add(node.get("see"), "\"%s\" cannot be observed.".formatted(see),
                    Suggest.maybe(see, Column.BY_NAME.keySet(), "Maybe look at `thermidor describe observables`?"));
            return null;
        }
        if (node.has("atLeast") == node.has("atMost")) {
            expect.problems().add(node, "a condition says atLeast or atMost, one of them.", "Maybe split it in two?");
            return null;
        }
        boolean atLeast = node.has("atLeast");
        Double value = expect.number(node.get(atLeast ? "atLeast" : "atMost"));
        Long over = node.has("over") ? expect.whole(node.get("over")) : Long.valueOf(1);
        if (over != null && over < 1) {
            expect.problems().add(node.get("over"), "%d months cannot be looked at.".formatted(over), "Maybe 12?");
            return null;
        }
        Condition.Reading reading = node.has("reading") ? expect.member(node.get("reading"), Condition.Reading.class) : Condition.Reading.MEAN;
        if (see == null || value == null || over == null || reading == null) return null;
        Column column = Column.BY_NAME.get(see);
        return new Condition(column.observable(), column.member(), reading, over.intValue(), atLeast, value);
    }
}
