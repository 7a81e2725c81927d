package thermidor;

import static thermidor.Step.step;

import java.util.List;
import java.util.function.BiConsumer;
import thermidor.economy.Abroad;
import thermidor.economy.Capacity;
import thermidor.economy.Collectivising;
import thermidor.economy.Consumption;
import thermidor.economy.Currency;
import thermidor.economy.Division;
import thermidor.economy.Enthusiasm;
import thermidor.economy.Farming;
import thermidor.economy.Fertilising;
import thermidor.economy.ForeignTrading;
import thermidor.economy.Investment;
import thermidor.economy.Orders;
import thermidor.economy.Planning;
import thermidor.economy.Prices;
import thermidor.economy.Procurement;
import thermidor.economy.Production;
import thermidor.economy.Property;
import thermidor.economy.Reports;
import thermidor.economy.Supply;
import thermidor.economy.Wages;
import thermidor.polity.Acting;
import thermidor.polity.Answer;
import thermidor.polity.Apparatus;
import thermidor.polity.Arbiter;
import thermidor.polity.Campaigns;
import thermidor.polity.Concession;
import thermidor.polity.ControlFromBelow;
import thermidor.polity.Councils;
import thermidor.polity.Elimination;
import thermidor.polity.Favour;
import thermidor.polity.Forces;
import thermidor.polity.Offices;
import thermidor.polity.Party;
import thermidor.polity.Press;
import thermidor.polity.Security;
import thermidor.polity.Turns;
import thermidor.polity.Unions;
import thermidor.polity.WorldAround;
import thermidor.society.Ageing;
import thermidor.society.Demography;
import thermidor.society.Deportation;
import thermidor.society.Joining;
import thermidor.society.Migration;
import thermidor.society.Opinion;
import thermidor.society.Schooling;
import thermidor.society.Service;
import thermidor.society.Standing;
import thermidor.society.Work;
import thermidor.world.World;

/**
 * One month of a society, top to bottom. Read this file first.
 *
 * <p>What is decreed comes from outside a month: dated by the scenario, or chosen by those who rule where it leaves that open.
 */
public final class Month {
    public static final List<Step> STEPS = List.of(
            step("the books are opened", (w, _) -> Books.open(w),
                    "goods", "farms", "vital", "branches", "state", "trade.division", "product", "grossProduct"),

            // The organs, as the people are who lived through the month before
            step("the security service grows and listens", (w, s) -> Security.month(w, s.rules().security(), s.norms().security()),
                    "organs.securityStaff", "organs.securityReach", "organs.fear", "lands"),
            step("papers print what they may", (w, s) -> Press.month(w, s.rules().press(), s.norms().press()),
                    "organs.press"),
            step("people join and leave unions", (w, s) -> Unions.month(w, s.rules().unions(), s.chance(), s.crew(), s.norms().unions()),
                    "lands", "organs.unionDensity", "organs.unionIndependence"),
            step("the party takes in and expels", (w, s) -> Party.month(w, s.rules().parties(), s.chance(), s.crew(), s.norms().party()),
                    "lands", "organs.partyMembers", "organs.partyWorkers", "organs.partyDemocracy", "organs.leadersRemovable", "mood.purged"),
            step("councils meet, are elected and call delegates back", (w, s) -> Councils.month(w, s.rules().suffrage(), s.chance(), s.crew(), s.norms().councils()),
                    "lands", "councils", "organs.attendance", "organs.representativeness", "organs.deputiesWorkers", "organs.recalls",
                    "organs.congressProperty", "organs.congressRule"),
            step("offices are filled and functions done in turn", (w, s) -> Offices.month(w, s.rules().offices(), s.norms().offices()),
                    "organs.officialsElected", "organs.rotation", "organs.armedPeople"),
            step("the centre campaigns against its lower officials", (w, s) -> Campaigns.month(w, s.norms().apparatus().taking(), s.norms().campaigns()),
                    "organs.campaign"),
            step("the apparatus looks for a base of its own", (w, s) -> Favour.month(w, s.norms().favour()),
                    "organs.favour"),
            step("control from below is measured", (w, s) -> ControlFromBelow.month(w, s.rules(), s.norms().controlFromBelow()),
                    "organs.control", "organs.councilPower", "organs.apparatusPower", "organs.cohesion", "organs.monopoly"),

            // The world
            step("the world moves on, and war destroys", (w, s) -> Abroad.month(w, s.outside(), s.norms().abroad()),
                    "state.worldFrontier", "branches.capital", "branches.destroyed", "farms"),
            step("the world around is in crisis, moves and threatens",
                    (w, s) -> WorldAround.month(w, s.rules().international(), s.outside(), s.chance(), s.norms().worldAround()),
                    "blocs", "power.potential", "power.pressed", "power.alien"),
            step("works change hands", (w, s) -> Property.month(w, s.rules().ownership(), s.chance(), s.crew()),
                    "branches", "state.treasury", "lands"),
            step("money is exchanged", (w, s) -> Currency.month(w, s.rules()),
                    "lands", "farms.cash", "branches.cash", "state", "trade.price", "trade.marketPrice"),

            // The plan
            step("the planning office plans", (w, s) -> Planning.month(w, s.rules(), s.norms().planning(), s.norms().capacity(), s.norms().reports()),
                    "state", "branches.planned"),
            step("orders are placed and posts offered", (w, s) -> Orders.month(w, s.rules(), s.norms().capacity(), s.norms().orders()),
                    "goods.order", "goods.finalWanted", "branches.vacancies"),
            step("people come to work", (w, s) -> Work.month(w, s.chance(), s.crew(), s.norms().work()),
                    "lands", "branches", "farms.people", "farms.workers"),

            // Production
            step("works find out what they could make", (w, s) -> Capacity.month(w, s.rules(), s.outside(), s.norms().capacity(), s.norms().production().effort()),
                    "branches.capacity", "branches.byHands", "branches.effort", "branches.sound"),
            step("works produce", (w, s) -> Production.month(w, s.rules(), s.outside(), s.norms().production()),
                    "branches", "goods"),
            step("land and cattle follow their people", (w, s) -> Collectivising.month(w, s.rules().collectivisation(), s.norms().collectivising()),
                    "state.collectivised", "state.pressureOnVillage", "state.disorder", "state.driven", "farms"),
            step("new land is ploughed, fertiliser goes to the fields", (w, s) -> Fertilising.month(w, s.rules().relief(), s.norms().fertilising()),
                    "farms.land", "farms.fertiliser", "goods"),
            step("fields are sown and harvested, herds grow", (w, s) -> Farming.month(w, s.outside(), s.norms().farming(), s.norms().fertilising()),
                    "farms", "state.realHarvest"),
            step("managers report", (w, s) -> Reports.month(w, s.rules(), s.norms().reports()),
                    "branches.reported", "branches.hidden", "branches.plainPrice", "state.believedCapacity", "state.believedHarvest"),
            step("the harvest is procured, taxed and sold", (w, s) -> Procurement.month(w, s.rules(), s.norms().procurement(), s.norms().farming()),
                    "farms", "goods", "trade.procurementPrice", "trade.farmPrice", "state.treasury", "state.seized"),

            // Division
            step("goods are exported and imported", (w, s) -> ForeignTrading.month(w, s.rules(), s.outside(), s.norms().foreignTrading()),
                    "goods", "state"),
            step("new capital is put in place", (w, s) -> Investment.month(w, s.rules(), s.outside(), s.norms().investment()),
                    "branches", "farms.machines", "goods", "state"),
            step("the army is supplied, shelves are filled", (w, s) -> Supply.month(w, s.rules(), s.norms().supply()),
                    "goods", "trade"),
            step("wages and incomes are paid", (w, s) -> Wages.month(w, s.rules(), s.crew(), s.norms().wages()),
                    "lands", "branches", "farms.cash", "state"),

            // Consumption
            step("people buy, queue and consume", (w, s) -> Consumption.month(w, s.rules(), s.outside(), s.crew(), s.norms().consumption(), s.norms().wages().claims()),
                    "lands", "farms", "goods", "trade", "state.treasury"),
            step("prices move", (w, s) -> Prices.month(w, s.rules(), s.norms().prices()),
                    "trade.price", "trade.marketPrice"),
            step("enthusiasm is spent and refilled", (w, s) -> Enthusiasm.month(w, s.rules(), s.norms().enthusiasm()),
                    "state.enthusiasm"),
            step("the apparatus wants posts and takes its share", (w, s) -> Apparatus.month(w, s.rules(), s.norms().apparatus()),
                    "state.posts", "state.appropriation", "state.withheld"),

            // Population
            step("people are born and die", (w, s) -> Demography.month(w, s.rules(), s.outside(), s.chance(), s.crew(), s.norms().demography()),
                    "lands", "vital"),
            step("people come of age and grow old", (w, s) -> Ageing.month(w, s.chance(), s.crew(), s.norms().ageing()),
                    "lands", "vital"),
            step("people learn", (w, s) -> Schooling.month(w, s.rules(), s.chance(), s.crew(), s.norms().schooling()),
                    "lands"),
            step("people move", (w, s) -> Migration.month(w, s.rules(), s.chance(), s.crew(), s.norms().migration()),
                    "lands", "vital", "branches.vacancies"),
            step("soldiers are called up and sent home", (w, s) -> Service.month(w, s.rules(), s.chance(), s.crew(), s.norms().service()),
                    "lands", "vital"),
            step("people rise and fall", (w, s) -> Standing.month(w, s.rules(), s.chance(), s.crew(), s.norms().standing()),
                    "lands"),

            // Opinion and conflict
            step("people compare, remember and make up their minds", (w, s) -> Opinion.month(w, s.rules(), s.outside(), s.chance(), s.crew(), s.norms().opinion()),
                    "lands", "mood"),
            step("people act, or do not dare to", (w, s) -> Acting.month(w, s.rules(), s.chance(), s.crew(), s.norms().acting()),
                    "lands", "mood"),
            step("the authorities answer", (w, s) -> Answer.month(w, s.rules(), s.chance(), s.crew(), s.norms().answer(), s.norms().acting().police()),
                    "lands", "vital.deaths", "vital.died", "mood"),
            step("people are deported and released", (w, s) -> Deportation.month(w, s.rules(), s.chance(), s.crew(), s.norms().deportation()),
                    "lands", "vital", "mood.arrested", "mood.executed"),
            step("villages join and leave collective farms", (w, s) -> Joining.month(w, s.chance(), s.crew(), s.norms().joining()),
                    "lands"),

            // Rule
            step("camps weigh in", (w, s) -> Forces.month(w, s.rules(), s.norms().forces()),
                    "power.force", "power.imbalance", "power.strength", "power.regimeProperty", "power.regimeRule"),
            step("the arbiter balances and strikes", (w, s) -> Arbiter.month(w, s.norms().arbiter()),
                    "power.autonomy", "power.tilt", "power.ruler"),
            step("rulers who fear take people away", (w, s) -> Elimination.month(w, s.rules(), s.norms().elimination()),
                    "power.terror"),
            step("rulers give way", (w, s) -> Concession.month(w, s.norms().concession()),
                    "power.concession", "state.appropriation"),
            step("the society turns", (w, s) -> Turns.month(w, s.rules(), s.norms().turns()),
                    "power"),

            // Accounts
            step("everybody is in their place, the books are closed", (w, s) -> Division.close(w, s.crew()),
                    "lands", "vital.alive", "state", "goods", "farms", "product", "grossProduct", "valueAdded"));

    /** The step behind which the month's books are whole. */
    static final Step LAST = STEPS.getLast();

    private Month() {}

    /** Lives one month. {@code after} looks at the world behind every step: the audit, a trace, or nobody. */
    public static void run(World world, Setting setting, BiConsumer<Step, World> after) {
        for (Step step : STEPS) {
            step.process().run(world, setting);
            after.accept(step, world);
        }
    }
}
