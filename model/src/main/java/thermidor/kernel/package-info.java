/** What every process stands on: units, sources, chance, sums, identities. Knows nothing of any society. */
package thermidor.kernel;
