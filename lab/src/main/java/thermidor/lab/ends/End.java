package thermidor.lab.ends;

import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.record.Observable;
import thermidor.world.Form;
import thermidor.world.Ruler;
import thermidor.world.Transition;

/**
 * How a history stands at its end, by its state and the last turn that led there. The first that holds is meant. What a theory would call it is
 * another matter.
 */
public enum End {
    CIVIL_WAR("civil war is going on"),
    OCCUPIED("an occupier rules"),
    OWNERS_BY_FORCE("owners rule, put there by force"),
    OWNERS_DRY("owners rule, by the dry route"),
    FADED("councils rule and the state has begun to fade"),
    COUNCILS_BY_REVOLUTION("councils rule after a political revolution"),
    COUNCILS("councils rule and no overturn brought them"),
    PLAN_BROKEN("officials or an arbiter rule, the plan has broken down"),
    ARBITER("an arbiter rules"),
    APPARATUS("officials rule as a body");

    /** Of the country, what has to be in civil war, and of works, what has to be off the plan, for an end to be named so. */
    private static final double WAR = 0.05, BROKEN = 0.5;

    public final String says;

    End(String says) {
        this.says = says;
    }

    public static End of(Chronicle seen) {
        int last = seen.end() - 1;
        if (seen.at(last, Observable.CIVIL_WAR) >= WAR) return CIVIL_WAR;
        return switch (ruler(seen, last)) {
            case OCCUPIER -> OCCUPIED;
            case OWNERS -> last(seen, Transition.RESTORATION_DRY) > last(seen, Transition.RESTORATION_BY_FORCE) ? OWNERS_DRY : OWNERS_BY_FORCE;
            case COUNCILS -> first(seen, Transition.FADING) >= 0 ? FADED : first(seen, Transition.POLITICAL_REVOLUTION) >= 0 ? COUNCILS_BY_REVOLUTION : COUNCILS;
            case ARBITER -> broken(seen, last) ? PLAN_BROKEN : ARBITER;
            case APPARATUS -> broken(seen, last) ? PLAN_BROKEN : APPARATUS;
        };
    }

    private static boolean broken(Chronicle seen, int month) {
        return seen.at(month, Observable.OFF_PLAN) >= BROKEN;
    }

    static Ruler ruler(Chronicle seen, int month) {
        for (Ruler ruler : Ruler.ALL) if (seen.at(month, Observable.RULER, ruler.ordinal()) == 1) return ruler;
        throw new IllegalStateException("nobody rules in " + Calendar.text(month));
    }

    /** The month of a turn, or -1. */
    static int first(Chronicle seen, Transition turn) {
        for (int month = seen.firstMonth(); month < seen.end(); month++) if (seen.at(month, Observable.TRANSITION, turn.ordinal()) > 0) return month;
        return -1;
    }

    private static int last(Chronicle seen, Transition turn) {
        for (int month = seen.end() - 1; month >= seen.firstMonth(); month--) if (seen.at(month, Observable.TRANSITION, turn.ordinal()) > 0) return month;
        return -1;
    }

    static double state(Chronicle seen, int month) {
        return seen.at(month, Observable.PROPERTY, Form.STATE.ordinal());
    }
}
