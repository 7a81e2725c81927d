package thermidor.lab.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thermidor.lab.fit.Wilson;
import thermidor.lab.judge.Case;
import thermidor.lab.judge.Casebook;
import thermidor.lab.judge.Shelf;
import thermidor.lab.judge.Theories;
import thermidor.lab.text.Expect;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Node;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reply;
import thermidor.theory.Seen;
import thermidor.theory.Theory;

/**
 * A claim on regimes of history that no run can answer: theories are asked of every case of the casebook, and each of some kinds of answers has to be
 * given somewhere.
 *
 * @param theories whose rules are asked
 * @param kinds kinds of answers that are to be told apart
 * @param mark what tells them apart, in words
 * @param off what is observed, set so that the mark is not there
 */
public record CaseContrast(String id, String claim, String title, String shows, List<String> theories, List<Kind> kinds, String mark, Map<String, Double> off, String note) {
    /** A kind of answer, by what is said of class and form. */
    public record Kind(String name, List<String> classes, List<String> forms) {
        boolean holds(Judgement judgement) {
            return says(judgement, Question.CLASS, classes) && says(judgement, Question.FORM, forms);
        }

        private static boolean says(Judgement judgement, Question question, List<String> any) {
            return any.isEmpty() || judgement.reply(question) instanceof Reply.Says says && any.contains(says.answer().is());
        }
    }

    /**
     * Cases of each kind by the rules of one theory.
     *
     * @param stated how many cases the author of the text puts into one of the kinds, by form
     * @param followed of these, how many the rule puts where the author does
     */
    public record Judged(Theory theory, Map<Kind, List<String>> cases, int stated, int followed) {
        int fewest() {
            return cases.values().stream().mapToInt(List::size).min().orElseThrow();
        }
    }

    /** What came of it: with the mark, and without. */
    public record Result(CaseContrast contrast, int cases, List<Judged> judged, List<Judged> without) {
        /** Supported: by each of the theories there is a case of each kind. Mixed: by some. */
        public Effect.Verdict verdict() {
            long whole = judged.stream().filter(j -> j.fewest() > 0).count();
            return whole == judged.size() ? Effect.Verdict.SUPPORTED : whole > 0 ? Effect.Verdict.MIXED : Effect.Verdict.NOT_SUPPORTED;
        }

        /** Which cases, and how often the rules follow what the authors say. */
        public String words() {
            return judged.stream().map(j -> "By %s: %s; cases of which its author names one of these forms: %d, in %d of them the rule does so too.".formatted(j.theory().heading(),
                    j.cases().entrySet().stream().map(e -> "%s: %s".formatted(e.getKey().name(), e.getValue().isEmpty() ? "none" : String.join(", ", e.getValue())))
                            .collect(Collectors.joining("; ")), j.stated(), j.followed())).collect(Collectors.joining(" "));
        }

        /** In the folder and the form of contrasts of runs, so that one page holds both. */
        public void write(Path folder) throws IOException {
            CaseContrast c = contrast;
            int fewest = fewest(judged);
            String off = "%d,%s".formatted(cases, share(fewest(without)));
            String row = String.join(",", c.id(), c.claim(), Experiments.quoted(c.title()), verdict().name().toLowerCase(Locale.ROOT), "more", Integer.toString(cases),
                    Experiments.number((double) fewest / cases), "", share(fewest), "", Experiments.quoted("share of cases"), Experiments.quoted(c.mark()), off, "0", "false",
                    Integer.toString(cases), "none", Experiments.quoted(c.shows()), Experiments.quoted(words() + " " + c.note())) + "\n";
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(c.id() + ".csv"), Experiments.HEAD + row);
        }

        private static int fewest(List<Judged> judged) {
            return judged.stream().mapToInt(Judged::fewest).min().orElseThrow();
        }

        private String share(int of) {
            double[] interval = Wilson.interval(of, cases);
            return Stream.of((double) of / cases, interval[0], interval[1]).map(Experiments::number).collect(Collectors.joining(","));
        }
    }

    /** All below {@code home}/experiments/cases, in the order of their names. */
    public static List<CaseContrast> all(Path home, Problems problems) {
        Path folder = home.resolve("experiments").resolve("cases");
        if (!Files.isDirectory(folder)) return List.of();
        FilesRead files = new FilesRead(home);
        List<CaseContrast> all = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                CaseContrast one = read(file, files, problems);
                if (one != null) all.add(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static CaseContrast read(Path file, FilesRead files, Problems problems) {
        Node.Mapping top = Yaml.read(file, files, problems);
        if (top == null) return null;
        Expect expect = new Expect(problems);
        expect.only(top, List.of("claim", "title", "shows", "theories", "kinds", "mark", "off", "note"));
        String claim = expect.text(expect.required(top, "claim"));
        String title = expect.text(expect.required(top, "title"));
        String shows = expect.text(expect.required(top, "shows"));
        String mark = expect.text(expect.required(top, "mark"));
        String note = top.has("note") ? expect.text(top.get("note")) : "";
        List<String> theories = expect.texts(expect.required(top, "theories"));
        List<Kind> kinds = new ArrayList<>();
        List<Node> items = expect.list(expect.required(top, "kinds"));
        for (Node item : items == null ? List.<Node>of() : items) {
            Node.Mapping kind = expect.mapping(item);
            if (kind == null) continue;
            expect.only(kind, List.of("name", "class", "form"));
            String name = expect.text(expect.required(kind, "name"));
            List<String> classes = kind.has("class") ? expect.texts(kind.get("class")) : List.of();
            List<String> forms = expect.texts(expect.required(kind, "form"));
            if (name != null && classes != null && forms != null) kinds.add(new Kind(name, classes, forms));
        }
        Map<String, Double> off = new TreeMap<>();
        Node.Mapping set = expect.mapping(expect.required(top, "off"));
        if (set != null) set.entries().forEach((column, entry) -> off.put(column, expect.number(entry.value())));
        if (!problems.none()) return null;
        return new CaseContrast(file.getFileName().toString().replace(".yaml", ""), claim, title, shows, theories, kinds, mark, off, note);
    }

    public static List<Result> judge(Path home, List<CaseContrast> contrasts) {
        Shelf shelf = Shelf.of(home);
        Theories theories = Theories.read(shelf);
        Casebook casebook = Casebook.read(shelf, theories);
        contrasts.forEach(c -> c.check(theories, shelf.problems()));
        shelf.problems().throwIfAny();
        List<Case> cases = casebook.regimes();
        return contrasts.stream().map(c -> new Result(c, cases.size(), c.judged(theories, cases, Map.of()), c.judged(theories, cases, c.off()))).toList();
    }

    /** An answer that no rule can give is a slip of the pen. */
    private void check(Theories all, Problems problems) {
        for (String id : theories) {
            Theory theory = all.find(id);
            if (theory == null) {
                problems.add(Place.start(this.id), "theories", "there is no theory \"%s\".".formatted(id),
                        Suggest.maybe(id, all.all().stream().map(Theory::id).toList(), "Maybe look at `thermidor theories`?"));
            }
        }
        for (Kind kind : kinds) {
            for (String form : kind.forms()) {
                if (theories.stream().map(all::find).anyMatch(t -> t != null && answers(t).contains(form))) continue;
                problems.add(Place.start(id), "kinds", "\"%s\" is a form that none of its theories knows.".formatted(form), "Maybe it is spelt otherwise there?");
            }
        }
    }

    private static List<String> answers(Theory theory) {
        return theory.questions().getOrDefault(Question.FORM, List.of()).stream().map(a -> a.is()).toList();
    }

    private List<Judged> judged(Theories all, List<Case> cases, Map<String, Double> others) {
        return theories.stream().map(all::find).map(theory -> judged(theory, cases, others)).toList();
    }

    private Judged judged(Theory theory, List<Case> cases, Map<String, Double> others) {
        Map<Kind, List<String>> found = new LinkedHashMap<>();
        kinds.forEach(kind -> found.put(kind, new ArrayList<>()));
        int stated = 0;
        int followed = 0;
        for (Case one : cases) {
            Seen seen = others.isEmpty() ? one : one.but(others);
            Judgement judgement = theory.judge(seen, one.judged());
            for (Kind kind : kinds) if (kind.holds(judgement)) found.get(kind).add(one.id());
            for (Case.Stated s : one.stated()) {
                String form = s.theory().equals(theory.id()) ? s.answers().get(Question.FORM) : null;
                if (form == null || kinds.stream().noneMatch(kind -> kind.forms().contains(form))) continue;
                stated++;
                if (judgement.reply(Question.FORM) instanceof Reply.Says says && says.answer().is().equals(form)) followed++;
            }
        }
        return new Judged(theory, found, stated, followed);
    }
}
