package thermidor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The claims of the source texts that a mechanism carries, C01 to C92. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Carries {
    String[] value();
}
