package thermidor.lab.text;

import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Plain values as a JSON file that people can read too. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new SimpleModule().addSerializer(Double.class, new Finite())).build();

    private Json() {}

    public static void write(Path file, Object value) {
        writer().writeValue(file, value);
    }

    /** The same, to be written later. */
    public static byte[] bytes(Object value) {
        return writer().writeValueAsBytes(value);
    }

    /** The same, as a reader of the file would find it. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The same for programs alone, without line breaks. */
    public static String compact(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static ObjectWriter writer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        printer.indentArraysWith(indenter);
        return MAPPER.writer().with(printer);
    }

    /** In maps and lists. JSON knows no "not a number": what is not there is null. */
    private static final class Finite extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            if (Double.isFinite(value)) out.writeNumber(value);
            else out.writeNull();
        }
    }
}
