/** What can be asked of a society, and what was seen of it, month by month. */
package thermidor.record;
