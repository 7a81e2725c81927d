package thermidor;

import static thermidor.record.Observable.*;

import java.util.Arrays;
import thermidor.kernel.Sum;
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
        Arrays.fill(row, Chronicle.cell(DEPRIVATION, 0), row.length, Double.NaN);
        o.set(POSTS_WANTED, world.state.posts);
        o.opinion();
        o.deeds();
        o.organs();
        o.power();
        o.abroad();
    }

    private void organs() {
        var g = w.organs;
        set(COUNCIL_ATTENDANCE, g.attendance);
        set(COUNCIL_RECALLS, g.recalls);
        set(REPRESENTATIVENESS, g.representativeness);
        set(DEPUTIES_WORKERS, g.deputiesWorkers);
        set(COUNCIL_POWER, g.councilPower);
        set(APPARATUS_POWER, g.apparatusPower);
        set(COHESION, g.cohesion);
        set(MONOPOLY_OF_INFORMATION, g.monopoly);
        set(OFFICIALS_ELECTED, g.officialsElected);
        set(ROTATION, g.rotation);
        set(ARMED_PEOPLE, g.armedPeople);
        set(PARTY_MEMBERS, g.partyMembers);
        set(PARTY_DEMOCRACY, g.partyDemocracy);
        set(PARTY_WORKERS, g.partyWorkers);
        set(LEADERS_REMOVABLE, g.leadersRemovable);
        set(PURGED, w.mood.purged);
        set(UNION_DENSITY, g.unionDensity);
        set(UNION_INDEPENDENCE, g.unionIndependence);
        set(PRESS_OPENNESS, g.press);
        set(SECURITY_STAFF, g.securityStaff);
        set(SECURITY_REACH, g.securityReach);
        set(FEAR, g.fear);
        set(CAMPAIGN, g.campaign);
        set(FAVOUR, g.favour);
        set(WAGE_DISPERSION, w.state.wageDispersion);
        double unskilled = perHead(Stratum.UNSKILLED_WORKER, Stratum.UNSKILLED_WORKER);
        set(OFFICIAL_PAY_RATIO, unskilled > 0 ? perHead(Stratum.MIDDLE_OFFICIAL, Stratum.UPPER_OFFICIAL) / unskilled : 0);
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
        set(FORCE, p.force);
        set(IMBALANCE, p.imbalance);
        set(AUTONOMY, p.autonomy);
        set(TILT, p.tilt);
        for (int r = 0; r < Ruler.COUNT; r++) set(RULER, r, p.ruler == r ? 1 : 0);
        for (int t = 0; t < Transition.COUNT; t++) set(TRANSITION, t, p.happened[t] == w.month ? 1 : 0);
        set(CIVIL_WAR, p.civilWar);
        set(OFF_PLAN, p.offPlan);
        set(REGIME_PROPERTY, p.regimeProperty);
        set(REGIME_RULE, p.regimeRule);
        set(CONCESSION, p.concession);
    }

    private void abroad() {
        var b = w.blocs;
        set(CRISIS_ABROAD, Sum.mean(b.crisis));
        set(HOSTILITY, Sum.mean(b.hostility));
        set(REVOLUTION_ABROAD, Sum.mean(b.revolution));
        set(WAR_ABROAD, Sum.mean(b.war));
        set(MOVEMENT_ABROAD, Sum.mean(b.movement));
    }

    private void opinion() {
        var m = w.mood;
        double adults = Math.max(1, Sum.of(m.adults));
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
        }
        set(GRIEVANCE_OF, m.grievance);
        set(ORIENTATION_PROPERTY, m.property);
        set(ORIENTATION_RULE, m.rule);
        set(DEPRIVATION, deprivation / adults);
        set(GRIEVANCE, grievance / adults);
        set(ORIENTATION_SPREAD, m.spread);
        for (int c = 0; c < Camp.COUNT; c++) {
            set(CAMP, c, m.camps[c] / adults);
            set(CAMP_OF_WORKERS, c, m.workersCamps[c] / Math.max(1, workers));
            set(CAMP_OF_OFFICIALS, c, m.officialsCamps[c] / Math.max(1, officials));
        }
        set(HOPE, m.hope);
        set(THREAT, m.threat);
        set(TOLERATION, m.toleration);
        set(LEGITIMACY, m.legitimacy);
        set(VISIBILITY, m.visibility);
        set(APPROVAL_PUBLIC, m.approvalPublic);
        set(APPROVAL_PRIVATE, m.approvalPrivate);
    }

    private void deeds() {
        var m = w.mood;
        set(PETITIONERS, m.petitioners);
        set(STRIKERS, m.strikers);
        set(GO_SLOW, m.slow);
        set(FLED, m.fled);
        set(SIDE_TRADERS, m.trading);
        set(ATTACKERS, m.attackers);
        set(MUTINEERS, m.mutineers);
        set(REBELS, m.rebels);
        set(ARRESTS, m.arrested);
        set(EXECUTIONS, m.executed);
        set(CONCEDED, m.conceded);
    }

    private void set(Observable o, double value) {
        set(o, 0, value);
    }

    /** A number for each member, in their order. */
    private void set(Observable o, double[] values) {
        for (int member = 0; member < values.length; member++) set(o, member, values[member]);
    }

    private void set(Observable o, int member, double value) {
        row[Chronicle.cell(o, member)] = value;
    }
}
