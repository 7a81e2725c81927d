package thermidor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** One number for each member of an enum, in its order: {@code @Per(Sector.class) double[] life}. In files a map by name. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Per {
    Class<? extends Enum<?>> value();
}
