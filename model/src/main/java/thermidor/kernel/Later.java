package thermidor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A part of a law that runs were lived without before it was thought of. At nought it changes nothing, and a run's digest is what it was without it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Later {}
