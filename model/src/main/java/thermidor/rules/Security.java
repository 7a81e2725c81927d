package thermidor.rules;

import thermidor.kernel.In;

/**
 * The security service.
 *
 * @param staff of the population
 * @param force readiness of the rulers to use it
 */
public record Security(@In("share") double staff, @In("share") double force) {}
