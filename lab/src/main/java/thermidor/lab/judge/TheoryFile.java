package thermidor.lab.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import thermidor.lab.text.Bibliography;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;
import thermidor.theory.Answer;
import thermidor.theory.Condition;
import thermidor.theory.Forecast;
import thermidor.theory.Issue;
import thermidor.theory.Question;
import thermidor.theory.Theory;

/** Reads one theory: see docs/theories.md for what such a file may say. */
final class TheoryFile {
    private static final List<String> KEYS = List.of("name", "heading", "by", "source", "work", "thesis", "holds", "carries", "class", "form", "movement", "path",
            "forecasts", "note");

    private final Expect expect;
    private final Bibliography bibliography;
    private final ConditionReader conditions;
    /** What answers are called, those included that cannot be used, so that one mistake is told once. */
    private final Map<Question, Set<String>> names = new EnumMap<>(Question.class);
    private final Map<Question, List<Answer>> questions = new EnumMap<>(Question.class);

    private TheoryFile(Shelf shelf, Node.Mapping top) {
        this.expect = new Expect(shelf.problems());
        this.bibliography = withWork(shelf.bibliography(), top);
        this.conditions = new ConditionReader(expect, shelf.vocabulary(), bibliography);
    }

    /** A theory outside the repository may bring its work along. */
    private static Bibliography withWork(Bibliography shipped, Node.Mapping top) {
        boolean brings = top.get("work") instanceof Node.Mapping && top.get("source") instanceof Node.Text;
        return brings ? shipped.and(((Node.Text) top.get("source")).value().strip(), (Node.Mapping) top.get("work")) : shipped;
    }

    /** The theory, or null after complaints. */
    static Theory read(Path file, Shelf shelf, List<Issue> issues) {
        Node.Mapping top = Yaml.read(file, shelf.files(), shelf.problems());
        return top == null ? null : new TheoryFile(shelf, top).theory(top, id(file), issues);
    }

    static String id(Path file) {
        return file.getFileName().toString().replaceAll("\\.ya?ml$", "");
    }

    private Theory theory(Node.Mapping top, String id, List<Issue> issues) {
        int before = expect.problems().count();
        expect.only(top, KEYS);
        String name = conditions.line(expect.required(top, "name"));
        String heading = conditions.line(expect.required(top, "heading"));
        String by = conditions.line(expect.required(top, "by"));
        String thesis = conditions.line(expect.required(top, "thesis"));
        String source = expect.text(expect.required(top, "source"));
        if (source != null && !bibliography.knows(source)) {
            expect.problems().add(top.get("source"), "\"%s\" is not in the bibliography.".formatted(source),
                    Suggest.maybe(source, bibliography.keys(), "Maybe describe it under \"work:\", or add it to sources/sources.yaml?"));
        }
        for (Question question : Question.values()) if (top.has(question.key())) questions.put(question, answers(question, top.get(question.key())));
        if (questions.isEmpty()) {
            expect.problems().add(top, "the theory answers none of the questions: class, form, movement, path.", "Maybe begin with \"class:\"?");
        }
        Map<Question, List<String>> holds = holds(expect.required(top, "holds"));
        List<String> carries = carries(top);
        List<Forecast> forecasts = forecasts(top, issues);
        if (expect.problems().count() > before) return null;
        return new Theory(id, name, heading, by, thesis, source, holds, carries, questions, forecasts);
    }

    private List<Answer> answers(Question question, Node node) {
        List<Answer> answers = new ArrayList<>();
        List<Node> items = expect.list(node);
        if (items == null) return answers;
        if (items.isEmpty()) expect.problems().add(node, "no answer is given.", "Maybe leave the question out?");
        boolean last = false;
        for (Node item : items) {
            Node.Mapping mapping = expect.mapping(item);
            if (mapping == null) continue;
            if (last) expect.problems().add(item, "this answer comes after \"when: otherwise\", so it is never given.", "Maybe put it before?");
            if (mapping.get("is") instanceof Node.Text is) names.computeIfAbsent(question, _ -> new LinkedHashSet<>()).add(is.value().strip().replaceAll("\\s+", " "));
            Answer answer = answer(mapping);
            last |= mapping.get("when") instanceof Node.Text;
            if (answer != null) answers.add(answer);
        }
        return answers;
    }

    private Answer answer(Node.Mapping node) {
        expect.only(node, List.of("is", "says", "source", "when"));
        String is = conditions.line(expect.required(node, "is"));
        String says = conditions.line(expect.required(node, "says"));
        String source = conditions.source(expect.required(node, "source"));
        Node when = expect.required(node, "when");
        List<Condition> all = new ArrayList<>();
        if (when instanceof Node.Text text && text.value().strip().equals("otherwise")) return made(is, says, source, all);
        List<Node> items = expect.list(when);
        if (items == null) return null;
        if (items.isEmpty()) {
            expect.problems().add(when, "no condition is given.", "Maybe write \"when: otherwise\" if the answer is for all that is left?");
            return null;
        }
        for (Node item : items) {
            Node.Mapping mapping = expect.mapping(item);
            if (mapping == null) continue;
            Condition condition = mapping.has("given") ? given(mapping) : conditions.observed(mapping, source == null ? "" : source);
            if (condition == null) return null;
            all.add(condition);
        }
        return made(is, says, source, all);
    }

    private static Answer made(String is, String says, String source, List<Condition> when) {
        return is == null || says == null || source == null ? null : new Answer(is, says, source, when);
    }

    private Condition given(Node.Mapping node) {
        expect.only(node, List.of("given", "is"));
        Question question = expect.member(node.get("given"), Question.class);
        List<String> answers = expect.texts(expect.required(node, "is"));
        if (question == null || answers == null) return null;
        if (!questions.containsKey(question)) {
            expect.problems().add(node.get("given"), "\"%s\" is not answered before this.".formatted(question.key()),
                    "Maybe ask it first? The order is class, form, movement, path.");
            return null;
        }
        return known(question, answers, node.get("is")) ? new Condition.Given(question, answers) : null;
    }

    private boolean known(Question question, List<String> answers, Node node) {
        Set<String> given = names.getOrDefault(question, Set.of());
        boolean all = true;
        for (String answer : answers) {
            if (given.contains(answer)) continue;
            all = false;
            expect.problems().add(node, "\"%s\" is no answer of this theory to \"%s\".".formatted(answer, question.key()),
                    Suggest.maybe(answer, given, "Maybe it is spelt otherwise there?"));
        }
        return all;
    }

    private Map<Question, List<String>> holds(Node node) {
        Map<Question, List<String>> holds = new EnumMap<>(Question.class);
        Node.Mapping mapping = expect.mapping(node);
        if (mapping == null) return holds;
        mapping.entries().forEach((key, entry) -> {
            Question question = null;
            for (Question q : Question.values()) if (q.key().equals(key)) question = q;
            List<String> answers = expect.texts(entry.value());
            if (question == null || !questions.containsKey(question)) {
                expect.problems().add(entry.keyPlace(), mapping.childPath(key), "\"%s\" is not a question this theory answers.".formatted(key),
                        "Maybe one of: " + String.join(", ", questions.keySet().stream().map(Question::key).toList()) + "?");
            } else if (answers != null && known(question, answers, entry.value())) holds.put(question, answers);
        });
        if (mapping.entries().isEmpty()) expect.problems().add(node, "nothing would make the thesis true.", "Maybe name a question and the answers to it?");
        return holds;
    }

    private List<String> carries(Node.Mapping top) {
        List<String> claims = top.has("carries") ? expect.texts(top.get("carries")) : List.of();
        if (claims == null) return List.of();
        for (String claim : claims) {
            if (!claim.matches("C\\d\\d")) expect.problems().add(top.get("carries"), "\"%s\" is not a claim.".formatted(claim), "Maybe C02?");
        }
        return claims;
    }

    private List<Forecast> forecasts(Node.Mapping top, List<Issue> issues) {
        List<Node> items = top.has("forecasts") ? expect.list(top.get("forecasts")) : List.of();
        if (items == null) return List.of();
        return items.stream().map(expect::mapping).filter(Objects::nonNull).map(m -> forecast(m, issues)).filter(Objects::nonNull).toList();
    }

    private Forecast forecast(Node.Mapping node, List<Issue> issues) {
        expect.only(node, List.of("on", "chance", "range", "because", "source"));
        String on = expect.text(expect.required(node, "on"));
        Double chance = expect.number(expect.required(node, "chance"));
        double[] range = conditions.range(expect.required(node, "range"));
        String because = conditions.line(expect.required(node, "because"));
        String source = conditions.source(expect.required(node, "source"));
        if (on == null || chance == null || range == null || because == null || source == null) return null;
        List<String> ids = issues.stream().map(Issue::id).toList();
        if (!ids.contains(on)) {
            expect.problems().add(node.get("on"), "there is no issue \"%s\".".formatted(on), Suggest.maybe(on, ids, "Maybe add it to theories/issues.yaml?"));
            return null;
        }
        try {
            return new Forecast(on, chance, range[0], range[1], because, source);
        } catch (IllegalArgumentException e) {
            String[] lines = e.getMessage().split("\n", 2);
            expect.problems().add(node.get("chance"), lines[0], lines[1].strip());
            return null;
        }
    }
}
