package thermidor.lab;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the page of a run, report.html, from what the run has saved. Provided by another module, found as a service. */
public interface RunPage {
    /** Called on another thread when a run begins: what takes long to load can be loaded while the run is lived. */
    default void prepare() {}

    /** Writes the page into the folder, which holds all other files of the run already. */
    void write(Path runFolder) throws IOException;
}
