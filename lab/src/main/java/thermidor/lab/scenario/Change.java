package thermidor.lab.scenario;

import java.util.List;
import thermidor.lab.text.Node;

/**
 * A number that a scenario puts in the place of another.
 *
 * @param key of the parameter (production.rigidity) or of the endowment (national.soldiers_november_1917)
 * @param unit as written, or null
 * @param range another range for ensembles, two ends, or null
 */
public record Change(String key, double is, String unit, double[] range, List<String> sources, String because, Node.Mapping node) {}
