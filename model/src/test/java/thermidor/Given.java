package thermidor;

import java.util.Arrays;
import thermidor.rules.*;
import thermidor.world.Basket;
import thermidor.world.Branches;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** Small worlds built by hand, and rules under which little happens. Oracles switch on what they need. */
public final class Given {
    private Given() {}

    /** Nobody plans, plunders, fights or hinders; control from below is a fifth. */
    public static Rules rules() {
        return new Rules(new Control.Given(0.2), new Ownership(new double[Sector.COUNT], 0, 0, true), new Market(true, 1), new thermidor.rules.Procurement.Purchase(),
                new Money(1, 1, 0, 0), new Prices(true, 1, 1, 1), new PlanForm.None(), new ForeignTrade(ForeignTrade.Form.FREE, 1, 0),
                new Collectivisation(0, 0, 0, 0), new Rationing(false, 0), new Pay(0.5, 0.5, 0.5), new Residence(false, 1, 0),
                new Army(0, 0), new Budget(0.1, 0, 0), Appropriation.SIPHON, new Family(true), new Repression(0, 0, 0),
                new Suffrage(true, false, 0, true, 1, 1, 1), new Offices(0.5, 0, 0, false), new Parties(true, true, 12, 0.002, 0), new Unions(1, true),
                new Press(1), new Security(0, 0), new International(0.5, 0));
    }

    /** A plan that commands everything; the budget sets aside what the plan may bend as it likes. */
    public static Rules commanded() {
        return Numbers.with(Numbers.with(rules(), "plan", new PlanForm.Yearly(1, 0)), "budget", new Budget(1, 0, 0));
    }

    /** State works of these sectors, in the regions in turn, without capital, hands or people; nothing needs anything. */
    public static World works(Sector... sectors) {
        Branches b = new Branches(sectors.length);
        for (int row = 0; row < b.count; row++) {
            b.sector[row] = (byte) sectors[row].ordinal();
            b.form[row] = (byte) Form.STATE.ordinal();
            b.plainPrice[row] = 1;
            b.effort[row] = 1;
            b.sound[row] = 1;
        }
        Land[] lands = new Land[Region.COUNT];
        for (int r = 0; r < Region.COUNT; r++) {
            lands[r] = new Land(4);
            for (Places.Kind kind : new Places.Kind[] {Places.Kind.STREET, Places.Kind.BARRACKS, Places.Kind.CAMP}) lands[r].places.add(kind, -1);
        }
        World world = new World(1, lands, b);
        world.month = 1900 * 12;
        for (double[] sector : b.productivity) Arrays.fill(sector, 1);
        Arrays.fill(world.goods.order, 1);
        Arrays.fill(world.trade.price, 1);
        Arrays.fill(world.trade.marketPrice, 1);
        Arrays.fill(world.state.frontier, 1);
        Arrays.fill(world.state.worldFrontier, 1);
        for (double[] met : world.trade.met) Arrays.fill(met, 1);
        for (int basket = 0; basket < Basket.COUNT; basket++) world.technique.basket[basket][good(Basket.ALL[basket])] = 1;
        return world;
    }

    private static int good(Basket basket) {
        return switch (basket) {
            case BREAD -> Sector.GRAIN.ordinal();
            case ANIMAL -> Sector.LIVESTOCK.ordinal();
            case GROCERIES -> Sector.FOOD.ordinal();
            case WARES -> Sector.TEXTILES.ordinal();
            case SERVICES -> Sector.SERVICES.ordinal();
        };
    }

    /** A grown-up who lives alone, with so much in the purse. Returns the row of the house. */
    public static int person(World world, int region, int place, Stratum stratum, long cash) {
        Land land = world.lands[region];
        int house = land.houses.add(place, cash);
        land.people.add(1 + region * 1000L + house, house, world.month - 360, stratum, false, true, 100, 1000);
        land.settle();
        return land.houses.count - 1;
    }
}
