package thermidor;

import thermidor.kernel.Calendar;
import thermidor.kernel.Identity;

/** An identity has a gap. The run stops: a number that does not add up explains nothing. */
public final class BooksDoNotBalance extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public BooksDoNotBalance(Step step, Identity identity, int month) {
        super("In %s, behind the step \"%s\", the books of %s do not balance: a gap of %d %s. This is a fault of the program, not of the scenario."
                .formatted(Calendar.text(month), step.says(), identity.name(), identity.gap(), identity.unit()));
    }
}
