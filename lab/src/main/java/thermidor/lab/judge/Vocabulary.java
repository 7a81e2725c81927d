package thermidor.lab.judge;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import thermidor.lab.text.Expect;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Node;
import thermidor.lab.text.Problems;
import thermidor.lab.text.Suggest;
import thermidor.lab.text.Yaml;
import thermidor.record.Observable;
import thermidor.theory.YearsOfRun;

/**
 * What a theory may ask for: the columns of a run, and a few observables that only cases have (casebook/vocabulary.yaml). Those are
 * never observed in a run.
 */
public final class Vocabulary {
    /** One observable: its unit and what it means. */
    public record Word(String column, String unit, String says) {}

    private final Map<String, Word> words;

    private Vocabulary(Map<String, Word> words) {
        this.words = words;
    }

    public static Vocabulary read(Path home, FilesRead files, Problems problems) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (Observable o : Observable.ALL) {
            for (int member = 0; member < o.width(); member++) words.put(o.column(member), new Word(o.column(member), o.unit, o.says));
        }
        Expect expect = new Expect(problems);
        Node.Mapping top = Yaml.read(home.resolve("casebook").resolve("vocabulary.yaml"), files, problems);
        if (top != null) top.entries().forEach((name, entry) -> {
            Node.Mapping word = expect.mapping(entry.value());
            if (word == null) return;
            expect.only(word, Set.of("unit", "says"));
            String unit = expect.text(expect.required(word, "unit"));
            String says = expect.text(expect.required(word, "says"));
            if (YearsOfRun.columns().contains(name)) {
                problems.add(entry.keyPlace(), name, "\"%s\" is observed in runs already.".formatted(name), "Maybe leave it out here?");
            } else if (unit != null && says != null) words.put(name, new Word(name, unit, says.replaceAll("\\s+", " ")));
        });
        return new Vocabulary(words);
    }

    public Word word(String column) {
        return words.get(column);
    }

    /** Whether it is known; complains if not. */
    boolean knows(String column, Node node, Problems problems) {
        if (words.containsKey(column)) return true;
        Set<String> members = new TreeSet<>();
        for (String word : words.keySet()) if (word.startsWith(column + ".")) members.add(word);
        problems.add(node, "\"%s\" cannot be observed.".formatted(column), members.isEmpty()
                ? Suggest.maybe(column, words.keySet(), "Maybe look at `thermidor describe observables` and casebook/vocabulary.yaml?")
                : "Maybe one of its members: " + String.join(", ", members) + "?");
        return false;
    }
}
