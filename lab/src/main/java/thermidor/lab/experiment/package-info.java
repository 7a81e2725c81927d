/** Experiments: contrasts between ensembles of runs, each for a claim. */
package thermidor.lab.experiment;
