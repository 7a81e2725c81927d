package thermidor;

import static thermidor.record.Observable.*;

import java.util.Arrays;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.Camp;
import thermidor.world.Region;
import thermidor.world.Ruler;
import thermidor.world.Stratum;
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
        o.opinion();
        o.deeds();
        o.organs();
        o.power();
        o.abroad();
    }

    private void organs() {
        var g = w.organs;
        set(COUNCIL_ATTENDANCE, 0, g.attendance);
        set(COUNCIL_RECALLS, 0, g.recalls);
        set(REPRESENTATIVENESS, 0, g.representativeness);
        set(DEPUTIES_WORKERS, 0, g.deputiesWorkers);
        set(COUNCIL_POWER, 0, g.councilPower);
        set(APPARATUS_POWER, 0, g.apparatusPower);
        set(COHESION, 0, g.cohesion);
        set(MONOPOLY_OF_INFORMATION, 0, g.monopoly);
        set(OFFICIALS_ELECTED, 0, g.officialsElected);
        set(ROTATION, 0, g.rotation);
        set(ARMED_PEOPLE, 0, g.armedPeople);
        set(PARTY_MEMBERS, 0, g.partyMembers);
        set(PARTY_DEMOCRACY, 0, g.partyDemocracy);
        set(PARTY_WORKERS, 0, g.partyWorkers);
        set(LEADERS_REMOVABLE, 0, g.leadersRemovable);
        set(PURGED, 0, w.mood.purged);
        set(UNION_DENSITY, 0, g.unionDensity);
        set(UNION_INDEPENDENCE, 0, g.unionIndependence);
        set(PRESS_OPENNESS, 0, g.press);
        set(SECURITY_STAFF, 0, g.securityStaff);
        set(SECURITY_REACH, 0, g.securityReach);
        set(FEAR, 0, g.fear);
        set(CAMPAIGN, 0, g.campaign);
        set(FAVOUR, 0, g.favour);
        set(WAGE_DISPERSION, 0, w.state.wageDispersion);
        double unskilled = perHead(Stratum.UNSKILLED_WORKER, Stratum.UNSKILLED_WORKER);
        set(OFFICIAL_PAY_RATIO, 0, unskilled > 0 ? perHead(Stratum.MIDDLE_OFFICIAL, Stratum.UPPER_OFFICIAL) / unskilled : 0);
    }

    /** Goods a head of the strata from one to another, in the order they are listed in. */
    private double perHead(Stratum one, Stratum other) {
        double consumed = 0;
        double persons = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            for (int s = one.ordinal(); s <= other.ordinal(); s++) {
                consumed += w.trade.consumed[r][s];
                persons += w.trade.persons[r][s];
            }
        }
        return persons > 0 ? consumed / persons : 0;
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

    private void opinion() {
        var m = w.mood;
        double adults = Math.max(1, Arrays.stream(m.adults).sum());
        double workers = 0;
        double officials = 0;
        double deprivation = 0;
        double grievance = 0;
        for (Stratum s : Stratum.ALL) {
            int k = s.ordinal();
            deprivation += m.deprivation[k] * m.adults[k];
            grievance += m.grievance[k] * m.adults[k];
            if (s.isWorker()) workers += m.adults[k];
            if (s.isOfficial()) officials += m.adults[k];
            set(GRIEVANCE_OF, k, m.grievance[k]);
            set(ORIENTATION_PROPERTY, k, m.property[k]);
            set(ORIENTATION_RULE, k, m.rule[k]);
        }
        set(DEPRIVATION, 0, deprivation / adults);
        set(GRIEVANCE, 0, grievance / adults);
        set(ORIENTATION_SPREAD, 0, m.spread);
        for (int c = 0; c < Camp.COUNT; c++) {
            set(CAMP, c, m.camps[c] / adults);
            set(CAMP_OF_WORKERS, c, m.workersCamps[c] / Math.max(1, workers));
            set(CAMP_OF_OFFICIALS, c, m.officialsCamps[c] / Math.max(1, officials));
        }
        set(HOPE, 0, m.hope);
        set(THREAT, 0, m.threat);
        set(TOLERATION, 0, m.toleration);
        set(LEGITIMACY, 0, m.legitimacy);
        set(VISIBILITY, 0, m.visibility);
        set(APPROVAL_PUBLIC, 0, m.approvalPublic);
        set(APPROVAL_PRIVATE, 0, m.approvalPrivate);
    }

    private void deeds() {
        var m = w.mood;
        set(PETITIONERS, 0, m.petitioners);
        set(STRIKERS, 0, m.strikers);
        set(GO_SLOW, 0, m.slow);
        set(FLED, 0, m.fled);
        set(SIDE_TRADERS, 0, m.trading);
        set(ATTACKERS, 0, m.attackers);
        set(MUTINEERS, 0, m.mutineers);
        set(REBELS, 0, m.rebels);
        set(ARRESTS, 0, m.arrested);
        set(EXECUTIONS, 0, m.executed);
        for (int kind = 0; kind < m.conceded.length; kind++) set(CONCEDED, kind, m.conceded[kind]);
    }

    private void notSeen(Observable o) {
        Arrays.fill(row, Chronicle.cell(o, 0), Chronicle.cell(o, 0) + o.width(), Double.NaN);
    }

    private void set(Observable o, int member, double value) {
        row[Chronicle.cell(o, member)] = value;
    }
}
