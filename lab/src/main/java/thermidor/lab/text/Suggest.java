package thermidor.lab.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** "Did you mean": the nearest of the names that exist. */
public final class Suggest {
    private Suggest() {}

    /** A sentence that begins with "Maybe" and names what is near, or all there is if it is not much, or {@code otherwise}. */
    public static String maybe(String written, Collection<String> known, String otherwise) {
        List<String> near = near(written, known);
        if (!near.isEmpty()) return "Maybe you mean " + String.join(" or ", near) + "?";
        if (!known.isEmpty() && known.size() <= 24) return "Maybe one of: " + String.join(", ", known) + "?";
        return otherwise;
    }

    /** At most three names, nearest first; none if nothing is near. */
    public static List<String> near(String written, Collection<String> known) {
        String low = written.toLowerCase(java.util.Locale.ROOT);
        int tolerance = Math.max(1, written.length() / 4);
        return known.stream()
                .filter(name -> distance(low, name.toLowerCase(java.util.Locale.ROOT)) <= tolerance
                        || low.length() > 2 && lastPart(name).equals(lastPart(low)))
                .sorted(Comparator.comparingInt((String name) -> distance(low, name.toLowerCase(java.util.Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Edits (insert, delete, replace, swap neighbours) from one word to the other. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
