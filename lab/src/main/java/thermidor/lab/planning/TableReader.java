package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problem;
import thermidor.planning.tables.SymmetricTable;
import thermidor.planning.tables.UseMake;

/** Reads a table in any of the forms that are known, by what its header says. */
public final class TableReader {
    /** Share by which a published table may miss its own sums: beyond it the reader is told. */
    private static final double ROUNDING = .005;
    private static final String GAPS = "Output and uses";
    private final FilesRead files;
    private final TableOptions options;

    public TableReader(FilesRead files, TableOptions options) {
        this.files = files;
        this.options = options;
    }

    /** Complains about everything that would keep labour values from meaning anything. */
    public TableRead read(Path file) {
        TableRead read = unbalanced(file);
        if (!options.balanced) return read;
        Balancing balancing = Balancing.of(read.table());
        List<String> remarks = new ArrayList<>(read.remarks().stream().filter(remark -> !remark.startsWith(GAPS)).toList());
        remarks.addAll(balancing.remarks());
        return new TableRead(read.published(), remarks, balancing.table());
    }

    /** The same, as the file has it. */
    public TableRead unbalanced(Path file) {
        Sheet sheet = Sheet.read(file, files);
        TableRead read = OfficialTable.isOne(sheet) || PlainTable.isOne(sheet) || FourFiles.isOne(sheet) ? plain(sheet) : useMake(file, sheet);
        check(read.table(), sheet.start());
        return read;
    }

    private TableRead plain(Sheet sheet) {
        SymmetricTable table = OfficialTable.isOne(sheet) ? OfficialTable.read(sheet.withEmptyCells()) : PlainTable.isOne(sheet) ? PlainTable.read(sheet) : FourFiles.flows(sheet);
        List<String> remarks = new ArrayList<>();
        remarks.addAll(sheet.allRemarks());
        String published = "%d goods".formatted(table.size());
        if (options.concordance != null) table = table.grouped(Concordance.read(options.concordance, files).of(table.goods(), Set.copyOf(table.goods())));
        return new TableRead(published, gaps(table, remarks), table);
    }

    private TableRead useMake(Path file, Sheet sheet) {
        UseMake tables = published(file, sheet);
        List<String> remarks = new ArrayList<>(sheet.allRemarks());
        if (tables.labour().equals("value added")) remarks.add("The table has no labour: value added stands for it, so that values come out in money. Give hours with --labour.");
        String published = "%d goods, %d industries".formatted(tables.goods().size(), tables.industries().size());
        checkMakers(tables, sheet.start());
        if (options.concordance != null) tables = grouped(tables);
        try {
            UseMake.Symmetric symmetric = tables.symmetric(options.technology);
            if (symmetric.negativeCells() > 0) remarks.add("Commodity technology gave %d negative flows, %s in all; they were set to zero."
                    .formatted(symmetric.negativeCells(), Text.number(symmetric.negativeSum())));
            if (symmetric.negativeLabour() < 0) remarks.add("It also gave labour below zero, %s in all, set to zero: so much more labour is counted than was spent."
                    .formatted(Text.number(symmetric.negativeLabour())));
            return new TableRead(published, gaps(symmetric.table(), remarks), symmetric.table());
        } catch (IllegalArgumentException e) {
            String[] lines = e.getMessage().split("\n", 2);
            throw new BadInput(new Problem(sheet.start(), "", lines[0], lines.length > 1 ? lines[1] : "Maybe use --technology industry?"));
        }
    }

    /** Both tables as they are in the file. */
    private UseMake published(Path file, Sheet sheet) {
        if (BlockTable.isOne(sheet)) return BlockTable.read(sheet.withEmptyCells());
        if (!CodedTables.isOne(sheet)) {
            throw new BadInput(new Problem(sheet.start(), "", "this is none of the tables that can be read; its header begins with \"%s\"."
                    .formatted(String.join(",", sheet.header.subList(0, Math.min(3, sheet.header.size())))),
                    "Maybe the columns final and output are missing at its end? The forms are told in docs/planning.md."));
        }
        return CodedTables.read(sheet.withEmptyCells(), Sheet.read(makeFile(file, sheet), files).withEmptyCells(), options.labour == null ? null
                : LabourFile.read(options.labour, files));
    }

    private Path makeFile(Path use, Sheet sheet) {
        if (options.make != null) return options.make;
        String name = use.getFileName().toString();
        int book = name.lastIndexOf('#');
        if (book > 0 && name.substring(book).toLowerCase(Locale.ROOT).contains("use")) return use.resolveSibling(name.substring(0, book)
                + name.substring(book).replace("use", "make").replace("Use", "Make").replace("USE", "MAKE"));
        if (book < 0 && name.contains("use")) return use.resolveSibling(name.replace("use", "make"));
        throw new BadInput(new Problem(sheet.start(), "", "a use table needs its make table.", "Maybe name it with --make FILE?"));
    }

    private UseMake grouped(UseMake tables) {
        Set<String> all = new HashSet<>(tables.goods());
        all.addAll(tables.industries());
        Concordance concordance = Concordance.read(options.concordance, files);
        return tables.grouped(concordance.of(tables.goods(), all), concordance.of(tables.industries(), all));
    }

    private static void checkMakers(UseMake tables, Place start) {
        for (int j = 0; j < tables.industries().size(); j++) {
            if (tables.madeBy(j) > 0) continue;
            for (int i = 0; i < tables.goods().size(); i++) {
                if (tables.use()[i][j] > 0) throw new BadInput(new Problem(start, "", "industry %s makes nothing and takes %s of %s."
                        .formatted(tables.industries().get(j), Text.number(tables.use()[i][j]), tables.goods().get(i)), "Maybe its row of the make table is empty?"));
            }
        }
    }

    private static List<String> gaps(SymmetricTable table, List<String> remarks) {
        int missed = 0;
        int worst = 0;
        for (int good = 0; good < table.size(); good++) {
            if (Math.abs(table.gap(good)) > ROUNDING) missed++;
            if (Math.abs(table.gap(good)) > Math.abs(table.gap(worst))) worst = good;
        }
        if (missed > 0) remarks.add("""
                %s differ by more than half a hundredth for %d of %d goods, most for %s (uses %s output by %s of the greater). \
                Balance the table first if that matters.""".formatted(GAPS, missed, table.size(), table.goods().get(worst),
                table.gap(worst) > 0 ? "exceed" : "fall short of", Text.percent(Math.abs(table.gap(worst)))));
        return remarks;
    }

    private static void check(SymmetricTable table, Place start) {
        if (table.labourSpent() == 0) throw new BadInput(new Problem(start, "", "no industry spends any labour.", "Maybe the row labour was left at zero?"));
        table.unproductive().ifPresent(good -> {
            throw new BadInput(new Problem(start, "", "the industries up to %s together use up all the %s they make, or more: no such economy can go on."
                    .formatted(table.goods().get(good), table.goods().get(good)),
                    "Maybe goods and industries are swapped, or units are mixed within a row?"));
        });
    }
}
