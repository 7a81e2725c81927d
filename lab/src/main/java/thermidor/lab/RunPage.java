package thermidor.lab;

import java.io.IOException;
import java.nio.file.Path;
import thermidor.record.Chronicle;

/** Draws the page of a run, report.html, from what the run has saved. Provided by another module, found as a service; one for each run. */
public interface RunPage {
    /** Called on another thread while the run is being lived: what takes long to load can be loaded meanwhile. */
    default void prepare() {}

    /** Called there from time to time with all that was seen so far, so that the page can be drawn as far as that. */
    default void draw(Chronicle seen) {}

    /** Called by whoever has written a file of JSON into the folder, with the plain values it holds, which then need not be read again. */
    default void know(String file, Object values) {}

    /** Writes the page into the folder, which holds all other files of the run already. */
    void write(Path runFolder) throws IOException;
}
