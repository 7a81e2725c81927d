package thermidor.record;

import thermidor.world.Basket;
import thermidor.world.Camp;
import thermidor.world.Form;
import thermidor.world.Item;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.Ruler;
import thermidor.world.Sector;
import thermidor.world.Stratum;
import thermidor.world.Transition;

/** What can be asked of a society. Each has a unit and a definition; those with {@code per} have a value for each member of an enum. */
public enum Observable {
    POPULATION(Kind.STOCK, "person", "persons alive at the end of the month, interwar territory"),
    POPULATION_BY_REGION(Kind.STOCK, "person", "persons alive at the end of the month", Region.class),
    PERSONS(Kind.STOCK, "person", "persons by stratum at the end of the month", Stratum.class),
    URBAN_SHARE(Kind.STOCK, "share", "persons living in towns, of all"),
    BIRTHS(Kind.FLOW, "person", "children born in the month"),
    DEATHS(Kind.FLOW, "person", "persons who died in the month"),
    LIFE_EXPECTANCY(Kind.RATE, "year", "expectation of life at birth, by the deaths of the calendar year before; 0 until one is over"),
    HUNGER_DEATHS(Kind.FLOW, "person", "deaths above those expected with full nutrition and no epidemic"),
    HUNGER_DEATHS_BY_REGION(Kind.FLOW, "person", "deaths above those expected with full nutrition and no epidemic", Region.class),
    WAR_DEATHS(Kind.FLOW, "person", "soldiers killed"),
    EPIDEMIC_DEATHS(Kind.FLOW, "person", "deaths added by epidemics"),
    MIGRATION_TO_TOWN(Kind.FLOW, "person", "persons who moved from village to town, less those who moved back"),
    LITERACY(Kind.STOCK, "share", "literate persons of those aged nine and over"),
    WORKERS_AND_EMPLOYEES(Kind.STOCK, "person", "persons paid by an enterprise or office"),
    UNEMPLOYED(Kind.STOCK, "person", "town adults without work who look for it"),
    SOLDIERS(Kind.STOCK, "person", "persons under arms, cadre included"),
    APPARATUS(Kind.STOCK, "person", "officials of all ranks, security and army cadre included"),
    PRISONERS(Kind.STOCK, "person", "persons in camps and special settlements"),

    GDP(Kind.FLOW, "million 1928 rouble", "value added of all sectors at base-year prices"),
    GDP_PER_HEAD(Kind.RATE, "2011 intl USD/year", "value added of the last twelve months per head, by the ratio of the 1913 benchmarks"),
    OUTPUT(Kind.FLOW, "million 1928 rouble", "gross output by sector at base-year prices", Sector.class),
    OUTPUT_REPORTED(Kind.FLOW, "million 1928 rouble", "gross output by sector as reported, in plan prices with their hidden inflation", Sector.class),
    OUTPUT_PLANNED(Kind.FLOW, "million 1928 rouble", "gross output by sector that the plan asks for", Sector.class),
    INDUSTRY(Kind.FLOW, "million 1928 rouble", "gross output of industry at base-year prices, craft included"),
    INDUSTRY_LARGE(Kind.FLOW, "million 1928 rouble", "the same without craft"),
    INDUSTRY_REPORTED(Kind.FLOW, "million 1928 rouble", "gross output of industry as the statistical office publishes it"),
    STEEL(Kind.FLOW, "million tonne", "steel, in step with the output of metals"),
    GRAIN_HARVEST(Kind.FLOW, "million tonne", "grain brought in"),
    GRAIN_BELIEVED(Kind.FLOW, "million tonne", "grain harvest as the centre believes it"),
    GRAIN_PROCURED(Kind.FLOW, "million tonne", "grain that came into the state's hands"),
    GRAIN_EXPORTED(Kind.FLOW, "million tonne", "grain exported"),
    SOWN_AREA(Kind.STOCK, "million hectare", "land under crops this year"),
    HORSES(Kind.STOCK, "thousand head", "draught animals"),
    HERD(Kind.STOCK, "thousand head", "other livestock in cattle equivalents"),
    DRAUGHT(Kind.STOCK, "share", "draught power, animal and mechanical, relative to need at full sowing"),
    HARVEST_BY_REGION(Kind.FLOW, "million tonne", "grain brought in", Region.class),
    NUTRITION_BY_REGION(Kind.RATE, "share", "food intake relative to need, villages", Region.class),

    CAPITAL(Kind.STOCK, "million 1928 rouble", "capital in place, farms apart"),
    CAPITAL_AGE(Kind.RATE, "year", "mean age of capital, farms apart"),
    CAPITAL_USE(Kind.RATE, "share", "output relative to what capital in place could make"),
    INVESTMENT(Kind.FLOW, "million 1928 rouble", "new capital put in place"),
    PRODUCTIVITY(Kind.RATE, "ratio", "embodied labour productivity of industry relative to 1913"),
    EFFORT(Kind.RATE, "ratio", "mean effort of workers relative to normal"),
    ENTHUSIASM(Kind.RATE, "share", "what is left of the stock of enthusiasm"),
    INPUT_SHORTAGE(Kind.RATE, "share", "inputs asked for and not delivered, by supplying sector", Sector.class),
    SHORTAGE(Kind.RATE, "share", "goods asked for with money in hand and not obtained, by basket", Basket.class),
    MARKETS_SHORT(Kind.RATE, "share", "share of regional consumer markets with unmet demand"),

    PRICE(Kind.RATE, "ratio to 1928", "price in state and co-operative trade, by basket", Basket.class),
    MARKET_PRICE(Kind.RATE, "ratio to 1928", "price on free markets, by basket", Basket.class),
    TERMS_OF_TRADE(Kind.RATE, "ratio to 1928", "what farms get for produce relative to what they pay for wares"),
    MONEY(Kind.STOCK, "million rouble", "cash in the hands of households, farms and private business"),
    WAGE(Kind.RATE, "rouble/month", "mean wage of workers and employees"),
    REAL_WAGE(Kind.RATE, "ratio to 1913", "goods consumed per head in towns relative to 1913 by the tables a run starts from"),

    CONSUMPTION_PER_HEAD(Kind.RATE, "1928 rouble/month", "goods consumed per head"),
    CONSUMPTION(Kind.RATE, "1928 rouble/month", "goods consumed per head, by stratum", Stratum.class),
    CONSUMPTION_RURAL(Kind.RATE, "1928 rouble/month", "goods consumed per head in villages"),
    CONSUMPTION_URBAN(Kind.RATE, "1928 rouble/month", "goods consumed per head in towns"),
    NUTRITION_RURAL(Kind.RATE, "share", "food intake relative to need, villages"),
    NUTRITION_URBAN(Kind.RATE, "share", "food intake relative to need, towns"),
    INEQUALITY(Kind.RATE, "share", "Gini coefficient of consumption per head over strata and regions"),

    PRODUCT(Kind.FLOW, "million 1928 rouble", "the gross product and how it is divided; the items add up to gross output", Item.class),
    GROSS_PRODUCT(Kind.FLOW, "million 1928 rouble", "gross output of all sectors"),
    APPROPRIATED_SHARE(Kind.RATE, "share", "officials' consumption beyond ordinary pay, of all consumption"),
    UPKEEP_SHARE(Kind.RATE, "share", "administration, appropriation and waste, of the net product"),
    APPARATUS_SHARE(Kind.RATE, "share", "officials of all ranks, of the population"),
    CONTROL_FROM_BELOW(Kind.RATE, "share", "how far those who work decide; where a scenario holds it, an input and not a result"),
    PROPERTY(Kind.STOCK, "share", "means of production by form of ownership, land included", Form.class),
    SOCIALISATION(Kind.RATE, "share", "means of production in the hands of the state and of co-operatives, times control from below: what those who work dispose of together"),
    COLLECTIVISED(Kind.STOCK, "share", "peasant households in collective farms"),

    EXPORTS(Kind.FLOW, "million 1928 rouble", "goods exported at base-year prices"),
    IMPORTS(Kind.FLOW, "million 1928 rouble", "goods imported at base-year prices"),
    MACHINERY_IMPORTED(Kind.FLOW, "million 1928 rouble", "machinery imported at base-year prices"),
    PLAN_SOLVED(Kind.RATE, "share", "1 in a month in which a plan is in force"),
    PLAN_FULFILMENT_REPORTED(Kind.RATE, "share", "reported output of planned works relative to the plan"),
    PLAN_FULFILMENT_REAL(Kind.RATE, "share", "real output of planned works relative to the plan"),
    CAPACITY_HIDDEN(Kind.RATE, "share", "capacity that managers keep from the planning office"),
    VALUATION(Kind.RATE, "ratio", "the plan's valuation of a good relative to that of the consumption basket", Sector.class),
    LABOUR_VALUE(Kind.RATE, "person-month/million 1928 rouble", "labour spent directly and indirectly on a good", Sector.class),

    DEPRIVATION(Kind.RATE, "share", "what adults go without: against need, against what they are used to, against visible privilege"),
    GRIEVANCE(Kind.RATE, "share", "stored grievance, mean of adults"),
    GRIEVANCE_OF(Kind.RATE, "share", "stored grievance, mean of adults by stratum", Stratum.class),
    ORIENTATION_PROPERTY(Kind.RATE, "index", "private (-1) to social property (1), mean of adults by stratum", Stratum.class),
    ORIENTATION_RULE(Kind.RATE, "index", "command (-1) to self-rule (1), mean of adults by stratum", Stratum.class),
    ORIENTATION_SPREAD(Kind.RATE, "index", "standard deviation of orientation among workers"),
    CAMP(Kind.RATE, "share", "adults by camp", Camp.class),
    CAMP_OF_WORKERS(Kind.RATE, "share", "workers by camp", Camp.class),
    CAMP_OF_OFFICIALS(Kind.RATE, "share", "officials by camp: the wings of the apparatus", Camp.class),
    HOPE(Kind.RATE, "share", "what a better turn seems to promise, at home and abroad"),
    THREAT(Kind.RATE, "share", "how near war or the return of the old owners seems"),
    TOLERATION(Kind.RATE, "share", "what workers bear of the apparatus for fear of worse"),
    LEGITIMACY(Kind.RATE, "share", "one less the mean distance between people and regime"),
    VISIBILITY(Kind.RATE, "share", "how much of what others do is seen"),
    APPROVAL_PUBLIC(Kind.RATE, "share", "adults who say they approve"),
    APPROVAL_PRIVATE(Kind.RATE, "share", "adults who do approve"),

    COUNCIL_ATTENDANCE(Kind.RATE, "share", "of those who may vote, who take part in the life of their council"),
    COUNCIL_RECALLS(Kind.FLOW, "person", "delegates called back by their electors"),
    REPRESENTATIVENESS(Kind.RATE, "share", "one less the distance between the congress and the workers"),
    DEPUTIES_WORKERS(Kind.RATE, "share", "delegates to the congress who are workers"),
    COUNCIL_POWER(Kind.RATE, "share", "what councils can do: attendance, schooling, daring, law"),
    APPARATUS_POWER(Kind.RATE, "share", "what the apparatus can do: staff, cohesion, monopoly of information"),
    OFFICIALS_ELECTED(Kind.RATE, "share", "posts of officials filled by election"),
    OFFICIAL_PAY_RATIO(Kind.RATE, "ratio", "goods a head of middle and higher officials relative to unskilled workers"),
    ROTATION(Kind.RATE, "share", "functions of control that all do in turn"),
    ARMED_PEOPLE(Kind.RATE, "share", "of the armed force, what is the people in arms"),
    POSTS_WANTED(Kind.STOCK, "person", "posts the apparatus wants"),
    PARTY_MEMBERS(Kind.STOCK, "person", "members of the ruling party"),
    PARTY_DEMOCRACY(Kind.RATE, "share", "how far the party's members decide"),
    PARTY_WORKERS(Kind.RATE, "share", "members who are workers"),
    UNION_DENSITY(Kind.RATE, "share", "workers and employees in unions"),
    UNION_INDEPENDENCE(Kind.RATE, "share", "how far unions are their members'"),
    PRESS_OPENNESS(Kind.RATE, "share", "how much of what happens and is thought can be read"),
    SECURITY_STAFF(Kind.STOCK, "person", "staff of the security service"),
    CAMPAIGN(Kind.RATE, "share", "strength of a campaign of the centre against lower officials"),
    FAVOUR(Kind.RATE, "share", "how far the apparatus builds a base of its own among workers and on collective farms"),
    WAGE_DISPERSION(Kind.RATE, "log ratio", "standard deviation of the logarithm of ordinary pay among workers"),
    LEADERS_REMOVABLE(Kind.RATE, "share", "how far the party's members can vote out those who lead; nought below a certain democracy"),
    FEAR(Kind.RATE, "share", "grown-up who dare not say what they think"),
    COHESION(Kind.RATE, "share", "how far the apparatus is one body"),
    MONOPOLY_OF_INFORMATION(Kind.RATE, "share", "of what is to be known of public affairs, what only the apparatus knows"),
    SECURITY_REACH(Kind.RATE, "share", "people whom the security service hears"),
    MOVEMENT_ABROAD(Kind.RATE, "share", "strength of the workers' movement in the world around"),

    PETITIONERS(Kind.FLOW, "person", "persons who petition"),
    STRIKERS(Kind.FLOW, "person", "workers on strike"),
    GO_SLOW(Kind.FLOW, "person", "workers who work slowly on purpose"),
    FLED(Kind.FLOW, "person", "persons who leave work or village without leave"),
    SIDE_TRADERS(Kind.FLOW, "person", "persons who trade on the side"),
    ATTACKERS(Kind.FLOW, "person", "persons who attack officials"),
    MUTINEERS(Kind.FLOW, "person", "soldiers in mutiny"),
    REBELS(Kind.FLOW, "person", "persons in revolt"),
    ARRESTS(Kind.FLOW, "person", "persons arrested"),
    EXECUTIONS(Kind.FLOW, "person", "persons put to death by the state"),
    PURGED(Kind.FLOW, "person", "members expelled from the party"),

    FORCE(Kind.RATE, "share", "persons mobilised by camp, by their weight", Camp.class),
    IMBALANCE(Kind.RATE, "index", "of the two strongest camps, from -1 to 1"),
    AUTONOMY(Kind.RATE, "share", "how far the ruler is free of the camps"),
    TILT(Kind.RATE, "index", "which camp the ruler strikes, from -1 to 1"),
    RULER(Kind.RATE, "share", "1 for who holds the government", Ruler.class),
    TRANSITION(Kind.FLOW, "number", "1 in the month in which the society turns so", Transition.class),
    CIVIL_WAR(Kind.RATE, "share", "of the country, what is in civil war"),
    OFF_PLAN(Kind.RATE, "share", "works that no longer follow the plan"),
    REGIME_PROPERTY(Kind.RATE, "index", "position of the regime, private (-1) to social property (1)"),
    REGIME_RULE(Kind.RATE, "index", "position of the regime, command (-1) to self-rule (1)"),
    CONCEDED(Kind.RATE, "share", "how far the authorities give way to those who act, by kind of place, mean of the adults there", Places.Kind.class),
    CONCESSION(Kind.RATE, "share", "of the product, what is conceded to those who threaten"),
    CRISIS_ABROAD(Kind.RATE, "share", "how far the economies abroad work below their trend"),
    HOSTILITY(Kind.RATE, "share", "hostility of the world around"),
    REVOLUTION_ABROAD(Kind.RATE, "share", "how far revolutions abroad hold, by their weight"),
    WAR_ABROAD(Kind.RATE, "share", "war from abroad against the country");

    /** How a year's value follows from the months': the sum of flows, the last of stocks, the mean of rates. */
    public enum Kind { FLOW, STOCK, RATE }

    public static final Observable[] ALL = values();

    public final Kind kind;
    public final String unit;
    public final String says;
    /** The enum over which this observable is a vector, or null. */
    public final Class<? extends Enum<?>> per;

    Observable(Kind kind, String unit, String says) {
        this(kind, unit, says, null);
    }

    Observable(Kind kind, String unit, String says, Class<? extends Enum<?>> per) {
        this.kind = kind;
        this.unit = unit;
        this.says = says;
        this.per = per;
    }

    public int width() {
        return per == null ? 1 : per.getEnumConstants().length;
    }

    /** The name of the column in a file: gdp, or output.metals. */
    public String column(int member) {
        String name = name().toLowerCase(java.util.Locale.ROOT);
        return per == null ? name : name + "." + per.getEnumConstants()[member].name().toLowerCase(java.util.Locale.ROOT);
    }
}
