package thermidor.world;

import java.util.Arrays;
import thermidor.kernel.In;

/** Who rules, over which balance of forces. */
public final class Power {
    /** Persons mobilised in each camp by their weight. */
    @In("share") public final double[] force = new double[Camp.COUNT];
    /** Of the two camps that matter most, from -1 to 1; and how strong they are together against the apparatus. */
    @In("index") public double imbalance;
    @In("share") public double strength;
    /** How far a ruler above the camps is free of them, and which camp he strikes, from -1 to 1. */
    @In("share") public double autonomy;
    @In("index") public double tilt;
    /** The position of the regime, from -1 to 1. */
    @In("index") public double regimeProperty, regimeRule;
    /** Ordinal of {@link Ruler}. */
    public int ruler;
    /** Of the country, what is in civil war. */
    @In("share") public double civilWar;
    /** Of a region, what war at home cuts off. */
    @In("share") public final double[] warAtHome = new double[Region.COUNT];
    /** Month in which each {@link Transition} last happened, or 0. */
    public final int[] happened = new int[Transition.COUNT];
    /** Of the works, those that no longer follow the plan. */
    @In("share") public double offPlan;
    /** Of the product, what is conceded this month to those who threaten. */
    @In("share") public double concession;
    /** Adults taken away in a month beyond what decrees say. */
    @In("share/month") public double terror;
    /** Openness of press, unions and party, a year's mean. */
    @In("share") public double openness;
    /** What the country could throw into a war, relative to the strongest bloc. */
    @In("share") public double potential;
    /** Product of those at war with the country relative to its own. */
    @In("ratio") public double pressed;
    /** How far those at war with the country, or who were last, are enemies of public property; and what share of goods sent out nobody pays. */
    @In("share") public double alien, tribute;
    /** Decrees the rulers have chosen, in order: number in the scenario's list, and month. */
    public int[] chosen = new int[0], chosenIn = new int[0];

    public void choose(int decree, int month) {
        chosen = Arrays.copyOf(chosen, chosen.length + 1);
        chosenIn = Arrays.copyOf(chosenIn, chosenIn.length + 1);
        chosen[chosen.length - 1] = decree;
        chosenIn[chosenIn.length - 1] = month;
    }

    /** The month in which a decree was last chosen, or 0. */
    public int lastChosen(int decree) {
        for (int i = chosen.length - 1; i >= 0; i--) if (chosen[i] == decree) return chosenIn[i];
        return 0;
    }
}
