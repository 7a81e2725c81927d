package thermidor;

import static thermidor.Beginning.id;

import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.society.Opinion;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Peoples a country at its start. Towns first: everybody who works somewhere gets a house there, then soldiers, prisoners and those
 * without work; the villages hold the rest of the population, with the ages and sexes that are left.
 */
final class Settlers {
    private static final int GROUPS = 17;
    private static final int VILLAGE_PERSONS = 240, WORKS_PERSONS = 200, VILLAGE_HOUSE = 5;

    private final World world;
    private final Endowment e;
    private final Beginning.Norms norms;
    private final Chance chance;
    /** Persons of the sample still to be placed, by age group and sex (0 men, 1 women). */
    private final double[][] left = new double[GROUPS][2];
    /** Who can read, by age group and sex. */
    private final double[][] literacy = new double[GROUPS][2];
    /** By region: its share of all people, and of all town dwellers. */
    private final double[] regionShare = new double[Region.COUNT], urbanShare = new double[Region.COUNT];
    /** By sector, region and form. */
    private final int[][][] rows = new int[Sector.COUNT][Region.COUNT][Form.COUNT];
    /** By row of works: the first of its places in its region, and how many they are. They lie one behind the other. */
    private final int[] firstWorks;
    private final int[] worksOf;
    private long serial;

    Settlers(World world, Endowment e, Beginning.Norms norms, Chance chance) {
        this.world = world;
        this.e = e;
        this.norms = norms;
        this.chance = chance;
        this.firstWorks = new int[world.branches.count];
        this.worksOf = new int[world.branches.count];
    }

    void settle() {
        double population = e.national("population_november_1917") / world.scale;
        for (int g = 0; g < GROUPS; g++) {
            double share = e.cell("age", ageGroup(g), "share_of_population") * population;
            double men = e.cell("age", ageGroup(g), "male_share");
            left[g][0] = share * men;
            left[g][1] = share * (1 - men);
            literacy[g][0] = e.cell("schooling", ageGroup(g), "literate_men") * e.national("literacy_multiple");
            literacy[g][1] = e.cell("schooling", ageGroup(g), "literate_women") * e.national("literacy_multiple");
        }
        shares();
        for (int r = 0; r < Region.COUNT; r++) places(r);
        workers();
        others();
        for (int r = 0; r < Region.COUNT; r++) families(r);
        double[][] rural = {new double[GROUPS], new double[GROUPS]};
        for (int g = 0; g < GROUPS; g++) for (int sex = 0; sex < 2; sex++) rural[sex][g] = Math.max(0, left[g][sex]);
        for (int r = 0; r < Region.COUNT; r++) villages(r, population, rural);
        for (Land land : world.lands) {
            land.settle();
            for (int h = 0; h < land.houses.count; h++) views(land, h);
        }
        for (int r = 0; r < Region.COUNT; r++) count(r);
    }

    private static String ageGroup(int g) {
        return g == 16 ? "80+" : g * 5 + "-" + (g * 5 + 4);
    }

    private void shares() {
        double all = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            regionShare[r] = e.cell("regions", id(Region.ALL[r]), "population_share");
            urbanShare[r] = regionShare[r] * e.cell("regions", id(Region.ALL[r]), "urban_share");
            all += urbanShare[r];
        }
        for (int r = 0; r < Region.COUNT; r++) urbanShare[r] /= all;
    }

    private void places(int r) {
        Land land = world.lands[r];
        double persons = e.national("population_november_1917") * regionShare[r] / world.scale;
        int villages = (int) Math.max(8, persons / VILLAGE_PERSONS);
        for (int v = 0; v < villages; v++) land.places.add(Places.Kind.VILLAGE, Farms.row(r, Form.PETTY));
        var b = world.branches;
        for (int row = 0; row < b.count; row++) {
            if (b.region[row] != r) continue;
            rows[b.sector[row]][r][b.form[row]] = row;
            double hands = 3 * e.national("employment_1913." + id(b.sector(row))) * e.cell("sector_region", id(b.sector(row)), id(Region.ALL[r])) / Form.COUNT;
            firstWorks[row] = land.places.count;
            worksOf[row] = (int) Math.max(1, hands / world.scale / WORKS_PERSONS);
            for (int k = 0; k < worksOf[row]; k++) land.places.add(Places.Kind.WORKS, row);
        }
        for (Places.Kind kind : new Places.Kind[] {Places.Kind.STREET, Places.Kind.BARRACKS, Places.Kind.CAMP}) land.places.add(kind, -1);
    }

    /** Everybody with an occupation in a sector, region by region and form by form; rounding is carried on, so that totals are right. */
    private void workers() {
        for (Stratum s : Stratum.ALL) {
            for (Sector sector : Sector.ALL) {
                double persons = e.cellOrZero("occupations", id(s), id(sector)) / world.scale;
                if (persons <= 0 || sector.isFarming()) continue;
                double[] shares = new double[Form.COUNT];
                for (Form form : Form.ALL) shares[form.ordinal()] = formShare(s, sector, form);
                double carried = 0.5;
                for (int r = 0; r < Region.COUNT; r++) {
                    double here = persons * e.cellOrZero("sector_region", id(sector), id(Region.ALL[r]));
                    if (here <= 0) continue;
                    for (int form = 0; form < Form.COUNT; form++) {
                        carried += here * shares[form];
                        for (; carried >= 1; carried--) earner(r, s, placeOf(rows[sector.ordinal()][r][form]));
                    }
                }
            }
        }
    }

    /** Craftsmen work in craft; everybody else where the capital is. */
    private double formShare(Stratum s, Sector sector, Form form) {
        if (s != Stratum.ARTISAN) return e.cell("ownership", id(sector), id(form));
        double petty = e.cell("ownership", id(sector), id(Form.PETTY));
        double cooperative = e.cell("ownership", id(sector), id(Form.COOPERATIVE));
        if (petty + cooperative == 0) return form == Form.PRIVATE ? 1 : 0;
        return switch (form) {
            case PETTY -> petty / (petty + cooperative);
            case COOPERATIVE -> cooperative / (petty + cooperative);
            default -> 0;
        };
    }

    private int placeOf(int row) {
        return firstWorks[row] + chance.below(worksOf[row], Decision.FIRST_PLACE, world.month, serial);
    }

    /** Those without a sector: owners, students, people without work, soldiers, prisoners. */
    private void others() {
        for (Stratum s : new Stratum[] {Stratum.OWNER, Stratum.STUDENT, Stratum.MARGINAL, Stratum.CADRE, Stratum.SOLDIER, Stratum.PRISONER, Stratum.TRADER}) {
            double persons = e.cellOrZero("occupations", id(s), "none") / world.scale;
            double carried = 0.5;
            for (int r = 0; r < Region.COUNT; r++) {
                double share = s == Stratum.SOLDIER || s == Stratum.CADRE || s == Stratum.PRISONER ? regionShare[r] : urbanShare[r];
                carried += persons * share;
                Places.Kind kind = s == Stratum.SOLDIER || s == Stratum.CADRE ? Places.Kind.BARRACKS : s == Stratum.PRISONER ? Places.Kind.CAMP : Places.Kind.STREET;
                int place = world.lands[r].places.only(kind);
                for (; carried >= 1; carried--) earner(r, s, place);
            }
        }
    }

    private void earner(int r, Stratum s, int place) {
        Land land = world.lands[r];
        long key = Chance.descend(world.month, ++serial);
        boolean underArms = s == Stratum.SOLDIER || s == Stratum.CADRE;
        boolean unskilled = s == Stratum.UNSKILLED_WORKER || s == Stratum.MARGINAL;
        double women = underArms ? 0 : unskilled ? norms.towns().unskilledWomen() : norms.towns().women();
        boolean woman = chance.happens(women, Decision.FIRST_SEX, world.month, key);
        int from = s == Stratum.SOLDIER ? 18 : s == Stratum.STUDENT ? 15 : 17;
        int to = s == Stratum.SOLDIER ? 43 : s == Stratum.STUDENT ? 22 : 60;
        int age = from + (int) ((to - from) * StrictMath.pow(chance.unit(Decision.FIRST_AGE, world.month, key), norms.towns().youth()));
        int house = land.houses.add(place, 0);
        add(land, house, key, age, woman, s);
    }

    /** Town houses get their families: wives, children, the old, up to the number of people a region's towns have. */
    private void families(int r) {
        Land land = world.lands[r];
        int earners = land.people.count;
        double target = e.national("population_november_1917") * e.national("urban_share_1917") / world.scale * urbanShare[r];
        int inTowns = 0;
        int[] open = new int[earners];
        int n = 0;
        for (int i = 0; i < earners; i++) {
            Places.Kind kind = land.places.kind(land.placeOf(i));
            if (kind != Places.Kind.WORKS && kind != Places.Kind.STREET) continue;
            inTowns++;
            if (!chance.happens(norms.loneEarners(), Decision.FIRST_HOUSE, world.month, land.people.key[i])) open[n++] = land.people.house[i];
        }
        for (int k = 0; k < target - inTowns && n > 0; k++) relative(land, open, n);
    }

    /** Comes to one of the first {@code n} of these houses. */
    private void relative(Land land, int[] open, int n) {
        long key = Chance.descend(world.month, ++serial);
        double kind = chance.unit(Decision.FIRST_STRATUM, world.month, key);
        double where = chance.unit(Decision.FIRST_AGE, world.month, key);
        boolean child = kind < norms.towns().children();
        int age = child ? (int) (where * 16) : kind < norms.towns().children() + norms.towns().wives() ? 18 + (int) (where * 32) : 55 + (int) (where * 25);
        boolean woman = child ? chance.happens(norms.towns().girls(), Decision.FIRST_SEX, world.month, key)
                : chance.happens(norms.towns().housekeepers(), Decision.FIRST_SEX, world.month, key);
        add(land, open[chance.below(n, Decision.FIRST_HOUSE, world.month, key)], key, age, woman, Stratum.DEPENDANT);
    }

    private void villages(int r, double population, double[][] rural) {
        Land land = world.lands[r];
        double target = population * regionShare[r] - land.people.count;
        int persons = (int) Math.max(0, Math.round(target));
        int houses = Math.max(1, persons / VILLAGE_HOUSE);
        int villages = 0;
        for (int p = 0; p < land.places.count; p++) if (land.places.kind(p) == Places.Kind.VILLAGE) villages++;
        int firstHouse = land.houses.count;
        double peasants = e.cell("strata", "poor_peasant", "persons") + e.cell("strata", "middle_peasant", "persons") + e.cell("strata", "rich_peasant", "persons");
        double poor = e.cell("strata", "poor_peasant", "persons") / peasants;
        double rich = e.cell("strata", "rich_peasant", "persons") / peasants;
        Stratum[] ofHouse = new Stratum[houses];
        for (int h = 0; h < houses; h++) {
            land.houses.add((int) ((long) h * villages / houses), 0);
            ofHouse[h] = peasants(h, poor, rich);
        }
        double all = 0;
        for (double[] sex : rural) for (double g : sex) all += g;
        for (int k = 0; k < persons; k++) villager(land, firstHouse + k % houses, ofHouse[k % houses], rural, all);
    }

    /** The poor, the middling and the rich live among one another. */
    private static Stratum peasants(int house, double poor, double rich) {
        double standing = (house * 0.6180339887498949) % 1;
        return standing < poor ? Stratum.POOR_PEASANT : standing < 1 - rich ? Stratum.MIDDLE_PEASANT : Stratum.RICH_PEASANT;
    }

    private void villager(Land land, int house, Stratum ofHouse, double[][] rural, double all) {
        long key = Chance.descend(world.month, ++serial);
        int[] who = draw(rural, all, chance.unit(Decision.FIRST_AGE, world.month, key));
        int age = who[0] * 5 + chance.below(5, Decision.FIRST_PLACE, world.month, key);
        boolean works = age >= 14 && age < 62;
        add(land, house, key, age, who[1] == 1, works ? ofHouse : Stratum.DEPENDANT);
    }

    private static int[] draw(double[][] weights, double all, double unit) {
        double at = unit * all;
        for (int g = 0; g < GROUPS; g++) {
            for (int sex = 0; sex < 2; sex++) {
                at -= weights[sex][g];
                if (at < 0) return new int[] {g, sex};
            }
        }
        return new int[] {4, 1};
    }

    private void add(Land land, int house, long key, int age, boolean woman, Stratum s) {
        int months = chance.below(12, Decision.FIRST_AGE, world.month + 1, key);
        int group = Math.min(GROUPS - 1, age / 5);
        int sex = woman ? 1 : 0;
        left[group][sex]--;
        double reads = literacy[group][sex] * taught(s);
        boolean literate = chance.happens(mustRead(s) ? 1 : Math.min(1, reads), Decision.FIRST_LITERACY, world.month, key);
        boolean inTown = !land.places.isRural(land.houses.place[house]);
        land.people.add(key, house, world.month - age * 12 - months, s, woman, literate, 100, (int) (inTown ? norms.towns().usual() : norms.towns().usualInVillage()));
    }

    /** Everybody thinks as their stratum does, more or less; who has no occupation, as the stratum of the house's first earner. */
    private void views(Land land, int h) {
        var p = land.people;
        var n = norms.views();
        int end = land.houses.first[h] + land.houses.size[h];
        Stratum house = Stratum.DEPENDANT;
        for (int i = land.houses.first[h]; i < end && house == Stratum.DEPENDANT; i++) house = p.stratum(i);
        for (int i = land.houses.first[h]; i < end; i++) {
            int s = (p.stratum(i) == Stratum.DEPENDANT ? house : p.stratum(i)).ordinal();
            double temper = chance.unit(Decision.TEMPER, 0, p.key[i]);
            p.property[i] = view(n.property()[s] + n.spread() * Opinion.leaning(temper, 0));
            p.rule[i] = view(n.rule()[s] + n.spread() * Opinion.leaning(temper, 1));
            p.grievance[i] = (byte) Math.round(100 * n.grievance());
        }
    }

    private static byte view(double index) {
        return (byte) Math.clamp(Math.round(100 * index), -100, 100);
    }

    private static boolean mustRead(Stratum s) {
        return s == Stratum.SPECIALIST || s == Stratum.STUDENT || s == Stratum.LOWER_OFFICIAL || s == Stratum.MIDDLE_OFFICIAL || s == Stratum.UPPER_OFFICIAL;
    }

    private double taught(Stratum s) {
        return switch (s) {
            case SKILLED_WORKER, LABOUR_ARISTOCRAT, TRADER, OWNER, CADRE -> norms.towns().taughtByTrade();
            default -> norms.towns().taught();
        };
    }

    /** What the first month needs to know of who lives where. */
    private void count(int r) {
        Land land = world.lands[r];
        var t = world.trade;
        for (int i = 0; i < land.people.count; i++) count(r, land, i);
        t.consumedRural[r] = (long) (t.rural[r] * norms.towns().usualInVillage());
        t.consumedUrban[r] = (long) (t.urban[r] * norms.towns().usual());
        world.vital.alive[r] = (long) land.people.count * world.scale;
    }

    private void count(int r, Land land, int i) {
        int place = land.placeOf(i);
        world.trade.persons[r][land.people.stratum[i]] += world.scale;
        if (land.places.isRural(place)) {
            world.trade.rural[r] += world.scale;
            world.farms.people[land.places.row[place]] += world.scale;
        } else {
            world.trade.urban[r] += world.scale;
            countHand(land, i, place);
        }
    }

    private void countHand(Land land, int i, int place) {
        int row = land.places.row[place];
        if (row < 0) return;
        Branches b = world.branches;
        switch (land.people.stratum(i)) {
            case UNSKILLED_WORKER -> b.unskilled[row] += world.scale;
            case SKILLED_WORKER, LABOUR_ARISTOCRAT, ARTISAN, TRADER -> b.skilled[row] += world.scale;
            case SPECIALIST, LOWER_OFFICIAL, MIDDLE_OFFICIAL, UPPER_OFFICIAL -> b.specialists[row] += world.scale;
            default -> { }
        }
    }
}
