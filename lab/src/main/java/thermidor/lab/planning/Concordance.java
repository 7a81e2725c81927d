package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Suggest;
import thermidor.planning.tables.Grouping;

/** Which goods go to which sectors: columns code and sector, and perhaps share (else all of it). Sector none drops a good. */
final class Concordance {
    private record Entry(int row, String code, String sector, double share) {}

    private static final double EXACT = 1e-9;
    private final Sheet sheet;
    private final List<Entry> entries = new ArrayList<>();

    private Concordance(Sheet sheet) {
        this.sheet = sheet;
    }

    static Concordance read(Path file, FilesRead files) {
        Concordance read = new Concordance(Sheet.read(file, files));
        read.entries();
        return read;
    }

    private void entries() {
        int code = sheet.column("code");
        int sector = sheet.column("sector");
        int share = sheet.column("share");
        if (code < 0) sheet.complain(sheet.start(), "the header has no column code.", "Maybe name the columns code,sector,share?");
        if (sector < 0) sheet.complain(sheet.start(), "the header has no column sector.", "Maybe name the columns code,sector,share?");
        sheet.problems.throwIfAny();
        for (int row = 0; row < sheet.rows(); row++) {
            if (sheet.text(row, sector).isEmpty()) sheet.complain(row, sector, "code %s has no sector.".formatted(sheet.text(row, code)), "Maybe write none to leave it out?");
            entries.add(new Entry(row, sheet.text(row, code), sheet.text(row, sector), share < 0 ? 1 : sheet.amount(row, share, "a share")));
        }
        sheet.problems.throwIfAny();
    }

    /** {@code codes}: goods or industries of the table; {@code all}: every code that the table has anywhere. */
    Grouping of(List<String> codes, java.util.Set<String> all) {
        var sectors = new LinkedHashSet<String>();
        for (Entry entry : entries) if (!entry.sector.equals("none")) sectors.add(entry.sector);
        List<String> groups = List.copyOf(sectors);
        double[][] share = new double[codes.size()][groups.size()];
        double[] told = new double[codes.size()];
        for (Entry entry : entries) {
            if (!all.contains(entry.code)) sheet.complain(entry.row, sheet.column("code"), "the table has no good or industry %s.".formatted(entry.code),
                    Suggest.maybe(entry.code, all, "Maybe the concordance belongs to another table?"));
            int code = codes.indexOf(entry.code);
            if (code < 0) continue;
            told[code] += entry.share;
            if (!entry.sector.equals("none")) share[code][groups.indexOf(entry.sector)] += entry.share;
        }
        for (int i = 0; i < told.length; i++) {
            if (told[i] == 0) sheet.complain(sheet.start(), "%s goes to no sector.".formatted(codes.get(i)), "Maybe add a row for it, with sector none to leave it out?");
            else if (Math.abs(told[i] - 1) > EXACT) sheet.complain(sheet.start(), "the shares of %s add up to %s, not to 1.".formatted(codes.get(i),
                    Text.number(told[i])), "Maybe a row stands twice, or a share is mistyped?");
        }
        sheet.problems.throwIfAny();
        return new Grouping(groups, share);
    }
}
