package thermidor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A number that says how people behave stands in parameters/, with unit, range and source. In the code of the model stand numbers
 * of arithmetic only, and these are they, each with its reason. A new decimal number in the code fails here until it is moved or argued for; so does a
 * reason whose number is gone.
 */
class NumbersInCodeTest {
    private static final Map<String, String> ARITHMETIC = new TreeMap<>(Map.ofEntries(
            Map.entry("Beginning 1e8", "kopecks of a million roubles"),
            Map.entry("Beginning 1e6", "hectares of a million"),
            Map.entry("Beginning 1e3", "head of a thousand"),
            Map.entry("Endowment 0.0", "nothing is written there"),
            Map.entry("Observation 1e8", "kopecks of a million roubles"),
            Map.entry("Observation 1e6", "a million"),
            Map.entry("Observation 1e3", "a thousand"),
            Map.entry("Settlers 0.5", "what is carried on begins in the middle, so that sums are rounded and not cut"),
            Map.entry("Writ 0.5", "the mean of a draw"),
            Map.entry("economy/Capacity 0.05", "keeps a divisor from nought"),
            Map.entry("economy/Collectivising 1e-9", "keeps a divisor from nought"),
            Map.entry("economy/Consumption 0.5", "of rounding"),
            Map.entry("economy/Diary 1.0", "one person of a house"),
            Map.entry("economy/ForeignTrading 1e8", "kopecks of a million roubles"),
            Map.entry("economy/Planning 1e8", "kopecks of a million roubles"),
            Map.entry("economy/Planning 1e6", "a million"),
            Map.entry("economy/Planning 1e-6", "a coefficient the plan leaves out"),
            Map.entry("economy/Planning 0.001", "a step of a use or a region's hands may not be nothing: the solver wants a width"),
            Map.entry("economy/Planning 0.05", "keeps a divisor from nought; the least bound on an import, in million roubles"),
            Map.entry("economy/Procurement 0.01", "keeps a divisor from nought"),
            Map.entry("economy/Production 0.99", "keeps an exponent finite"),
            Map.entry("economy/Reports 1.0", "a year in months"),
            Map.entry("economy/Shelves 0.01", "keeps a divisor from nought"),
            Map.entry("economy/Shelves 1e-9", "keeps a divisor from nought"),
            Map.entry("polity/Apparatus 0.0001", "a share that grows from itself may not be nothing"),
            Map.entry("polity/Apparatus 0.001", "keeps a divisor from nought"),
            Map.entry("economy/Investment 0.1", "a weight among others may not be nothing"),
            Map.entry("economy/Orders 0.3", "keeps a divisor from nought"),
            Map.entry("society/Thinking 0.01", "per cent"),
            Map.entry("polity/Acting 0.02425", "where the quantile's tail begins"),
            Map.entry("polity/Acting 0.5", "the middle of the quantile"),
            Map.entry("polity/Acting 1e-12", "keeps a logarithm finite"),
            Map.entry("polity/Election 0.01", "per cent"),
            Map.entry("polity/Doing 0.01", "per cent"),
            Map.entry("polity/Councils 1e-9", "keeps a divisor from nought"),
            Map.entry("polity/Councils 100.0", "per cent"),
            Map.entry("polity/Forces 1e-6", "keeps a divisor from nought"),
            Map.entry("polity/Party 12.0", "months of a year"),
            Map.entry("polity/Turns 0.5", "the middle of a scale from nought to one"),
            Map.entry("polity/Turns 1e-6", "keeps a divisor from nought"),
            Map.entry("polity/WorldAround 12.0", "months of a year"),
            Map.entry("polity/WorldAround 1e9", "a thousand million"),
            Map.entry("society/Demography 100.0", "per cent"),
            Map.entry("society/Demography 0.01", "below it a series is exact enough"),
            Map.entry("society/Demography 0.5", "of the series"),
            Map.entry("society/Household 2.0", "children of a house that divides fall to the two who leave as to all grown"),
            Map.entry("economy/Farming 1.0", "keeps a divisor from nought"),
            Map.entry("rules/Residence 1e9", "a plan that binds nobody"),
            Map.entry("society/LifeTable 0.15", "convention of tables of mortality: the part of the first year lived by who dies in it"),
            Map.entry("society/LifeTable 0.4", "the same of the next four years"),
            Map.entry("society/LifeTable 0.5", "the same of later groups: the middle"),
            Map.entry("society/LifeTable 2.0", "the mean of both ends of a year"),
            Map.entry("society/Migration 100.0", "per cent"),
            Map.entry("world/Technique 1e8", "kopecks of a million roubles")));

    private static final Pattern NOT_CODE = Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\])'", Pattern.DOTALL);
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])(\\d[\\d_]*\\.\\d*([eE][-+]?\\d+)?|\\.\\d+([eE][-+]?\\d+)?|\\d+[eE][-+]?\\d+)[dDfF]?(?!\\w)");

    @Test
    void decimal_numbers_in_the_code_of_the_model_are_arithmetic() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Path folder = Spoken.REPOSITORY.resolve("model/src/main/java/thermidor");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = folder.relativize(file).toString().replace(".java", "").replace('\\', '/');
                for (String number : decimals(Files.readString(file))) if (!isCoefficient(number)) found.add(name + " " + number);
            }
        }
        TreeSet<String> unexplained = new TreeSet<>(found);
        unexplained.removeAll(ARITHMETIC.keySet());
        assertThat(unexplained).as("decimal numbers in the code; one that says how people behave belongs into parameters/, arithmetic is explained here").isEmpty();
        TreeSet<String> gone = new TreeSet<>(ARITHMETIC.keySet());
        gone.removeAll(found);
        assertThat(gone).as("explained, and no longer in the code").isEmpty();
    }

    /** Of an approximation or a constant of mathematics: nobody knows a society to ten digits. */
    private static boolean isCoefficient(String number) {
        return number.chars().filter(Character::isDigit).count() > 10;
    }

    @Test
    void comments_and_texts_hold_no_numbers_of_the_code() {
        assertThat(decimals("double a = 0.3 * b; // 0.4\n/* 0.5 */ String s = \"0.6\"; c = .7 + 1e-6 + 2.5e3 + x1.y + 8. + 9;"))
                .containsExactly("0.3", ".7", "1e-6", "2.5e3", "8.");
    }

    private static List<String> decimals(String source) {
        return DECIMAL.matcher(NOT_CODE.matcher(source).replaceAll(" ")).results().map(match -> match.group(1)).toList();
    }
}
