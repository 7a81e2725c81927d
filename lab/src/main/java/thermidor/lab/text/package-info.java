/** Text files that people write: read with places, complained about all at once, and listed for the record of a run. */
package thermidor.lab.text;
