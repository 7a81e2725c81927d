package thermidor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The unit of a number: of a column, of a norm, of a rule. Compared with the unit a file states. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface In {
    String value();
}
