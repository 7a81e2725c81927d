package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import thermidor.theory.Theory;

/** The page docs/claims.md: every claim of the texts, and where it lives. Written by a command, never by hand. */
public final class ClaimsPage {
    private ClaimsPage() {}

    public static String of(ClaimRegister register, ClaimHomes homes, Theories theories) {
        StringBuilder out = new StringBuilder();
        line(out, "# Claims");
        line(out, "");
        line(out, "Written by `./thermidor claims --write` from the annotations in the code, the theories, the casebook and the results of experiments; do not edit.");
        line(out, "The claims are statements of five texts in our words ([sources/claims.yaml](../sources/claims.yaml)).");
        line(out, "");
        line(out, "**Carried**: a line of code holds the mechanism. **Tested**: a theory takes it as its rule, or an issue asks whether it came true. **Case**: the");
        line(out, "casebook describes it. **Result**: what an experiment found, with effect and 95 % interval. The model was built from these claims: where it bears");
        line(out, "one out, this shows that the argument holds together, not that it is true. A claim that is not borne out stays here. Where a mechanism was put in so");
        line(out, "that its showing means little, or is half of what a claim asks for: [what single claims rest on](model/results.md#11-what-single-claims-rest-on).");
        line(out, "");
        line(out, summary(register, homes));
        line(out, "");
        line(out, "| claim | text | says | carried by | tested by | cases | result |");
        line(out, "| --- | --- | --- | --- | --- | --- | --- |");
        for (ClaimRegister.Entry entry : register.all()) line(out, row(entry, homes, theories));
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }

    private static String summary(ClaimRegister register, ClaimHomes homes) {
        long carried = register.all().stream().filter(e -> homes.code().containsKey(e.id())).count();
        long tested = register.all().stream().filter(e -> homes.theories().containsKey(e.id()) || homes.issues().containsKey(e.id())).count();
        long cases = register.all().stream().filter(e -> homes.cases().containsKey(e.id())).count();
        long results = register.all().stream().filter(e -> homes.results().containsKey(e.id())).count();
        List<String> none = register.all().stream().map(ClaimRegister.Entry::id).filter(id -> !homes.has(id)).toList();
        return "Of %d claims, %d are carried by code, %d tested by theories or issues, %d in the casebook, %d have a result of an experiment. Without a home: %s.".formatted(
                register.all().size(), carried, tested, cases, results, none.isEmpty() ? "none" : String.join(", ", none));
    }

    private static String row(ClaimRegister.Entry entry, ClaimHomes homes, Theories theories) {
        String id = entry.id();
        List<String> tested = new ArrayList<>();
        homes.theories().getOrDefault(id, List.of()).forEach(t -> tested.add(heading(theories, t)));
        homes.issues().getOrDefault(id, List.of()).forEach(i -> tested.add("issue `" + i + "`"));
        String code = homes.code().getOrDefault(id, List.of()).stream()
                .map(l -> "[%s:%d](../%s#L%d)".formatted(l.name(), l.line(), l.file(), l.line())).collect(Collectors.joining(", "));
        String result = homes.results().getOrDefault(id, List.of()).stream()
                .map(r -> "%s (%s: %s, %s to %s)".formatted(r.verdict().replace('_', ' '), r.experiment(), r.effect(), r.low(), r.high())).collect(Collectors.joining("; "));
        if (!homes.has(id) && entry.open() != null) code = "not yet: " + entry.open();
        return "| %s | %s%s | %s | %s | %s | %s | %s |".formatted(id, entry.text().replace("|", "\\|"), entry.by() == null ? "" : " (view of: " + entry.by() + ")",
                String.join(", ", entry.sources()), or(code), or(String.join(", ", tested)), or(String.join(", ", homes.cases().getOrDefault(id, List.of()))), or(result));
    }

    private static String heading(Theories theories, String id) {
        Theory theory = theories.find(id);
        return theory == null ? id : theory.heading();
    }

    private static String or(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
