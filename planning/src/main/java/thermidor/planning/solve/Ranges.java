package thermidor.planning.solve;

/**
 * How far the limit of each row can be moved before its worth changes, all other limits staying where they are.
 *
 * @param down [unit of the row] zero or more
 * @param up   [unit of the row] zero or more; infinite: without end
 */
public record Ranges(double[] down, double[] up) {}
