package thermidor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thermidor.world.People;
import thermidor.world.Stratum;

class PeopleTest {
    /** At one person for one a place may hold more hands of a skill than one number can count beside the others. */
    @Test
    void handsOfAVeryLargePlaceAreCounted() {
        int unskilled = 5_000_001;
        int experts = 2_500_003;
        People people = new People(unskilled + experts + 7);
        people.count = unskilled + experts + 7;
        Arrays.fill(people.stratum, 0, unskilled, Stratum.UNSKILLED_WORKER.code());
        Arrays.fill(people.stratum, unskilled, unskilled + experts, Stratum.SPECIALIST.code());
        Arrays.fill(people.stratum, unskilled + experts, people.count, Stratum.DEPENDANT.code());
        int[] hands = people.hands(0, people.count);
        assertThat(hands[Stratum.UNSKILLED]).isEqualTo(unskilled);
        assertThat(hands[Stratum.SKILLED]).isZero();
        assertThat(hands[Stratum.EXPERT]).isEqualTo(experts);
    }
}
