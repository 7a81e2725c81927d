package thermidor.lab.planning;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thermidor.lab.text.BadInput;
import thermidor.lab.text.FilesRead;
import thermidor.lab.text.Place;
import thermidor.lab.text.Problem;

/** Hours by industry, in a file of its own: columns industry and hours. */
final class LabourFile {
    private LabourFile() {}

    static Map<String, Double> read(Path file, FilesRead files) {
        Sheet sheet = Sheet.read(file, files);
        int hours = sheet.column("hours");
        if (hours < 1) sheet.complain(sheet.start(), "the header has no column hours.", "Maybe name the columns industry,hours?");
        sheet.problems.throwIfAny();
        Map<String, Double> byIndustry = new HashMap<>();
        for (int row = 0; row < sheet.rows(); row++) {
            if (byIndustry.put(sheet.name(row), sheet.amount(row, hours, "hours")) != null) sheet.complain(row, 0, "there are two rows %s."
                    .formatted(sheet.name(row)), "Maybe one is a copy?");
        }
        sheet.problems.throwIfAny();
        return byIndustry;
    }

    static double[] of(Map<String, Double> labour, List<String> industries, Place table) {
        for (String industry : industries) {
            if (!labour.containsKey(industry)) throw new BadInput(new Problem(table, "", "industry %s has no hours in the labour file.".formatted(industry),
                    "Maybe it is called otherwise there?"));
        }
        return industries.stream().mapToDouble(labour::get).toArray();
    }
}
