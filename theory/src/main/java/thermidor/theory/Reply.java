package thermidor.theory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a theory replies to one of its questions. */
public sealed interface Reply {
    /** The answer, and each of its conditions with what was found. */
    record Says(Answer answer, List<Finding> because) implements Reply {}

    /** Nothing seen speaks against any of {@code between}, and to choose among them what is {@code missing} would have to be seen. */
    record CannotTell(List<Answer> between, List<Finding> missing) implements Reply {
        public List<String> columns() {
            return missing.stream().flatMap(f -> f.condition() instanceof Condition.Observed o ? o.reading().columns().stream() : Stream.of())
                    .distinct().toList();
        }
    }

    /** None of its answers fits: the theory has nothing to say here. */
    record Silent(List<Finding> against) implements Reply {}

    /** In a few words. */
    default String is() {
        return switch (this) {
            case Says s -> s.answer().is();
            case CannotTell c -> "cannot tell";
            case Silent _ -> "says nothing";
        };
    }

    /** The reasons in order, a line each. */
    default List<String> reasons() {
        return switch (this) {
            case Says s -> Stream.concat(Stream.of(s.answer().says() + " [" + s.answer().source() + "]"), s.because().stream().map(Finding::says)).toList();
            case CannotTell c -> Stream.concat(
                    Stream.of("open between: " + c.between().stream().map(Answer::is).distinct().collect(Collectors.joining("; "))),
                    c.missing().stream().map(Finding::says)).toList();
            case Silent s -> s.against().stream().map(f -> "speaks against: " + f.says()).toList();
        };
    }
}
