package thermidor.planning;

/**
 * What there is of something that no industry makes: a kind of labour (by skill, by region or both), land, a seam of ore.
 *
 * @param unit   for example "person-year" or "hectare"
 * @param amount [unit/year]
 */
public record Limit(String name, String unit, Yearly amount) {}
