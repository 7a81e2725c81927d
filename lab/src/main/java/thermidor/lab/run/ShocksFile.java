package thermidor.lab.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import thermidor.kernel.Calendar;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.lab.parameters.Parameter;
import thermidor.lab.scenario.Shock;
import thermidor.rules.Outside;

/** What befell a run from outside, a row each: war, weather, epidemics, world prices, credit. */
final class ShocksFile {
    private static final Map<String, String> UNITS = Arrays.stream(Outside.class.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(In.class))
            .collect(Collectors.toMap(component -> component.getName(), component -> component.getAnnotation(In.class).value()));

    private static final Map<String, Class<? extends Enum<?>>> MEMBERS = Arrays.stream(Outside.class.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(Per.class))
            .collect(Collectors.toMap(component -> component.getName(), component -> component.getAnnotation(Per.class).value()));

    private ShocksFile() {}

    static void csv(Path file, List<Shock> shocks, int ends) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,name,kind,from,to,regions,size,unit,source,because\n");
            for (Shock shock : shocks.stream().filter(s -> s.from() <= ends).sorted(Comparator.comparingInt(Shock::from)).toList()) {
                out.write(String.join(",", DecreesFile.quoted(shock.id()), DecreesFile.quoted(shock.title()), shock.kind(), Calendar.text(shock.from()),
                        Calendar.text(Math.min(shock.to(), ends)), struck(shock), Parameter.number(shock.size()), UNITS.get(shock.kind()),
                        DecreesFile.quoted(String.join("; ", shock.sources())), DecreesFile.quoted(shock.because() == null ? "" : shock.because())) + "\n");
            }
        }
    }

    /** Regions, or blocs abroad; the country where a kind strikes it as a whole. */
    private static String struck(Shock shock) {
        Class<? extends Enum<?>> members = MEMBERS.get(shock.kind());
        if (members == null) return "country";
        if (shock.regions().size() == members.getEnumConstants().length) return "all";
        return shock.regions().stream().map(m -> members.getEnumConstants()[m].name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("; "));
    }
}
