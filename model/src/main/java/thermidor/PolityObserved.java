package thermidor;

import static thermidor.record.Observable.*;

import java.util.Arrays;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.World;

/** What is seen of opinion, organs, conflict and rule. What no process makes yet is not a number, and a file leaves it empty. */
final class PolityObserved {
    private final World w;
    private final double[] row;

    private PolityObserved(World world, double[] row) {
        w = world;
        this.row = row;
    }

    static void into(double[] row, World world) {
        var o = new PolityObserved(world, row);
        for (Observable seen : Observable.ALL) if (seen.compareTo(DEPRIVATION) >= 0) o.notSeen(seen);
        o.set(POSTS_WANTED, 0, world.state.posts);
    }

    private void notSeen(Observable o) {
        Arrays.fill(row, Chronicle.cell(o, 0), Chronicle.cell(o, 0) + o.width(), Double.NaN);
    }

    private void set(Observable o, int member, double value) {
        row[Chronicle.cell(o, member)] = value;
    }
}
