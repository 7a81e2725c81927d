/** The state of the society, in columns. No behaviour but keeping itself in order. */
package thermidor.world;
