package thermidor.world;

import thermidor.kernel.In;

/** What organs there are to think, decide and act together, each a small state that decrees and conflicts move. */
public final class Organs {
    /** Of those who may vote, who take part in the life of their council. */
    @In("share") public double attendance;
    /** One less the distance between the congress's mean orientation and the workers'. */
    @In("share") public double representativeness;
    /** What councils can do, and what the apparatus can. */
    @In("share") public double councilPower, apparatusPower;
    /** Control from below, kappa: how far those who work decide on appointments, plan and distribution. */
    @In("share") public double control;
    /** Of the delegates to the congress, those who are workers of works. */
    @In("share") public double deputiesWorkers;
    /** Delegates called back this month. */
    @In("person/month") public double recalls;
    @In("share") public double congressProperty, congressRule;
    @In("person") public double partyMembers;
    @In("share") public double partyDemocracy, partyWorkers;
    @In("share") public double unionDensity, unionIndependence;
    /** How much of what happens can be read. */
    @In("share") public double press;
    @In("person") public double securityStaff;
    /** Of the places, those where the security service hears what is said. */
    @In("share") public double securityReach;
    /** Of the armed force, what is the people in arms. */
    @In("share") public double armedPeople;
    /** Of the posts of officials, those filled by election. */
    @In("share") public double officialsElected;
    @In("share") public double rotation;
    /** Of the grown-up, those who dare not say what they think. */
    @In("share") public double fear;
    /** How far the party's members can vote out those who lead. */
    @In("share") public double leadersRemovable;
    /** Cohesion of the apparatus, and its monopoly of what is known. */
    @In("share") public double cohesion, monopoly;
    /** How hard the centre campaigns against lower officials, and how far it favours those it wants as a base. */
    @In("share") public double campaign, favour;
}
