package thermidor.lab;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the page of a plan, plan.html, from what the plan has saved. Provided by another module, found as a service. */
public interface PlanPage {
    /** Writes the page into the folder, which holds all other files of the plan already. */
    void write(Path planFolder) throws IOException;
}
