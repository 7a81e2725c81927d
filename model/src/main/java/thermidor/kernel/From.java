package thermidor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Where a mechanism comes from: keys of sources/sources.yaml, optionally with a place after a colon. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface From {
    String[] value();
}
