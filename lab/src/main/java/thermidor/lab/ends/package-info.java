/** Ensembles of open histories: how they end, how often, and what decides between ends. */
package thermidor.lab.ends;
