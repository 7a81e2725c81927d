package thermidor.lab.planning;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import thermidor.planning.tables.Technology;

/** How a table is to be read. */
public final class TableOptions {
    @Option(names = "--make", paramLabel = "FILE", description = "The make table that belongs to a use table. Default: the file called make where the other is called use.")
    Path make;
    @Option(names = "--labour", paramLabel = "FILE", description = "Hours by industry (columns industry,hours), for tables that have none.")
    Path labour;
    @Option(names = "--technology", paramLabel = "KIND", defaultValue = "industry",
            description = "industry: an industry needs the same inputs for all it makes; commodity: a good needs the same inputs wherever it is made. Default: ${DEFAULT-VALUE}.")
    Technology technology = Technology.INDUSTRY;
    @Option(names = "--concordance", paramLabel = "FILE", description = "Group goods and industries (columns code,sector and perhaps share).")
    Path concordance;
    @Option(names = "--balanced", description = "Balance the table before it is used, as ./thermidor balance does.")
    boolean balanced;
}
