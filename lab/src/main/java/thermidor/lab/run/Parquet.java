package thermidor.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Stratum;

/** The tables of a run as Parquet. */
final class Parquet {
    private Parquet() {}

    static void observables(Path file, Chronicle chronicle) throws IOException {
        int months = chronicle.months();
        ParquetFile table = new ParquetFile(months);
        table.texts("month", IntStream.range(0, months).toArray(), list(months, k -> Calendar.text(chronicle.firstMonth() + k)));
        double[][] seen = new double[months][];
        for (int k = 0; k < months; k++) seen[k] = chronicle.row(chronicle.firstMonth() + k);
        List<String> names = ObservablesFile.columns();
        double[] column = new double[months];
        for (int c = 0; c < names.size(); c++) {
            for (int k = 0; k < months; k++) column[k] = seen[k][c];
            table.numbers(names.get(c), column);
        }
        table.write(file);
    }

    static void people(Path file, Followed followed) throws IOException {
        ParquetFile table = new ParquetFile(followed.count);
        table.integers("year", followed.year);
        few(table, "person", followed.count, i -> followed.key[i], HexFormat.of()::toHexDigits);
        members(table, "region", followed.region, Region.ALL);
        members(table, "place", followed.place, Places.Kind.values());
        members(table, "stratum", followed.stratum, Stratum.ALL);
        few(table, "sex", followed.count, i -> followed.female[i] ? 1 : 0, female -> female == 1 ? "f" : "m");
        few(table, "born", followed.count, i -> followed.born[i], month -> Calendar.text((int) month));
        table.booleans("literate", followed.literate);
        table.integers("health_percent", IntStream.range(0, followed.count).map(i -> followed.health[i]).toArray());
        table.numbers("consumed_rouble_1928", roubles(followed.consumed, followed.count));
        table.numbers("accustomed_rouble_1928", roubles(followed.reference, followed.count));
        table.write(file);
    }

    private static double[] roubles(int[] kopecks, int rows) {
        return IntStream.range(0, rows).mapToDouble(i -> kopecks[i] / 100.0).toArray();
    }

    private static void members(ParquetFile table, String name, byte[] codes, Enum<?>[] members) {
        int[] numbers = new int[codes.length];
        for (int i = 0; i < codes.length; i++) numbers[i] = codes[i];
        table.texts(name, numbers, list(members.length, k -> members[k].name().toLowerCase(Locale.ROOT)));
    }

    /** A column in which the same values come again and again: each is written out once, in the order in which they come. */
    private static void few(ParquetFile table, String name, int rows, IntToLongFunction value, LongFunction<String> text) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<String> members = new ArrayList<>();
        int[] column = new int[rows];
        for (int i = 0; i < rows; i++) {
            long here = value.applyAsLong(i);
            Integer known = numbers.putIfAbsent(here, members.size());
            column[i] = known == null ? members.size() : known;
            if (known == null) members.add(text.apply(here));
        }
        table.texts(name, column, members);
    }

    private static List<String> list(int size, IntFunction<String> member) {
        return IntStream.range(0, size).mapToObj(member).toList();
    }
}
