/** How the derived tables of {@code data/io} come from the raw ones; told in docs/initial-society.md. Needs java.base only. */
package thermidor.lab.derive;
