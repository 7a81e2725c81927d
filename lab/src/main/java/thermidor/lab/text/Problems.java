package thermidor.lab.text;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that a person can mend everything in one go. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Place place, String path, String says, String maybe) {
        Problem problem = new Problem(place, path, says, maybe);
        if (!found.contains(problem)) found.add(problem);
    }

    public void add(Node node, String says, String maybe) {
        add(node.place(), node.path(), says, maybe);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** Stops here if there is anything to complain about. */
    public void throwIfAny() {
        if (!found.isEmpty()) throw new BadInput(found);
    }
}
