package thermidor.rules;

import thermidor.kernel.In;

/** Control from below, κ: how far those who work decide on appointments, plan and distribution. */
public sealed interface Control {
    /** As the organs make it. */
    record Measured() implements Control {}

    /** Held at a value, whatever the organs do: for contrasts only, and every output says so. */
    record Given(@In("share") double fromBelow) implements Control {}
}
