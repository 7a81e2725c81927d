/** The run beside the record: which series speaks of what, and how far the two are apart. */
package thermidor.lab.fit;
