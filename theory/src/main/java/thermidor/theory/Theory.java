package thermidor.theory;

import java.util.List;
import thermidor.record.Chronicle;

/**
 * One answer to the question whose society it is. The thesis stands where each of its claims does. No theory is a class of its own:
 * rivals have one form, so that they can be put beside each other month by month.
 *
 * @param by whose view it is, and who reports it if the text at hand is not theirs
 * @param thesis in our words, as those who hold it would have it said
 * @param source key of sources/sources.yaml
 * @param claims what would have to be seen, the weightiest first
 */
public record Theory(String name, String by, String thesis, String source, List<Claim> claims) {
    public Theory {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) throw new IllegalArgumentException("""
                "%s" claims nothing, so nothing could speak against it.
                Maybe name what would have to be seen for it to be wrong?""".formatted(name));
    }

    /** What this theory says of a society in a month, by what was seen up to then. */
    public Verdict judge(Chronicle seen, int month) {
        return Verdict.of(claims.stream().map(claim -> claim.look(seen, month)).toList());
    }

    /** The same of the last month seen. */
    public Verdict judge(Chronicle seen) {
        return judge(seen, seen.end() - 1);
    }
}
