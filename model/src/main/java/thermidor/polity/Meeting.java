package thermidor.polity;

/**
 * A meeting that elects one of those who came. Each question, who should own and who should decide, is voted on by majority; a tie goes to
 * those who hold power. Elected is, of the side that won, who stands nearest to its mean.
 *
 * <p>What members say and what they think may differ; positions are in per cent.
 */
final class Meeting {
    final int[] row;
    private final byte[] property, rule;
    private final boolean[] silent;
    int count;
    /** Row of the one whom the apparatus can bear best of all who might stand, whether they come or not, or -1. */
    int borne;
    private double borneAt;

    /** At most so many take part. */
    Meeting(int most) {
        row = new int[most];
        property = new byte[most];
        rule = new byte[most];
        silent = new boolean[most];
    }

    void open() {
        count = 0;
        borne = -1;
        borneAt = Double.MAX_VALUE;
    }

    /** Somebody might stand who is so far from where the apparatus stands. */
    void consider(int candidate, double distance) {
        if (distance >= borneAt) return;
        borneAt = distance;
        borne = candidate;
    }

    /** Takes a seat, or that of another who came. */
    void sit(int seat, int newRow, byte newProperty, byte newRule, boolean hides) {
        row[seat] = newRow;
        property[seat] = newProperty;
        rule[seat] = newRule;
        silent[seat] = hides;
        if (seat == count) count++;
    }

    /** Whether a side wins of so many votes; a tie goes to who holds power (Galam). */
    static boolean wins(int inFavour, int cast, boolean holdsPower) {
        return 2 * inFavour > cast || 2 * inFavour == cast && holdsPower;
    }

    /** Row of the elected, or -1 where nobody came. Those who hide their mind vote as the regime would like. */
    int elect(double regimeProperty, double regimeRule) {
        int social = 0;
        int selfRule = 0;
        // Where people really stand, by the quarter of the plane.
        int[] persons = new int[4];
        int[] properties = new int[4];
        int[] rules = new int[4];
        for (int k = 0; k < count; k++) {
            boolean hides = silent[k];
            if (hides ? regimeProperty >= 0 : property[k] >= 0) social++;
            if (hides ? regimeRule >= 0 : rule[k] >= 0) selfRule++;
            int quarter = quarter(property[k] >= 0, rule[k] >= 0);
            persons[quarter]++;
            properties[quarter] += property[k];
            rules[quarter] += rule[k];
        }
        int won = quarter(wins(social, count, regimeProperty >= 0), wins(selfRule, count, regimeRule >= 0));
        int winners = persons[won];
        double u = winners > 0 ? (double) properties[won] / winners : 100 * regimeProperty;
        double v = winners > 0 ? (double) rules[won] / winners : 100 * regimeRule;
        int best = -1;
        double nearest = Double.MAX_VALUE;
        for (int k = 0; k < count; k++) {
            if (winners > 0 && quarter(property[k] >= 0, rule[k] >= 0) != won) continue;
            double d = distance(k, u, v);
            if (d < nearest) {
                nearest = d;
                best = k;
            }
        }
        return best < 0 ? -1 : row[best];
    }

    private static int quarter(boolean social, boolean selfRule) {
        return (social ? 2 : 0) + (selfRule ? 1 : 0);
    }

    private double distance(int k, double toProperty, double toRule) {
        return distance(property[k], rule[k], toProperty, toRule);
    }

    /** Squared, in per cent of an axis. */
    static double distance(double property, double rule, double toProperty, double toRule) {
        double du = property - toProperty;
        double dv = rule - toRule;
        return du * du + dv * dv;
    }
}
