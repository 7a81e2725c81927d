package thermidor.lab.text;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Plain values as a JSON file that people can read too. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static void write(Path file, Object value) {
        writer().writeValue(file, finite(value));
    }

    /** The same, to be written later. */
    public static byte[] bytes(Object value) {
        return writer().writeValueAsBytes(finite(value));
    }

    private static ObjectWriter writer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        printer.indentArraysWith(indenter);
        return MAPPER.writer().with(printer);
    }

    /** JSON knows no "not a number": what is not there is null. */
    private static Object finite(Object value) {
        return switch (value) {
            case null -> null;
            case Double d when !Double.isFinite(d) -> null;
            case Map<?, ?> map -> {
                Map<Object, Object> all = new LinkedHashMap<>();
                map.forEach((key, one) -> all.put(key, finite(one)));
                yield all;
            }
            case Collection<?> many -> many.stream().map(Json::finite).toList();
            default -> value;
        };
    }
}
