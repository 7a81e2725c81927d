package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Share;
import thermidor.rules.Collectivisation;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Region;
import thermidor.world.World;

/**
 * The drive to collective farms and its undoing. Households join under pressure and leave where the law lets them; land, horses,
 * cattle and grain follow their people. Those who are about to join slaughter.
 *
 * <p>Reads farms.people [person]; writes state.collectivised, state.pressureOnVillage, state.disorder, state.driven [share] and moves farms.land, horses, herd, barn
 * between forms.
 */
@From({"davies-socialist-offensive-1980", "allen-2003"})
@Carries({"C08", "C67", "C72"})
@Equation({
    "share_r' = share_r + joined_r - leave_r * share_r,  joined_r = speed_r * (unforced + (1 - unforced) * force) * max(0, target - share_r)",
    "pressure_r' = pressure_r + pace * (min(1, joined_r / usual) * force - pressure_r)",
    "driven_r' = lasting * driven_r + joined_r * force",
    "disorder_r' = disorder_r + joined_r * force - disorder_r / mending",
    "slaughtered by joiners = slaughter * force of their cattle"})
public final class Collectivising {
    /**
     * Values, ranges and sources: parameters/economy/collectivising.yaml.
     *
     * @param slaughter share of their cattle that joiners slaughter when force is full
     * @param horses the same of horses
     * @param pace how fast pressure is felt and forgotten
     * @param usual monthly joining at which pressure is full
     * @param unforced part of the law's speed at which households join where nobody forces them
     * @param lasting what is left a month later of the wrong of being made to join
     * @param mending months in which disorder falls to about a third
     */
    public record Norms(@In("share") double slaughter, @In("share") double horses, @In("share/month") double pace,
                        @In("share/month") double usual, @In("month") double mending, @In("share") double unforced, @In("share/month") double lasting) {}

    private Collectivising() {}

    public static void month(World world, Collectivisation law, Norms norms) {
        var st = world.state;
        for (int r = 0; r < Region.COUNT; r++) {
            double share = st.collectivised[r];
            double joined = joining(share, law.speed()[r], law, norms);
            st.collectivised[r] = Math.clamp(share + joined - law.leave()[r] * share, 0, 1);
            st.driven[r] = norms.lasting() * st.driven[r] + joined * law.force();
            followPeople(world, r, law.force(), norms);
            st.disorder[r] = Math.clamp(st.disorder[r] + joined * law.force() - st.disorder[r] / norms.mending(), 0, 1);
            double felt = Math.min(1, joined / norms.usual()) * law.force();
            st.pressureOnVillage[r] += norms.pace() * (felt - st.pressureOnVillage[r]);
        }
    }

    /** Share of a region's households that join in a month. */
    static double joining(double share, double speed, Collectivisation law, Norms norms) {
        return speed * (norms.unforced() + (1 - norms.unforced()) * law.force()) * Math.max(0, law.target() - share);
    }

    private static void followPeople(World world, int r, double force, Norms norms) {
        var f = world.farms;
        int petty = Farms.row(r, Form.PETTY);
        int collective = Farms.row(r, Form.COOPERATIVE);
        double people = f.people[petty] + f.people[collective];
        if (people <= 0) return;
        double share = f.people[collective] / people;
        double had = f.land[petty] + f.land[collective] > 0 ? f.land[collective] / (double) (f.land[petty] + f.land[collective]) : 0;
        if (share == had) return;
        int from = share > had ? petty : collective;
        int to = share > had ? collective : petty;
        double moved = Math.min(1, Math.abs(share - had) / Math.max(1e-9, share > had ? 1 - had : had));
        if (from == petty) slaughter(f, petty, moved, force, norms);
        moveAssets(f, from, to, moved);
    }

    private static void slaughter(Farms f, int row, double moved, double force, Norms norms) {
        long cattle = (long) (f.herd[row] * moved * norms.slaughter() * force);
        long horses = (long) (f.horses[row] * moved * norms.horses() * force);
        f.herd[row] -= cattle;
        f.herdSlaughtered[row] += cattle;
        f.horses[row] -= horses;
        f.horsesLost[row] += horses;
    }

    private static void moveAssets(Farms f, int from, int to, double share) {
        for (long[] column : new long[][] {f.land, f.sown, f.promised, f.claimed, f.owed, f.harvestedSoFar, f.machines, f.cash}) move(column, from, to, share);
        book(f.horsesMoved, from, to, move(f.horses, from, to, share));
        book(f.herdMoved, from, to, move(f.herd, from, to, share));
        book(f.barnMoved, from, to, move(f.barn, from, to, share));
    }

    /** What is moved is what both sides book. */
    private static long move(long[] column, int from, int to, double share) {
        long moved = Share.of(column[from], share);
        column[from] -= moved;
        column[to] += moved;
        return moved;
    }

    private static void book(long[] flow, int from, int to, long moved) {
        flow[from] -= moved;
        flow[to] += moved;
    }
}
