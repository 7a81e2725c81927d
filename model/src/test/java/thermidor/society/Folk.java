package thermidor.society;

import thermidor.Numbers;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.rules.*;
import thermidor.world.Branches;
import thermidor.world.Farms;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.World;

/** A small country for tests: villages and a town in each of the first regions, ages as in 1917, everybody fed. */
final class Folk {
    static final int VILLAGES = 12;
    private static final Sector[] SECTORS = {Sector.TEXTILES, Sector.TEXTILES, Sector.TRADE, Sector.SERVICES};
    private static final Form[] FORMS = {Form.STATE, Form.PETTY, Form.PETTY, Form.STATE};
    /** Share of the population by fives of years, and share of men, rounded from data/endowment/age.csv. */
    private static final double[] AGES = {.12, .132, .122, .106, .089, .076, .066, .058, .05, .043, .037, .031, .026, .019, .013, .007, .005};

    final Chance chance;
    final World world;
    Rules rules = peace();
    Outside outside = Outside.calm();
    final Work.Norms work = Shipped.norms(Work.Norms.class);
    final Demography.Norms demography = Shipped.norms(Demography.Norms.class);
    final Ageing.Norms ageing = Shipped.norms(Ageing.Norms.class);
    final Schooling.Norms schooling = Shipped.norms(Schooling.Norms.class);
    final Migration.Norms migration = Shipped.norms(Migration.Norms.class);
    final Service.Norms service = Shipped.norms(Service.Norms.class);
    final Standing.Norms standing = Shipped.norms(Standing.Norms.class);
    final Deportation.Norms deportation = Shipped.norms(Deportation.Norms.class);
    final Joining.Norms joining = Shipped.norms(Joining.Norms.class);

    /** {@code persons} in each of the first {@code regions} regions. */
    Folk(long seed, int scale, int regions, int persons) {
        chance = new Chance(seed);
        Land[] lands = new Land[Region.COUNT];
        Branches branches = branches();
        world = new World(scale, lands, branches);
        world.month = 1913 * 12;
        for (int r = 0; r < Region.COUNT; r++) {
            lands[r] = new Land(r < regions ? persons : 0);
            settle(r, r < regions ? persons : 0);
            lands[r].settle();
        }
        world.technique.normal[Sector.SERVICES.ordinal()] = 100;
        world.goods.made[Sector.SERVICES.ordinal()] = 100;
        feed(1, 1, 1.6);
        Work.count(world, Crew.alone());
    }

    private static Branches branches() {
        Branches b = new Branches(Region.COUNT * SECTORS.length);
        for (int row = 0; row < b.count; row++) {
            b.region[row] = (byte) (row / SECTORS.length);
            b.sector[row] = (byte) SECTORS[row % SECTORS.length].ordinal();
            b.form[row] = (byte) FORMS[row % SECTORS.length].ordinal();
        }
        return b;
    }

    static int works(int region, int k) {
        return region * SECTORS.length + k;
    }

    private void settle(int r, int persons) {
        Places places = world.lands[r].places;
        for (int v = 0; v < VILLAGES; v++) places.add(Places.Kind.VILLAGE, Farms.row(r, Form.PETTY));
        for (int k = 0; k < SECTORS.length; k++) places.add(SECTORS[k] == Sector.SERVICES ? Places.Kind.OFFICE : Places.Kind.WORKS, works(r, k));
        places.add(Places.Kind.STREET, -1);
        places.add(Places.Kind.BARRACKS, -1);
        places.add(Places.Kind.CAMP, -1);
        int house = -1;
        for (int n = 0; n < persons; n++) {
            if (n % 5 == 0) house = world.lands[r].houses.add(place(n / 5), 1000);
            person(r, house, n);
        }
    }

    /** Four in five houses are in villages. */
    private static int place(int house) {
        return house % 5 < 4 ? house % VILLAGES : VILLAGES + house / 5 % SECTORS.length;
    }

    private void person(int r, int house, int n) {
        Land land = world.lands[r];
        long key = Chance.descend(r + 1, n + 1);
        boolean female = n % 5 == 1 || n % 5 > 1 && chance.happens(0.52, Decision.FIRST_SEX, 0, key);
        double u = chance.unit(Decision.FIRST_AGE, 0, key);
        int age = 0;
        for (int g = 0; g < AGES.length; g++) {
            if (u < AGES[g] || g == AGES.length - 1) {
                age = (int) (5 * g + 5 * Math.min(0.999, u / AGES[g]));
                break;
            }
            u -= AGES[g];
        }
        int born = world.month - age * 12 - chance.below(12, Decision.FIRST_HOUSE, 0, key);
        boolean literate = age >= 9 && chance.happens(female ? 0.25 : 0.5, Decision.FIRST_LITERACY, 0, key);
        land.people.add(key, house, born, stratum(land.houses.place[house], age, female, house), female, literate, 100, 1500);
    }

    private Stratum stratum(int place, int age, boolean female, int house) {
        if (age < 16 || age >= 62) return Stratum.DEPENDANT;
        if (place < VILLAGES) return house % 7 < 2 ? Stratum.POOR_PEASANT : house % 7 < 6 ? Stratum.MIDDLE_PEASANT : Stratum.RICH_PEASANT;
        if (female && house % 3 > 0) return Stratum.DEPENDANT;
        return switch (place - VILLAGES) {
            case 0 -> house % 2 == 0 ? Stratum.SKILLED_WORKER : Stratum.UNSKILLED_WORKER;
            case 1 -> Stratum.ARTISAN;
            case 2 -> Stratum.TRADER;
            default -> house % 4 == 0 ? Stratum.SPECIALIST : Stratum.LOWER_OFFICIAL;
        };
    }

    static Rules peace() {
        return new Rules(new Control.Given(0.2), new Ownership(new double[Sector.COUNT], 0, 0, true), new Market(true, 0.9), new Procurement.Purchase(),
                new Money(1, 1, 0, 0.1), new Prices(false, 1, 1, 1), new PlanForm.None(), new ForeignTrade(ForeignTrade.Form.FREE, 1, 0.1),
                new Collectivisation(0, 0, 0, 0), new Rationing(false, 0), new Pay(0.5, 0.5, 0.5), new Residence(false, 1, 0),
                new Army(0, 0.2), new Budget(0.1, 0.05, 0.3), Appropriation.SIPHON, new Family(false), new Repression(0, 0, 0),
                new Suffrage(true, false, 0, true, 1, 1, 1), new Offices(0.5, 0, 0, false), new Parties(true, true, 12, 0.002, 0), new Unions(1, true),
                new Press(1), new Security(0, 0), new International(0.5, 0));
    }

    static Rules with(Rules r, Army army) {
        return Numbers.with(r, "army", army);
    }

    static Rules with(Rules r, Repression repression) {
        return Numbers.with(r, "repression", repression);
    }

    static Rules with(Rules r, Residence residence) {
        return Numbers.with(r, "residence", residence);
    }

    static Rules with(Rules r, Market market, boolean craft) {
        return Numbers.with(Numbers.with(r, "ownership", new Ownership(r.ownership().state(), 0, 0, craft)), "market", market);
    }

    /** Everything that can happen to people at once. */
    static Rules upheaval(int soldiers) {
        Rules r = with(with(with(peace(), new Army(soldiers, 0.2)), new Repression(0.05, 0.002, 0.03)), new Residence(false, 1, 0.2));
        return with(r, new Market(false, 0.2), false);
    }

    void feed(double village, double town, double relative) {
        var t = world.trade;
        for (int r = 0; r < Region.COUNT; r++) {
            boolean there = world.lands[r].people.count > 0;
            t.nutritionRural[r] = there ? village : 0;
            t.nutritionUrban[r] = there ? town : 0;
            t.rural[r] = there ? 1000 : 0;
            t.urban[r] = there ? 1000 : 0;
            t.consumedRural[r] = there ? 1_000_000 : 0;
            t.consumedUrban[r] = there ? (long) (1_000_000 * relative) : 0;
        }
    }

    void health(int percent) {
        for (Land land : world.lands) for (int i = 0; i < land.people.count; i++) land.people.health[i] = (byte) percent;
    }

    /** One month of everything the society does, in the order of the month; the opening of the books first. */
    void month(Crew crew) {
        open();
        Work.month(world, chance, crew, work);
        Demography.month(world, rules, outside, chance, crew, demography);
        Ageing.month(world, chance, crew, ageing);
        Schooling.month(world, rules, chance, crew, schooling);
        Migration.month(world, rules, chance, crew, migration);
        Service.month(world, rules, chance, crew, service);
        Standing.month(world, rules, chance, crew, standing);
        Deportation.month(world, rules, chance, crew, deportation);
        Joining.month(world, chance, crew, joining);
        settle();
    }

    void settle() {
        for (Land land : world.lands) land.settle();
        world.month++;
    }

    void open() {
        var v = world.vital;
        for (int r = 0; r < Region.COUNT; r++) {
            v.atOpening[r] = (long) world.lands[r].people.count * world.scale;
            v.births[r] = v.deaths[r] = v.arrived[r] = v.departed[r] = v.warDeaths[r] = v.toTown[r] = v.toVillage[r] = 0;
            v.hungerDeaths[r] = v.epidemicDeaths[r] = 0;
        }
    }

    /** So many months in which people work and nothing else happens. */
    void work(int months) {
        for (int month = 0; month < months; month++) {
            Work.month(world, chance, Crew.alone(), work);
            settle();
        }
    }

    int count(Stratum s) {
        int n = 0;
        for (Land land : world.lands) for (int i = 0; i < land.people.count; i++) if (land.people.stratum(i) == s) n++;
        return n;
    }

    int living(Places.Kind kind) {
        int n = 0;
        for (Land land : world.lands) {
            for (int i = 0; i < land.people.count; i++) if (!land.people.isGone(i) && land.places.kind(land.placeOf(i)) == kind) n++;
        }
        return n;
    }

    /** What all houses have, in kopecks. */
    long cash() {
        long sum = 0;
        for (Land land : world.lands) for (int h = 0; h < land.houses.count; h++) sum += land.houses.cash[h] + land.houses.income[h];
        return sum;
    }
}
