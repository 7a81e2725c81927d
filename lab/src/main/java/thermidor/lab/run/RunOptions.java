package thermidor.lab.run;

import java.util.List;
import thermidor.Audit;

/**
 * What a person asks of a run beside the scenario. Threads, audit, checkpoints and report do not change what happens in it.
 *
 * @param scale one person of the run stands for so many
 * @param sample 0 for the values as they are, else the number of a draw within their ranges
 * @param until the last month, or null for the scenario's own
 * @param set values from the command line, as production.rigidity=0.8
 * @param checkpointEvery months between saved states, 0 for none
 */
public record RunOptions(int scale, long seed, int sample, Integer until, int threads, List<String> set, Audit audit, int checkpointEvery,
                         boolean report) {}
