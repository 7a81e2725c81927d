/** How things are made, moved, priced, divided and used up. */
package thermidor.economy;
