package thermidor.planning.tables;

import java.util.List;

/**
 * Which groups things are put in: a concordance.
 *
 * @param groups names of the groups
 * @param share  part of a thing that goes to a group, by thing and group; what is left of one is dropped
 */
public record Grouping(List<String> groups, double[][] share) {
    public Grouping {
        groups = List.copyOf(groups);
    }

    double[] sums(double[] amounts) {
        double[] sums = new double[groups.size()];
        for (int i = 0; i < amounts.length; i++) {
            for (int group = 0; group < sums.length; group++) sums[group] += share[i][group] * amounts[i];
        }
        return sums;
    }

    /** Rows by this grouping, columns by the other. */
    double[][] sums(double[][] flows, Grouping columns) {
        double[][] sums = new double[groups.size()][columns.groups.size()];
        for (int i = 0; i < flows.length; i++) {
            double[] row = columns.sums(flows[i]);
            for (int group = 0; group < sums.length; group++) {
                for (int j = 0; j < row.length; j++) sums[group][j] += share[i][group] * row[j];
            }
        }
        return sums;
    }
}
