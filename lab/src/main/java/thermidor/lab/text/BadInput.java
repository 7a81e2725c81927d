package thermidor.lab.text;

import java.util.List;
import java.util.stream.Collectors;

/** What was handed in cannot be used. Everything found is said at once; the program is not at fault. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public BadInput(Problem problem) {
        this(List.of(problem));
    }

    /** Something wrong on the command line rather than in a file. */
    public BadInput(String says, String maybe) {
        super(says + "\n    " + maybe);
        this.problems = List.of();
    }

    public List<Problem> problems() {
        return problems;
    }
}
