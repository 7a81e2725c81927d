package thermidor.theory;

import java.util.List;

/** The theories that dispute whose society it is. None is the model's own view; more rivals will follow. */
public final class Rivals {
    public static final List<Theory> ALL = List.of(PropertyCriterion.THEORY, NewClass.THEORY, DemocraticNorm.THEORY);

    private Rivals() {}
}
