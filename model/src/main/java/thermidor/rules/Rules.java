package thermidor.rules;

/** All institutions in force in a month. A decree puts another record in the place of one of them. */
public record Rules(Control control, Ownership ownership, Market market, Procurement procurement, Money money, Prices prices,
                    PlanForm plan, ForeignTrade foreignTrade, Collectivisation collectivisation, Rationing rationing, Pay pay,
                    Residence residence, Army army, Budget budget, Appropriation appropriation, Family family,
                    Repression repression, Suffrage suffrage, Offices offices, Parties parties, Unions unions, Press press,
                    Security security, International international, Relief relief) {
    /** Nothing is lent to villages. */
    public Rules(Control control, Ownership ownership, Market market, Procurement procurement, Money money, Prices prices, PlanForm plan,
                 ForeignTrade foreignTrade, Collectivisation collectivisation, Rationing rationing, Pay pay, Residence residence, Army army,
                 Budget budget, Appropriation appropriation, Family family, Repression repression, Suffrage suffrage, Offices offices,
                 Parties parties, Unions unions, Press press, Security security, International international) {
        this(control, ownership, market, procurement, money, prices, plan, foreignTrade, collectivisation, rationing, pay, residence, army,
                budget, appropriation, family, repression, suffrage, offices, parties, unions, press, security, international, Relief.none());
    }

    /** The same people under organs, property, deliveries, trade and repression of somebody else, whose plan, army and budget those of their state are not. */
    public Rules under(Ownership his, Procurement levy, PlanForm hisPlan, ForeignTrade shipping, Collectivisation farms, Army left, Budget built, Repression hand,
                       Suffrage votes, Offices posts, Parties parties, Unions unions, Press press, Security watch, International none) {
        return new Rules(new Control.Measured(), his, market, levy, money, prices, hisPlan, shipping, farms, rationing, pay, residence, left, built, appropriation,
                family, hand, votes, posts, parties, unions, press, watch, none, relief);
    }

    /** The same with another plan, budget and repression. */
    public Rules with(PlanForm otherPlan, Budget otherBudget, Repression otherRepression) {
        return new Rules(control, ownership, market, procurement, money, prices, otherPlan, foreignTrade, collectivisation, rationing, pay, residence,
                army, otherBudget, appropriation, family, otherRepression, suffrage, offices, parties, unions, press, security, international,
                relief);
    }
}
