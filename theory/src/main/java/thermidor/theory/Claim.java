package thermidor.theory;

import thermidor.record.Chronicle;
import thermidor.record.Observable;

/**
 * What a theory says will be seen, and where that turns.
 *
 * @param source the work and the place in it that makes the claim, as key:place
 * @param observable what is looked at; {@code reading} reads of nothing else
 */
public record Claim(String says, String source, Observable observable, Reading reading, Threshold threshold) {

    Finding look(Chronicle seen, int month) {
        return new Finding(this, reading.of(seen, month));
    }
}
