package thermidor.rules;

import thermidor.kernel.In;

/**
 * The press.
 *
 * @param openness share of what happens and is thought that may be printed
 */
public record Press(@In("share") double openness) {}
