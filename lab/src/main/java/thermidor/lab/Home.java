package thermidor.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import thermidor.lab.text.BadInput;

/** The program's own folder, with scenarios, parameters, data and sources. */
public final class Home {
    private Home() {}

    /** As the launcher says; else the nearest folder above that looks like it. */
    public static Path folder() {
        String said = System.getProperty("thermidor.home");
        if (said != null) return Path.of(said).toAbsolutePath().normalize();
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("parameters")) && Files.isDirectory(folder.resolve("scenarios"))) return folder;
        }
        throw new BadInput("Here is no folder with scenarios and parameters.", "Maybe start the program by its launcher, ./thermidor?");
    }
}
