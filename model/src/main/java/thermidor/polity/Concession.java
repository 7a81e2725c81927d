package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.world.Item;
import thermidor.world.Ruler;
import thermidor.world.World;

/**
 * Rulers give back what just keeps people from rising. A promise is believed only while the threat stays.
 *
 * <p>Reads mood, product; writes power.concession, state.appropriation [share].
 */
@From("acemoglu-robinson-2006")
@Carries({"C19", "C45"})
@Equation({
    "conceded = (disposed - destroyed) / (disposed - elite's number), none below zero; disposed is the rulers' share of the net product",
    "concession' = concession + (threat * conceded - concession) / lag",
    "appropriation' = appropriation * (1 - concession / lag); accumulation in force = accumulation * (1 - concession)"})
public final class Concession {
    /**
     * Values, ranges and sources: parameters/polity/concession.yaml.
     *
     * @param destroyed share of the product that a rising would cost those who rise
     * @param rising share of adults in strikes, mutiny or revolt at which a rising is feared for certain
     * @param lag in which the rulers give way or take back
     */
    public record Norms(@In("share") double destroyed, @In("share") double rising, @In("month") double lag) {}

    private Concession() {}

    public static void month(World world, Norms norms) {
        var p = world.power;
        double conceded = p.ruler == Ruler.COUNCILS.ordinal() ? 0
                : conceded(disposed(world), norms.destroyed(), Turns.elite(world)) * Math.min(1, Turns.rising(world) / norms.rising());
        p.concession += (conceded - p.concession) / norms.lag();
        world.state.appropriation *= 1 - p.concession / norms.lag();
    }

    /** Of the net product, what rulers dispose of: new capital, arms, their own upkeep and what they and owners take. */
    private static double disposed(World world) {
        double[] net = {0, 0};
        for (Item item : Item.ALL) {
            double amount = world.product[item.ordinal()];
            switch (item) {
                case ACCUMULATION, DEFENCE, ADMINISTRATION, APPROPRIATION, PROPERTY_INCOME -> {
                    net[0] += amount;
                    net[1] += amount;
                }
                case SOCIAL_CONSUMPTION, SUPPORT, CONSUMPTION_BY_WORK -> net[1] += amount;
                case INPUTS, REPLACEMENT, RESERVES, FOREIGN_BALANCE, WASTE -> {}
            }
        }
        return net[1] > 0 ? Math.clamp(net[0] / net[1], 0, 1) : 0;
    }

    /** After Acemoglu and Robinson: the share of what it disposes of that an elite just has to give up; nothing where a rising would cost more than it brings. */
    static double conceded(double income, double destroyed, double number) {
        if (income <= destroyed || income <= number) return 0;
        return Math.min(1, (income - destroyed) / (income - number));
    }
}
