package thermidor;

import java.util.Arrays;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * The society at the start, built from the endowment. Every number comes from data/endowment and data/io, or from
 * parameters/beginning.yaml with its reason; docs/initial-society.md tells how they were found.
 */
public final class Beginning {
    /**
     * Values, ranges and sources: parameters/beginning.yaml.
     *
     * @param frontier productivity of what could be installed at the start, relative to the mean of what stands
     * @param vintageGrowth yearly growth at which the standing capital was once installed
     * @param machinery share of machinery in new capital
     * @param tradeIn the part each basket takes of trade and transport that households pay
     * @param delivered part of farm output that was delivered in the year before
     * @param wanted of each basket in the month before, as a share of the product
     * @param comfort consumption relative to what people are used to
     * @param kept part of a farm's produce that stays with those who made it
     */
    public record Norms(@In("ratio") double frontier, @In("share/year") double vintageGrowth,
                        @Per(Sector.class) @In("share") double[] machinery, @Per(Basket.class) @In("share") double[] tradeIn,
                        @In("month") double stocks, @In("share") double harvestLeft, @In("1928 kopeck/person") double townCash,
                        @In("1928 kopeck/person") double villageCash, @In("kopeck/month") double wage,
                        @In("share") double appropriation, @In("share") double enthusiasm, @In("month") double reserves,
                        @In("share") double loneEarners, @In("share") double sound, @In("share") double delivered,
                        @In("share") double wanted, @In("ratio") double comfort, @In("share") double kept, Towns towns, Views views,
                        FirstOrgans.Norms organs) {}

    /**
     * Where people stood when the society starts.
     *
     * @param property mean of a stratum, from private (-1) to social property (1)
     * @param rule mean of a stratum, from command (-1) to self-rule (1)
     * @param spread standard deviation within a stratum
     * @param grievance what has been stored
     */
    public record Views(@Per(Stratum.class) @In("index") double[] property, @Per(Stratum.class) @In("index") double[] rule,
                        @In("index") double spread, @In("share") double grievance) {}

    /**
     * @param unskilledWomen women among unskilled workers and people without work
     * @param women women among all others who earn
     * @param youth the higher, the younger those who earn: exponent on a draw over their span of ages
     * @param children children among town dependants
     * @param wives grown women who keep house among them; the rest are old
     * @param housekeepers women among grown town dwellers who do not earn
     * @param girls girls among town children
     * @param taughtByTrade literacy of those whose trade asks for some, relative to their age and sex; offices take only who can read
     * @param taught the same of all others
     * @param usual what town dwellers are used to consume, and villagers
     */
    public record Towns(@In("share") double unskilledWomen, @In("share") double women, @In("exponent") double youth, @In("share") double children,
                        @In("share") double wives, @In("share") double housekeepers, @In("share") double girls, @In("ratio") double taughtByTrade, @In("ratio") double taught,
                        @In("1928 kopeck/month") double usual, @In("1928 kopeck/month") double usualInVillage) {}

    private static final int N = Sector.COUNT;

    private final Endowment e;
    private final thermidor.Norms norms;
    private final World world;

    private Beginning(Endowment e, thermidor.Norms norms, World world) {
        this.e = e;
        this.norms = norms;
        this.world = world;
    }

    /** A society of {@code 1:scale} at the start of {@code month}. */
    public static World of(Endowment e, thermidor.Norms norms, Rules rules, int scale, Chance chance, int month) {
        Land[] lands = new Land[Region.COUNT];
        double population = e.national("population_november_1917");
        for (int r = 0; r < Region.COUNT; r++) {
            lands[r] = new Land((int) Math.ceil(population * e.cell("regions", id(Region.ALL[r]), "population_share") / scale));
        }
        World world = new World(scale, lands, branches(e));
        world.month = month;
        var beginning = new Beginning(e, norms, world);
        beginning.technique();
        beginning.works();
        beginning.farms();
        beginning.state(rules);
        new Settlers(world, e, norms.beginning(), chance).settle();
        beginning.money();
        thermidor.polity.WorldAround.begin(world, norms.worldAround());
        FirstOrgans.found(world, rules, chance, norms);
        return world;
    }

    static String id(Enum<?> member) {
        return member.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A row for every form of ownership of every sector in the regions that have it. */
    private static Branches branches(Endowment e) {
        int works = 0;
        for (Sector s : Sector.ALL) for (Region r : Region.ALL) if (exists(e, s, r)) works++;
        Branches b = new Branches(works * Form.COUNT);
        int row = 0;
        for (Sector s : Sector.ALL) {
            for (Region r : Region.ALL) {
                if (!exists(e, s, r)) continue;
                for (Form form : Form.ALL) {
                    b.sector[row] = (byte) s.ordinal();
                    b.region[row] = (byte) r.ordinal();
                    b.form[row] = (byte) form.ordinal();
                    row++;
                }
            }
        }
        return b;
    }

    private static boolean exists(Endowment e, Sector s, Region r) {
        return !s.isFarming() && e.cellOrZero("sector_region", id(s), id(r)) > 0;
    }

    private void technique() {
        var t = world.technique;
        for (Sector user : Sector.ALL) {
            int u = user.ordinal();
            for (Sector good : Sector.ALL) t.input[good.ordinal()][u] = e.cell("russia_1913_16", id(good), id(user));
            t.labour[u] = e.cell("russia_1913_16", "labour", id(user)) * efficiency(user);
            t.capital[u] = e.cell("russia_1913_16", "capital", id(user));
            t.machineryShare[u] = norms.beginning().machinery()[u];
            t.wear[u] = 1 / norms.investment().life()[u];
            double gross = e.national("gross_output_1913." + id(user));
            t.normal[u] = gross * 1e8 / 12;
            t.exports[u] = demand(user, "exports") * 1e8 / 12;
            t.imports[u] = demand(user, "imports") * 1e8 / 12;
            t.finalShare[u] = Math.clamp(1 - demand(user, "intermediate") / gross, 0, 1);
            t.army[u] = demand(user, "army");
        }
        Arrays.fill(t.input[Sector.ARMAMENTS.ordinal()], 0);
        double army = Arrays.stream(t.army).sum() - t.army[Sector.ARMAMENTS.ordinal()];
        for (int s = 0; s < N; s++) t.army[s] = s == Sector.ARMAMENTS.ordinal() ? 0 : t.army[s] / army;
        baskets();
        world.dollarsPerRouble = e.national("usd2011_per_rouble1928");
        world.grainTonnesPerKopeck = 1 / (100 * e.national("grain_sector_output_per_tonne_grain"));
        world.steelTonnesPerKopeck = 1 / (100 * e.national("metals_sector_output_per_tonne_steel"));
    }

    private double demand(Sector s, String column) {
        return e.cell("final_demand_1913", id(s), column);
    }

    /** The labour coefficient counts heads; works count effective hands, more for skill. */
    private double efficiency(Sector s) {
        double heads = 0;
        double hands = 0;
        for (var stratum : thermidor.world.Stratum.ALL) {
            double n = e.cellOrZero("occupations", id(stratum), id(s));
            heads += n;
            hands += n * switch (stratum) {
                case SKILLED_WORKER, LABOUR_ARISTOCRAT, ARTISAN, TRADER -> norms.capacity().skill();
                case SPECIALIST, LOWER_OFFICIAL, MIDDLE_OFFICIAL, UPPER_OFFICIAL -> norms.capacity().specialist();
                default -> 1;
            };
        }
        return heads > 0 ? hands / heads : 1;
    }

    /** What households bought in the benchmark year, put into baskets, a little current apart; trade and transport by the part each takes of them. */
    private void baskets() {
        var t = world.technique;
        for (Sector s : Sector.ALL) {
            double bought = demand(s, "household_rural") + demand(s, "household_urban");
            for (Basket b : Basket.ALL) {
                double part = s == Sector.TRADE || s == Sector.TRANSPORT ? norms.beginning().tradeIn()[b.ordinal()] : s != Sector.POWER && of(s) == b ? 1 : 0;
                t.basket[b.ordinal()][s.ordinal()] = part * bought;
            }
        }
        for (double[] basket : t.basket) {
            double sum = Arrays.stream(basket).sum();
            for (int s = 0; s < N; s++) basket[s] /= sum;
        }
    }

    private static Basket of(Sector s) {
        return switch (s) {
            case GRAIN -> Basket.BREAD;
            case LIVESTOCK -> Basket.ANIMAL;
            case FOOD -> Basket.GROCERIES;
            case SERVICES -> Basket.SERVICES;
            default -> Basket.WARES;
        };
    }

    private void works() {
        var b = world.branches;
        int now = Branches.vintage(Calendar.year(world.month));
        double[][] installed = new double[N][];
        for (Sector s : Sector.ALL) installed[s.ordinal()] = installed(s, now);
        for (double[] sector : b.productivity) Arrays.fill(sector, e.national("productivity_multiple"));
        for (int row = 0; row < b.count; row++) {
            Sector s = b.sector(row);
            double share = e.cell("sector_region", id(s), id(Region.ALL[b.region[row]])) * e.cell("ownership", id(s), id(b.form(row)));
            spread(b.capital[row], e.national("capital_1917." + id(s)) * share * 1e8 * e.national("capital_multiple"), installed[s.ordinal()]);
            b.effort[row] = 1;
            b.sound[row] = norms.beginning().sound();
            b.plainPrice[row] = 1;
        }
        b.addUp();
        for (int s = 0; s < N; s++) {
            double kept = Sector.ALL[s].perishesAtOnce() ? 0 : norms.beginning().stocks() * world.technique.normal[s];
            world.goods.depot[s] = (long) kept;
            world.goods.order[s] = 1;
            world.goods.asked[s] = world.technique.normal[s] * (1 - world.technique.finalShare[s]);
            world.goods.finalWanted[s] = world.technique.normal[s] * world.technique.finalShare[s];
            world.state.frontier[s] = norms.beginning().frontier() * e.national("productivity_multiple");
            world.state.worldFrontier[s] = norms.abroad().gap();
            world.state.deliveredInYear[s] = Sector.ALL[s].isFarming() ? 12 * norms.beginning().delivered() * world.technique.normal[s] : 0;
        }
    }

    /** Capital that stands, by years of installation up to {@code now}, as weights: more of the later years. */
    private double[] installed(Sector s, int now) {
        int life = (int) Math.round(norms.investment().life()[s.ordinal()]);
        int oldest = Math.max(0, now - life + 1);
        double[] installed = new double[now + 1];
        for (int v = oldest; v <= now; v++) installed[v] = StrictMath.pow(1 + norms.beginning().vintageGrowth(), v - oldest);
        return installed;
    }

    private static void spread(long[] vintages, double capital, double[] installed) {
        double all = 0;
        for (double one : installed) all += one;
        for (int v = 0; v < installed.length; v++) vintages[v] = (long) (capital * installed[v] / all);
    }

    private void farms() {
        var f = world.farms;
        double output = e.national("gross_output_1913.grain") * 1e8;
        double area = 0;
        for (Region r : Region.ALL) area += e.cell("regions", id(r), "sown_million_ha_1913") * 1e6;
        double ratio = e.national("output_ratio_1917.grain");
        for (Region r : Region.ALL) {
            int row = Farms.row(r.ordinal(), Form.PETTY);
            f.land[row] = (long) (e.cell("regions", id(r), "sown_million_ha_1913") * 1e6);
            f.sown[row] = (long) (f.land[row] * e.national("sown_area_1917_ratio"));
            f.horses[row] = (long) (e.cell("regions", id(r), "horses_thousand_1916") * 1e3);
            f.herd[row] = (long) (e.cell("regions", id(r), "cattle_equivalent_thousand_1916") * 1e3);
            double yield = output / area * e.cell("regions", id(r), "grain_yield_relative");
            for (Form form : Farms.FORMS) {
                f.yield[Farms.row(r.ordinal(), form)] = yield;
                f.kept[Farms.row(r.ordinal(), form)] = norms.beginning().kept();
                f.ration[Farms.row(r.ordinal(), form)] = 1;
            }
            f.barn[row] = (long) (f.land[row] * yield * ratio * norms.beginning().harvestLeft());
            f.promised[row] = (long) (f.land[row] * yield * ratio);
            world.state.realHarvest += f.promised[row];
        }
        world.state.believedHarvest = world.state.realHarvest;
    }

    private void state(Rules rules) {
        var st = world.state;
        var n = norms.beginning();
        st.wage = n.wage();
        st.appropriation = n.appropriation();
        st.enthusiasm = n.enthusiasm();
        st.moneySeries = rules.money().series();
        double imports = Arrays.stream(world.technique.imports).sum();
        st.reserves = (long) (n.reserves() * imports);
        Arrays.fill(world.trade.price, 1);
        Arrays.fill(world.trade.marketPrice, 1);
        for (double[] basket : world.trade.met) Arrays.fill(basket, 1);
        Arrays.fill(world.trade.comfort, n.comfort());
        Arrays.fill(world.trade.nutritionRural, 1);
        Arrays.fill(world.trade.nutritionUrban, 1);
        for (int b = 0; b < Basket.COUNT; b++) world.trade.wanted[b] = (long) (e.national("value_added_1913") * 1e8 / 12 * n.wanted());
        double added = e.national("value_added_1913") * e.national("value_added_ratio_1917") * 1e8 / 12;
        Arrays.fill(world.valueAdded, added);
        double urban = 0;
        for (Sector s : Sector.ALL) urban += demand(s, "household_urban");
        world.benchmarkWorkerConsumption = urban * 1e8 / 12 / (e.national("population_1913_interwar") * e.national("urban_share_1913"));
    }

    /** Purses are filled; the treasury has issued what is in them. */
    private void money() {
        long issued = 0;
        for (Land land : world.lands) {
            for (int h = 0; h < land.houses.count; h++) {
                boolean rural = land.places.isRural(land.houses.place[h]);
                long cash = (long) (land.houses.size[h] * (rural ? norms.beginning().villageCash() : norms.beginning().townCash()));
                land.houses.cash[h] = cash;
                issued += cash * world.scale;
            }
        }
        world.state.treasury = -issued;
    }
}
