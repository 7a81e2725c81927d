package thermidor.theory;

import java.util.Locale;

/** What every theory is asked, in this order. A later answer may rest on an earlier one. */
public enum Question {
    CLASS("Which class rules?"),
    FORM("What form has the rule?"),
    MOVEMENT("Where does it move?"),
    PATH("Which path is expected?");

    public final String asks;

    Question(String asks) {
        this.asks = asks;
    }

    /** As files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
