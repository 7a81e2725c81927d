package thermidor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A process in one formula a line, for the command {@code describe} and the model description. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Equation {
    String[] value();
}
