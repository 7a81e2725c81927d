import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes a jar anew with its old classes in a newer format, which tells the types at each branch: Java's trained cache holds no others, and checks
 * them faster. Run with the jar on the class path: java -cp old.jar NewClassFormat.java old.jar new.jar
 */
final class NewClassFormat {
    /** The first format that must tell the types. */
    private static final int NEW = ClassFile.JAVA_7_VERSION;
    private static final ClassFile FILE = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    private static final ClassTransform VERSION = (builder, element) -> {
        if (element instanceof ClassFileVersion) builder.withVersion(NEW, 0);
        else builder.with(element);
    };
    /** Hands on every instruction: a method's code that is handed on whole would stay as it is, without types. */
    private static final ClassTransform CODE = ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element));

    public static void main(String[] arguments) throws IOException {
        try (JarFile before = new JarFile(arguments[0]); JarOutputStream after = new JarOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            for (JarEntry entry : Collections.list(before.entries())) {
                byte[] bytes = before.getInputStream(entry).readAllBytes();
                after.putNextEntry(new JarEntry(entry.getName()));
                after.write(entry.getName().endsWith(".class") ? renewed(bytes) : bytes);
            }
        }
    }

    private static byte[] renewed(byte[] bytes) {
        ClassModel old = FILE.parse(bytes);
        return old.majorVersion() >= NEW ? bytes : FILE.transformClass(old, VERSION.andThen(CODE));
    }
}
