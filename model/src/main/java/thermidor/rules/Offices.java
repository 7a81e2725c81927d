package thermidor.rules;

import thermidor.kernel.In;

/**
 * How the work of the state is handed out (C26).
 *
 * @param elected share of officials' posts filled by election
 * @param rotation share of the functions of control that all do in turn
 * @param armed share of the armed force that is the people in arms
 * @param payCap whether no official may have more than a skilled worker
 */
public record Offices(@In("share") double elected, @In("share") double rotation, @In("share") double armed, boolean payCap) {}
