package thermidor;

import static thermidor.record.Observable.*;

import java.util.Arrays;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.Camp;
import thermidor.world.Ruler;
import thermidor.world.Transition;
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
        o.power();
        o.abroad();
    }

    private void power() {
        var p = w.power;
        for (int c = 0; c < Camp.COUNT; c++) set(FORCE, c, p.force[c]);
        set(IMBALANCE, 0, p.imbalance);
        set(AUTONOMY, 0, p.autonomy);
        set(TILT, 0, p.tilt);
        for (int r = 0; r < Ruler.COUNT; r++) set(RULER, r, p.ruler == r ? 1 : 0);
        for (int t = 0; t < Transition.COUNT; t++) set(TRANSITION, t, p.happened[t] == w.month ? 1 : 0);
        set(CIVIL_WAR, 0, p.civilWar);
        set(OFF_PLAN, 0, p.offPlan);
        set(REGIME_PROPERTY, 0, p.regimeProperty);
        set(REGIME_RULE, 0, p.regimeRule);
        set(CONCESSION, 0, p.concession);
    }

    private void abroad() {
        var b = w.blocs;
        set(CRISIS_ABROAD, 0, mean(b.crisis));
        set(HOSTILITY, 0, mean(b.hostility));
        set(REVOLUTION_ABROAD, 0, mean(b.revolution));
        set(WAR_ABROAD, 0, mean(b.war));
        set(MOVEMENT_ABROAD, 0, mean(b.movement));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private void notSeen(Observable o) {
        Arrays.fill(row, Chronicle.cell(o, 0), Chronicle.cell(o, 0) + o.width(), Double.NaN);
    }

    private void set(Observable o, int member, double value) {
        row[Chronicle.cell(o, member)] = value;
    }
}
