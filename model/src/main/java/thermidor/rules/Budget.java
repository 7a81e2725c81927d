package thermidor.rules;

import thermidor.kernel.In;

/**
 * What the state lays claim to.
 *
 * @param accumulation share of available investment goods and industrial inputs that go to new capital before consumption
 * @param defence share of machinery, metals and industrial capacity that goes to armaments
 * @param social share of the state's services given free: schools, health
 */
public record Budget(@In("share") double accumulation, @In("share") double defence, @In("share") double social) {}
