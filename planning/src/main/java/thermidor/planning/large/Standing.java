package thermidor.planning.large;

/**
 * Where quantities and prices stood when the work ended, before plan and bound were made exact of them: nearer to rest than those, and
 * the better start for a plan of nearly the same economy.
 *
 * @param balance between steps of quantities and of prices
 */
record Standing(float[] x, float[] b, double[] t, float[] p, float[] r, double[] w, double balance) {}
