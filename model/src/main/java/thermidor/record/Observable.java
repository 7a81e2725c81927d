package thermidor.record;

import thermidor.world.Basket;
import thermidor.world.Form;
import thermidor.world.Item;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.Stratum;

/** What can be asked of a society. Each has a unit and a definition; those with {@code per} have a value for each member of an enum. */
public enum Observable {
    POPULATION(Kind.STOCK, "person", "persons alive at the end of the month, interwar territory"),
    POPULATION_BY_REGION(Kind.STOCK, "person", "persons alive at the end of the month", Region.class),
    PERSONS(Kind.STOCK, "person", "persons by stratum at the end of the month", Stratum.class),
    URBAN_SHARE(Kind.STOCK, "share", "persons living in towns, of all"),
    BIRTHS(Kind.FLOW, "person", "children born in the month"),
    DEATHS(Kind.FLOW, "person", "persons who died in the month"),
    HUNGER_DEATHS(Kind.FLOW, "person", "deaths above those expected with full nutrition and no epidemic"),
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
    REAL_WAGE(Kind.RATE, "ratio to 1928 level", "consumption per head of workers' households relative to the run's 1913 benchmark"),

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
    CONTROL_FROM_BELOW(Kind.RATE, "share", "an input dated by the scenario, not a result"),
    PROPERTY(Kind.STOCK, "share", "means of production by form of ownership, land included", Form.class),
    COLLECTIVISED(Kind.STOCK, "share", "peasant households in collective farms"),

    EXPORTS(Kind.FLOW, "million 1928 rouble", "goods exported at base-year prices"),
    IMPORTS(Kind.FLOW, "million 1928 rouble", "goods imported at base-year prices"),
    MACHINERY_IMPORTED(Kind.FLOW, "million 1928 rouble", "machinery imported at base-year prices"),
    PLAN_SOLVED(Kind.RATE, "share", "1 in a month in which a plan is in force"),
    PLAN_FULFILMENT_REPORTED(Kind.RATE, "share", "reported output of planned works relative to the plan"),
    PLAN_FULFILMENT_REAL(Kind.RATE, "share", "real output of planned works relative to the plan"),
    CAPACITY_HIDDEN(Kind.RATE, "share", "capacity that managers keep from the planning office"),
    VALUATION(Kind.RATE, "ratio", "the plan's valuation of a good relative to that of the consumption basket", Sector.class),
    LABOUR_VALUE(Kind.RATE, "person-month/million 1928 rouble", "labour spent directly and indirectly on a good", Sector.class);

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
