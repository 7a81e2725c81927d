package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.rules.ForeignTrade;
import thermidor.rules.Rules;
import thermidor.world.Form;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * Orders are placed and jobs offered. Goods that keep are ordered until the depots are full; what does not keep is ordered as it was
 * asked for last month. Works want the hands their orders need; under soft budgets they hoard, under hard ones they dismiss.
 *
 * <p>Reads goods.depot, goods.asked, goods.finalWanted [1928 kopeck]; writes goods.order [share] and branches.vacancies [person].
 */
@From({"kornai-1980", "allen-2003"})
@Carries({"C06", "C69"})
@Equation({
    "order = clamp(2 - stock / (full * max(normal, asked + wanted)), least, 1);  what does not keep: (asked + wanted) * (1 + slack) / capacity",
    "order of arms = clamp(share of defence / wartime, leastArms, 1);  without the monopoly each * (1 - openness * exposed * how far the frontier is behind)",
    "wanted hands = l * target / (A * e * hours) * (1 + hoarding * command)"})
public final class Orders {
    /**
     * Values, ranges and sources: parameters/economy/orders.yaml.
     *
     * @param full months of normal output, or of what is asked for where that is more, at which a depot is full
     * @param least the least share of capacity that is ordered
     * @param slack what is ordered above last month's use
     * @param hoarding hands wanted beyond need when rescue is certain
     * @param dismiss share of surplus hands dismissed in a month under a hard budget
     * @param leastArms least share of capacity ordered of arms works
     * @param leastOfTheDay the same of works whose goods do not keep
     * @param perHead work of a head where nobody works yet, relative to an unskilled one
     * @param rescue how sure works of the state are of rescue where there is no plan
     * @param wartime the budget's share of defence at which arms works are ordered to run in full
     * @param exposed share of a sector's market that free imports can take when home productivity is nothing
     */
    public record Norms(@In("month") double full, @In("share") double least, @In("share") double slack, @In("share") double hoarding,
                        @In("share/month") double dismiss, @In("share") double exposed, @In("share") double wartime,
                        @In("share") double leastArms, @In("share") double leastOfTheDay, @In("ratio") double perHead, @In("share") double rescue) {}

    private static final int N = Sector.COUNT;

    private Orders() {}

    public static void month(World world, Rules rules, Capacity.Norms capacity, Norms norms) {
        double[] could = new double[N];
        var b = world.branches;
        for (int row = 0; row < b.count; row++) could[b.sector[row]] += b.capacity[row];
        for (int s = 0; s < N; s++) world.goods.order[s] = order(world, s, could[s], rules.budget().defence(), norms) * (1 - displaced(world, rules, s, norms));
        offerPosts(world, rules, capacity, norms);
        java.util.Arrays.fill(world.goods.finalWanted, 0);
    }

    private static double order(World world, int s, double could, double defence, Norms norms) {
        var g = world.goods;
        if (Sector.ALL[s] == Sector.SERVICES) return 1;
        if (Sector.ALL[s] == Sector.ARMAMENTS) return Math.clamp(defence / norms.wartime(), norms.leastArms(), 1);
        if (!Sector.ALL[s].perishesAtOnce()) {
            double full = norms.full() * Math.max(world.technique.normal[s], g.asked[s] + g.finalWanted[s]);
            return Math.clamp(2 - g.depot[s] / full, norms.least(), 1);
        }
        if (could <= 0) return 1;
        return Math.clamp((g.asked[s] + g.finalWanted[s]) * (1 + norms.slack()) / could, norms.leastOfTheDay(), 1);
    }

    /** Without the monopoly of foreign trade, cheaper goods from abroad take the place of home ones. */
    private static double displaced(World world, Rules rules, int s, Norms norms) {
        if (rules.foreignTrade().form() == ForeignTrade.Form.MONOPOLY || Sector.ALL[s].perishesAtOnce()) return 0;
        double behind = Math.max(0, 1 - world.state.frontier[s] / world.state.worldFrontier[s]);
        return rules.foreignTrade().openness() * norms.exposed() * behind;
    }

    /**
     * Open posts of each row, or hands too many where it may dismiss; small rows of a coarse sample are seen as part of their sector. Works
     * of the state are the surer of rescue, the more planned quantities come before money.
     */
    private static void offerPosts(World world, Rules rules, Capacity.Norms capacity, Norms norms) {
        var b = world.branches;
        double rescue = rules.plan().commandOr(norms.rescue());
        double[] wanted = new double[b.count];
        double[] hands = new double[N];
        double[] all = new double[N];
        for (int row = 0; row < b.count; row++) {
            double soft = b.form(row) == Form.STATE ? rescue : 0;
            double hours = b.form(row) == Form.PETTY ? 1 : rules.pay().hours();
            wanted[row] = Capacity.handsFor(world, row, target(world, row)) / Math.max(0.3, b.effort[row]) / hours * (1 + norms.hoarding() * soft);
            hands[b.sector[row]] += Capacity.effective(b, row, capacity);
            all[b.sector[row]] += wanted[row];
        }
        for (int row = 0; row < b.count; row++) {
            int s = b.sector[row];
            double own = Capacity.own(world, row, capacity);
            double effective = Capacity.effective(b, row, capacity);
            double perHead = b.hands(row) > 0 ? effective / b.hands(row) : norms.perHead();
            double seen = all[s] > 0 ? own * effective + (1 - own) * wanted[row] * hands[s] / all[s] : effective;
            double missing = (wanted[row] - seen) / perHead;
            double soft = b.form(row) == Form.STATE ? rescue : 0;
            b.vacancies[row] = (long) (missing >= 0 ? missing : missing * (1 - soft) * norms.dismiss());
        }
    }

    /** What a row means to make: its plan if that is more, never more than its capital can. */
    private static double target(World world, int row) {
        var b = world.branches;
        double ordered = b.capacity[row] * world.goods.order[b.sector[row]];
        return Math.min(b.capacity[row], Math.max(ordered, world.state.planInForce ? b.planned[row] : 0));
    }
}
