package thermidor.economy;

import thermidor.kernel.Calendar;
import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.PlanForm;
import thermidor.rules.Procurement;
import thermidor.rules.Rules;
import thermidor.world.Branches;
import thermidor.world.Form;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * What managers report and what the centre believes. Capacity is hidden from the ratchet, a small shortfall is padded away, new products
 * carry new prices. Where those below can check, padding costs more.
 *
 * <p>Reads branches.output, branches.planned [1928 kopeck/month]; writes branches.reported, branches.hidden, branches.plainPrice,
 * state.believedCapacity, state.believedHarvest.
 */
@From({"weitzman-1980", "harrison-1998"})
@Carries({"C64", "C73"})
@Equation({
    "hidden = command * ratchet / (ratchet + impatience)",
    "padded if 0 < plan - output <= plan * bonus / fine,  fine = fine0 + fine1 * control",
    "reported = (padded) output * plain price;  plain price' = plain price * (1 + repriced * premium)^(1/12)",
    "believed harvest = harvest * (1 + zeal * (1 - control)) where deliveries are claimed"})
public final class Reports {
    /**
     * Values, ranges and sources: parameters/economy/reports.yaml.
     *
     * @param ratchet share of over-fulfilment added to the next target
     * @param impatience a manager's yearly discount rate: short stays make honest men
     * @param bonus for fulfilment, as a share of a year's product
     * @param fine expected for a unit of padding when nobody below may look, and what full control from below adds
     * @param repriced share of output sold as new in a year, and its premium
     * @param zeal by how much officials overstate a harvest that they must deliver from
     * @param hiddenCapacity part of what a manager hides that is capacity; the rest is effort and stocks
     */
    public record Norms(@In("share") double ratchet, @In("share/year") double impatience, @In("share") double bonus, @In("share") double fine,
                        @In("share") double fineByControl, @In("share/year") double repriced, @In("share") double premium,
                        @In("share") double zeal, @In("share") double hiddenCapacity) {}

    private Reports() {}

    public static void month(World world, Rules rules, Norms norms) {
        var b = world.branches;
        double control = world.organs.control;
        boolean planned = !(rules.plan() instanceof PlanForm.None);
        double drift = StrictMath.pow(1 + inflation(norms), 1.0 / 12);
        java.util.Arrays.fill(world.state.believedCapacity, 0);
        for (int row = 0; row < b.count; row++) {
            boolean reports = planned && b.form(row) == Form.STATE;
            b.hidden[row] = reports ? hidden(norms.ratchet(), norms.impatience()) * rules.plan().commandOr(0) : 0;
            if (reports && drifts(b.sector(row))) b.plainPrice[row] *= drift;
            long padded = reports ? padded(b.output[row], b.planned[row], threshold(control, norms)) : b.output[row];
            b.reported[row] = (long) (padded * b.plainPrice[row]);
            world.state.believedCapacity[b.sector[row]] += admitted(b, row, norms);
        }
        boolean claimed = rules.procurement() instanceof Procurement.Quota;
        if (Calendar.ofYear(world.month) >= Calendar.AUGUST) {
            world.state.believedHarvest = world.state.realHarvest * (1 + (claimed ? norms.zeal() * (1 - control) : 0));
        }
    }

    /** [1928 kopeck/month] capacity that the centre is told of. */
    static double admitted(Branches b, int row, Norms norms) {
        return b.capacity[row] * (1 - norms.hiddenCapacity() * b.hidden[row]);
    }

    /** New products are of industry; its list prices of 1926/27 were set for old ones. A tonne of steel or coal stays a tonne. */
    private static boolean drifts(Sector sector) {
        return sector.isIndustry() && !sector.isCountedInKind();
    }

    /** Yearly rise of plan prices that the index does not show. */
    static double inflation(Norms norms) {
        return norms.repriced() * norms.premium();
    }

    /** After Weitzman 1980, with quadratic cost: the reserve a manager keeps from the ratchet. */
    static double hidden(double ratchet, double impatience) {
        return ratchet / (ratchet + impatience);
    }

    /** Shortfall, as a share of the plan, below which it pays to pad. */
    static double threshold(double control, Norms norms) {
        return norms.bonus() / (norms.fine() + norms.fineByControl() * control);
    }

    static long padded(long output, long planned, double threshold) {
        return output < planned && planned - output <= threshold * planned ? planned : output;
    }
}
