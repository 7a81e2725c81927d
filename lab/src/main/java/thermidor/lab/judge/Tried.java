package thermidor.lab.judge;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thermidor.theory.Answer;
import thermidor.theory.Condition;
import thermidor.theory.Judgement;
import thermidor.theory.Question;
import thermidor.theory.Reading;
import thermidor.theory.Reply;
import thermidor.theory.Theory;
import thermidor.theory.Verdict;

/**
 * A theory tried on the regimes of the casebook, for whoever is writing it: how often it said what, what it never said, what no case could tell it.
 *
 * @param given how often each answer was given, by question and in the order of the file
 * @param unseen columns it looks at for which no case has a value in any year
 */
public record Tried(int cases, Map<Verdict, Integer> thesis, Map<Question, Map<String, Integer>> given, Set<String> unseen) {
    public static Tried of(Theory theory, List<Case> cases) {
        Map<Verdict, Integer> thesis = new EnumMap<>(Verdict.class);
        Map<Question, Map<String, Integer>> given = new EnumMap<>(Question.class);
        theory.questions().forEach((question, answers) -> {
            Map<String, Integer> none = new LinkedHashMap<>();
            for (Answer answer : answers) none.put(answer.is(), 0);
            given.put(question, none);
        });
        for (Case one : cases) {
            Judgement judgement = theory.judge(one, one.judged());
            thesis.merge(judgement.thesis(), 1, Integer::sum);
            given.forEach((question, count) -> {
                if (judgement.reply(question) instanceof Reply.Says says) count.merge(says.answer().is(), 1, Integer::sum);
            });
        }
        Set<String> unseen = new TreeSet<>();
        for (Condition.Observed condition : theory.conditions()) {
            Stream.concat(condition.reading().part().stream(), condition.reading().whole().stream()).map(Reading.Term::column).forEach(unseen::add);
        }
        for (Case one : cases) for (Case.Observation observation : one.observations()) unseen.remove(observation.column());
        return new Tried(cases.size(), thesis, given, unseen);
    }

    public void print(PrintWriter out) {
        out.printf("Tried on the %d regimes of the casebook: thesis affirmed in %d, denied in %d, undecided in %d.%n", cases, thesis.getOrDefault(Verdict.AFFIRMED, 0),
                thesis.getOrDefault(Verdict.DENIED, 0), thesis.getOrDefault(Verdict.UNDECIDED, 0));
        given.forEach((question, count) -> out.printf("  %-10s %s%n", question.key(),
                count.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "))));
        List<String> hints = new ArrayList<>();
        if (!unseen.isEmpty()) hints.add("No case has a value for %s. Runs have, but a case cannot tell.".formatted(String.join(", ", unseen)));
        if (thesis.getOrDefault(Verdict.DENIED, 0) == 0) hints.add("It denies none of them. Maybe think of a regime in which it would be wrong?");
        for (String hint : hints) out.println("  " + hint);
    }
}
