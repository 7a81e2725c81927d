/** Reads tables, targets and concordances from text, with the place of every mistake, and writes plans down. */
package thermidor.lab.planning;
