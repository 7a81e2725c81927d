package thermidor.rules;

import thermidor.kernel.In;

/**
 * The army.
 *
 * @param soldiers how many are to be under arms
 * @param pace share of the gap closed in a month by call-up or demobilisation
 */
public record Army(@In("person") double soldiers, @In("share/month") double pace) {}
