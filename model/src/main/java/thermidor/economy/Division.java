package thermidor.economy;

import thermidor.kernel.Carries;
import thermidor.kernel.Crew;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.world.Farms;
import thermidor.world.Item;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * The month's books are closed: everybody is put in their place, what does not keep is lost, and the gross product is divided in the order
 * of the account (C10). The items are added up from what was really used, each on its own; nothing is a remainder.
 */
@From({"n3", "marx-capital-2"})
@Carries({"C05", "C10", "C24"})
@Equation("gross product = inputs + replacement + accumulation + reserves + defence + administration + appropriation + property income "
        + "+ social consumption + support + consumption by work + (exports - imports) + waste")
public final class Division {
    private Division() {}

    public static void close(World world, Crew crew) {
        Readers[] readers = new Readers[Region.COUNT];
        settle(world, crew, readers);
        loseWhatDoesNotKeep(world);
        divide(world);
        count(world);
        countReaders(world, readers);
    }

    private static void settle(World world, Crew crew, Readers[] readers) {
        long[] heirless = new long[Region.COUNT];
        crew.forEach(Region.COUNT, r -> {
            heirless[r] = world.lands[r].settle();
            readers[r] = Readers.of(world.lands[r].people, world.month);
        });
        for (int r = 0; r < Region.COUNT; r++) {
            world.state.treasury += heirless[r] * world.scale;
            world.vital.alive[r] = (long) world.lands[r].people.count * world.scale;
        }
    }

    private static void loseWhatDoesNotKeep(World world) {
        var g = world.goods;
        for (int s = 0; s < Sector.COUNT; s++) {
            if (!Sector.ALL[s].perishesAtOnce()) continue;
            g.lost[s] += g.depot[s];
            g.depot[s] = 0;
        }
        var f = world.farms;
        for (int row = 0; row < Farms.COUNT; row++) {
            f.animalLost[row] = f.animal[row] - f.animalDelivered[row] - f.animalSold[row] - f.animalEaten[row];
        }
    }

    private static void divide(World world) {
        var g = world.goods;
        var f = world.farms;
        long[] product = world.product;
        java.util.Arrays.fill(product, 0);
        long gross = 0;
        for (int s = 0; s < Sector.COUNT; s++) {
            gross += g.made[s];
            product[Item.INPUTS.ordinal()] += g.inputs[s];
            product[Item.DEFENCE.ordinal()] += g.defence[s];
            product[Item.SOCIAL_CONSUMPTION.ordinal()] += g.social[s];
            product[Item.FOREIGN_BALANCE.ordinal()] += g.exported[s] - g.imported[s];
            product[Item.WASTE.ordinal()] += g.lost[s] + g.spoiltAtBazaar[s];
            product[Item.RESERVES.ordinal()] += g.depot[s] - g.depotAtOpening[s] + g.bazaar[s] - g.bazaarAtOpening[s];
        }
        for (int row = 0; row < Farms.COUNT; row++) {
            gross += f.harvest[row] + f.animal[row];
            product[Item.INPUTS.ordinal()] += f.seed[row] + f.fodder[row];
            product[Item.WASTE.ordinal()] += f.barnLost[row] + f.animalLost[row];
            product[Item.RESERVES.ordinal()] += f.barn[row] - f.barnAtOpening[row];
        }
        investment(world, product);
        for (long[] region : world.trade.division) {
            for (int item = 0; item < Item.COUNT; item++) product[item] += region[item];
        }
        world.grossProduct = gross;
    }

    /** Investment up to what was scrapped and destroyed only replaces; the rest accumulates. */
    private static void investment(World world, long[] product) {
        long invested = 0;
        for (long s : world.goods.invested) invested += s;
        double wear = 0;
        var b = world.branches;
        for (int row = 0; row < b.count; row++) wear += world.technique.wear[b.sector[row]] * b.capital(row) / 12;
        long replaced = Math.min(invested, (long) wear);
        product[Item.REPLACEMENT.ordinal()] += replaced;
        product[Item.ACCUMULATION.ordinal()] += invested - replaced;
    }

    private static void count(World world) {
        double added = 0;
        var b = world.branches;
        double[] valueAddedShare = world.technique.valueAddedShares();
        for (int row = 0; row < b.count; row++) added += b.output[row] * valueAddedShare[b.sector[row]];
        for (int row = 0; row < Farms.COUNT; row++) {
            added += world.farms.harvest[row] * valueAddedShare[Sector.GRAIN.ordinal()]
                    + world.farms.animal[row] * valueAddedShare[Sector.LIVESTOCK.ordinal()];
        }
        System.arraycopy(world.valueAdded, 1, world.valueAdded, 0, 11);
        world.valueAdded[11] = added;
        for (int s = 0; s < Sector.COUNT; s++) {
            world.state.deliveredInYear[s] += world.goods.delivered[s] - world.state.deliveredInYear[s] / 12;
        }
    }

    /** People of nine and over, and those of them who can read. */
    private record Readers(long old, long readers) {
        static Readers of(People p, int month) {
            int old = 0;
            int readers = 0;
            int tooYoung = People.asBorn(month) - 9 * 12 + 1;
            short[] born = p.born;
            byte[] traits = p.traits;
            int count = p.count;
            for (int i = 0; i < count; i++) {
                int counts = born[i] - tooYoung >>> 31;
                old += counts;
                readers += counts & traits[i] / People.LITERATE;
            }
            return new Readers(old, readers);
        }
    }

    private static void countReaders(World world, Readers[] found) {
        long old = 0;
        long readers = 0;
        for (Readers one : found) {
            old += one.old();
            readers += one.readers();
        }
        world.state.literacy = old > 0 ? readers / (double) old : 0;
    }
}
