package thermidor.rules;

import thermidor.kernel.In;

/**
 * The wage scale.
 *
 * @param spread log difference between a skilled and an unskilled wage
 * @param piece the share of workers paid by the piece
 * @param office log difference between an official's ordinary pay and an unskilled wage
 */
public record Pay(@In("log ratio") double spread, @In("share") double piece, @In("log ratio") double office) {}
