package thermidor.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No theory can peep at the society it judges: a class of this module that tries does not compile. */
class WallTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"thermidor.record.Chronicle", "thermidor.record.Observable", "thermidor.kernel.From"})
    void a_theory_sees_the_record_and_the_kernel(String type) throws IOException {
        assertThat(complaints(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thermidor.world.World", "thermidor.world.Form", "thermidor.rules.Rules", "thermidor.economy.Production",
        "thermidor.society.Demography", "thermidor.polity.Apparatus"})
    void a_theory_does_not_see_the_society(String type) throws IOException {
        String room = type.substring(0, type.lastIndexOf('.'));
        assertThat(complaints(type))
                .contains("compiler.err.package.not.visible: " + room)
                .contains("compiler.misc.not.def.access.not.exported.to.module: " + room + ", thermidor.model, thermidor.theory")
                .contains("1 error");
    }

    @Test
    void a_theory_does_not_even_find_the_month() throws Exception {
        assertThat(Class.forName("thermidor.Month")).isNotNull();
        assertThat(complaints("thermidor.Month")).contains("compiler.err.cant.resolve.location: kindname.class, Month").contains("1 error");
    }

    /** What the compiler says to a class of module thermidor.theory that imports {@code type}: the keys of its messages. */
    private String complaints(String type) throws IOException {
        Path file = Files.createDirectories(folder.resolve("thermidor").resolve("theory")).resolve("Peeping.java");
        Files.writeString(file, """
            package thermidor.theory;

            import %s;

            class Peeping {}
            """.formatted(type));
        var said = new StringWriter();
        var out = new PrintWriter(said);
        ToolProvider.findFirst("javac").orElseThrow().run(out, out, "-XDrawDiagnostics", "-proc:none", "--class-path", folder.toString(), "--module-path", modules(),
                "--patch-module", "thermidor.theory=" + folder, "-d", folder.toString(), file.toString());
        return said.toString();
    }

    /** Everything on the class path but the tests themselves, which are no module. */
    private static String modules() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }
}
