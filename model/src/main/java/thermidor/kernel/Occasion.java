package thermidor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A number that belongs to one occasion: where a decree names {@code at} anew and this not, it is {@code otherwise} and not what it was last time. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Occasion {
    String at();

    double otherwise();
}
