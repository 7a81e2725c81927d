package thermidor.economy;

import thermidor.kernel.Calendar;
import thermidor.kernel.Carries;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Share;
import thermidor.rules.Outside;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.World;

/**
 * Fields and herds. In April households sow what land, draught power and seed allow and what the harvest is likely to leave them
 * makes worth while; in August and September they bring in what the weather gives. Herds grow and are slaughtered; a farm that
 * fears to lose its animals, or has nothing to feed them, slaughters more.
 *
 * <p>Reads farms.land [hectare], farms.kept [share]; writes farms.sown [hectare], farms.harvest, farms.animal, farms.barn,
 * farms.table [1928 kopeck] and farms.horses, farms.herd [head].
 */
@From({"preobrazhensky-1926", "sah-stiglitz-1984"})
@Carries({"C08", "C67", "C71"})
@Equation({
    "wanted = land * min(1, draught^draughtOnArea) * (1 - withdrawal * (1 - kept) * (1 - command)) * (1 + expansion * max(command, kept - content))",
    "promised = sown * yield * normalYield * draught^draughtOnYield * (1 - weakness * (1 - nutrition)), with what fertiliser adds",
    "promised of collective and state farms: times collective * (1 - disorder * what is upset there)",
    "harvest = promised * weather * (1 - frontLoss * front)",
    "births = herd * (birth + room * (1 - herd / pasture)) * fed;  slaughter = herd * offtake * (1 + distress * (hunger + 1 - fed) + fear * pressure)"})
public final class Farming {
    /** Values, ranges and sources: parameters/economy/farming.yaml. */
    public record Norms(Fields fields, Herds herds, Food food) {}

    /**
     * @param normalYield yield of an ordinary year relative to 1913, which was no ordinary year
     * @param horsesPerHectare draught animals, young included, for a hectare at full sowing
     * @param machineHorse machines that do the work of a draught animal
     * @param withdrawal share of the area left unsown when a harvest leaves nothing to sell or to buy
     * @param expansion new land that can be taken under the plough beyond the area of 1913
     * @param content what a harvest must leave before households take up new land
     * @param command how far a collective farm sows what it is told and not what it pays to sow
     * @param disorder share of the yield that full disorder costs a collective farm
     * @param august part of a harvest that is in by the end of August; the rest comes in September
     * @param mostDraught draught beyond which more is without use, relative to need
     * @param collective yield of a collective farm relative to households with the same draught power
     * @param draughtOnArea how the area that can be sown follows draught power: its exponent
     * @param draughtOnYield how the yield does
     * @param adjust of the way from the area of last year to the wanted one gone in a year
     * @param frontLoss share of a harvest lost where a front runs across the whole region
     * @param weakness share of the yield that is lost where a village had nothing to eat before sowing
     * @param seed grain and other seed for a hectare
     * @param seedKept part of the barn that can be seed, and part of the seed that is not eaten in need
     * @param spoilage of what lies in barns
     */
    public record Fields(@In("ratio") double normalYield, @In("head/hectare") double horsesPerHectare,
                         @In("1928 kopeck/head") double machineHorse, @In("exponent") double draughtOnArea,
                         @In("exponent") double draughtOnYield, @In("share") double withdrawal, @In("share") double expansion, @In("share") double content,
                         @In("share") double command,
                         @In("ratio") double collective, @In("share") double disorder, @In("share/year") double adjust, @In("share") double frontLoss, @In("share") double weakness,
                         @In("1928 kopeck/hectare") double seed, @In("share") double seedKept, @In("share/month") double spoilage,
                         @In("share") double august, @In("ratio") double mostDraught) {}

    /**
     * What {@link Herding} works with; a head is a cow, or as many pigs and sheep as eat and give as much.
     *
     * @param birth young that live, of a herd that fills its pasture
     * @param room what is added to it where there is pasture for as many again
     * @param offtake slaughter in an ordinary year
     * @param loss disease and accidents, of herds that are fed
     * @param horseBirth foals that live, where fields have all their horses
     * @param horseLoss horses that wear out
     * @param starving of herds without any fodder from the barn, what dies besides
     * @param horseStarving of horses without any
     * @param pasture herd that a hectare of land feeds
     * @param slaughterValue meat and hide
     * @param product milk, wool, eggs and manure
     * @param fodder field crops that are fed where there are enough; hay and grass are not counted
     * @param fodderKept part of it that a household will not sell
     * @param shared part of people's own food and seed that comes before the animals
     * @param distress how much more is slaughtered where people or herds have nothing to eat
     * @param fear how much more where villages are brought into collective farms by force
     * @param fedLeast how well grass and hay alone feed animals
     * @param most the most of a herd that is slaughtered in a month
     */
    public record Herds(@In("share/year") double birth, @In("share/year") double room, @In("share/year") double offtake,
                        @In("share/year") double loss, @In("share/year") double horseBirth, @In("share/year") double horseLoss,
                        @In("share/year") double starving, @In("share/year") double horseStarving,
                        @In("ratio") double pasture, @In("1928 kopeck/head") double slaughterValue,
                        @In("1928 kopeck/head/year") double product, @In("1928 kopeck/head/month") double fodder,
                        @In("share") double fodderKept, @In("share") double shared,
                        @In("ratio") double distress, @In("ratio") double fear, @In("share") double fedLeast, @In("share/month") double most) {}

    /**
     * @param bread field crops eaten by a villager who has enough
     * @param animal share of own animal products eaten where the rest can be sold
     * @param reserve months of food kept beyond the next harvest
     */
    public record Food(@In("1928 kopeck/month") double bread, @In("share") double animal, @In("month") double reserve) {}

    private Farming() {}

    public static void month(World world, Outside outside, Norms norms, Fertilising.Norms fertilising) {
        var f = world.farms;
        int of = Calendar.ofYear(world.month);
        for (int row = 0; row < Farms.COUNT; row++) {
            f.harvest[row] = 0;
            f.animal[row] = 0;
            spoil(f, row, norms.fields());
            draught(f, row, norms.fields());
            if (of == Calendar.APRIL) sow(f, row, world.state.disorder[Farms.region(row)], world.trade.nutritionRural[Farms.region(row)], norms, fertilising);
            if (of == Calendar.AUGUST || of == Calendar.SEPTEMBER) harvest(f, row, of == Calendar.AUGUST, outside, norms.fields());
            Herding.live(world, row, Math.max(0, f.barn[row] - norms.herds().shared() * food(f, row, world.month, norms)), norms);
            serve(f, row, world.month, norms);
        }
        countHarvest(world, of);
    }

    private static void spoil(Farms f, int row, Fields norms) {
        long lost = Share.of(f.barn[row], norms.spoilage());
        f.barn[row] -= lost;
        f.barnLost[row] += lost;
    }

    private static void draught(Farms f, int row, Fields norms) {
        double need = f.land[row] * norms.horsesPerHectare();
        f.draught[row] = need > 0 ? (f.horses[row] + f.machines[row] / norms.machineHorse()) / need : 1;
    }

    private static void sow(Farms f, int row, double disorder, double nutrition, Norms norms, Fertilising.Norms fertilising) {
        if (f.land[row] == 0) {
            f.sown[row] = 0;
            f.promised[row] = 0;
            f.fertiliser[row] = 0;
            return;
        }
        var fields = norms.fields();
        double command = Farms.form(row) == Form.PETTY ? 0 : fields.command();
        double wanted = f.land[row] * area(f.draught[row], f.kept[row], command, fields);
        double sown = f.sown[row] + fields.adjust() * (wanted - f.sown[row]);
        long seedAtHand = Share.of(f.barn[row], fields.seedKept());
        f.sown[row] = (long) Math.max(0, Math.min(Math.min(f.land[row] * (1 + fields.expansion()), sown), seedAtHand / fields.seed()));
        long seed = Math.min(f.barn[row], (long) (f.sown[row] * fields.seed()));
        f.barn[row] -= seed;
        f.seed[row] += seed;
        double draught = StrictMath.pow(Math.min(fields.mostDraught(), f.draught[row] * f.land[row] / Math.max(1, f.sown[row])), fields.draughtOnYield());
        double organised = Farms.form(row) == Form.PETTY ? 1 : fields.collective() * (1 - fields.disorder() * disorder);
        f.promised[row] = (long) (f.sown[row] * f.yield[row] * fields.normalYield() * draught * organised * strength(nutrition, fields));
        if (f.fertiliser[row] > 0) f.promised[row] = (long) (f.promised[row] * (1 + Fertilising.gain(f.fertiliser[row] / Math.max(1.0, f.sown[row]), f.yield[row], fertilising)));
        f.fertiliser[row] = 0;
    }

    /** What the hands of a village that ate so much of its need in the month before sowing can do. */
    static double strength(double nutrition, Fields norms) {
        return 1 - norms.weakness() * (1 - Math.clamp(nutrition, 0, 1));
    }

    /** Share of the land that is worth sowing. */
    static double area(double draught, double kept, double command, Fields norms) {
        double able = Math.min(1, StrictMath.pow(Math.max(0, draught), norms.draughtOnArea()));
        double willing = 1 - norms.withdrawal() * (1 - Math.clamp(kept, 0, 1)) * (1 - command);
        return able * willing * (1 + norms.expansion() * Math.max(command, kept - norms.content()));
    }

    private static void harvest(Farms f, int row, boolean first, Outside outside, Fields norms) {
        double part = first ? norms.august() : 1 - norms.august();
        int r = Farms.region(row);
        f.harvest[row] = (long) (f.promised[row] * part * outside.weather()[r] * (1 - norms.frontLoss() * outside.front()[r]));
        f.barn[row] += f.harvest[row];
        f.harvestedSoFar[row] = first ? f.harvest[row] : f.harvestedSoFar[row];
    }

    /** Seed, food and most of the fodder to the next harvest, and a reserve. */
    static double need(Farms f, int row, int month, Norms norms) {
        double fodder = (f.herd[row] + f.horses[row]) * norms.herds().fodder() * norms.herds().fodderKept();
        return food(f, row, month, norms) + fodder * monthsToHarvest(month);
    }

    /** Food, seed and kept fodder of a whole year. */
    static double yearNeed(Farms f, int row, Norms norms) {
        return 12 * f.people[row] * norms.food().bread() + f.sown[row] * norms.fields().seed()
                + 12 * (f.herd[row] + f.horses[row]) * norms.herds().fodder() * norms.herds().fodderKept();
    }

    private static double food(Farms f, int row, int month, Norms norms) {
        double seed = sowingAhead(month) ? f.sown[row] * norms.fields().seed() : 0;
        double reserve = sowingAhead(month) ? norms.food().reserve() : 0;
        return seed + f.people[row] * norms.food().bread() * (monthsToHarvest(month) + reserve);
    }

    static int monthsToHarvest(int month) {
        int of = Calendar.ofYear(month);
        return of < Calendar.AUGUST ? Calendar.AUGUST - of : Calendar.AUGUST + 12 - of;
    }

    private static boolean sowingAhead(int month) {
        int of = Calendar.ofYear(month);
        return of < Calendar.APRIL || of >= Calendar.AUGUST;
    }

    /** What may be eaten this month: enough if the barn lasts to the next harvest with seed kept, an even part of it if not. */
    private static void serve(Farms f, int row, int month, Norms norms) {
        double wanted = f.people[row] * norms.food().bread();
        double seed = sowingAhead(month) ? f.sown[row] * norms.fields().seed() * norms.fields().seedKept() : 0;
        double lasting = Math.max(0, f.barn[row] - seed) / monthsToHarvest(month);
        f.table[row] = (long) Math.min(Math.min(wanted, lasting), f.barn[row]);
        f.animalTable[row] = Share.of(f.animal[row], norms.food().animal());
        f.ration[row] = wanted > 0 ? f.table[row] / wanted : 1;
    }

    /** The agricultural year begins in August; what the centre believes is set by {@link Reports}. */
    private static void countHarvest(World world, int of) {
        if (of == Calendar.AUGUST) world.state.realHarvest = 0;
        for (int row = 0; row < Farms.COUNT; row++) world.state.realHarvest += world.farms.harvest[row];
    }
}
