package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People die by age and sex, more of them where they starve, where an epidemic or a camp or a war is, fewer where more people can
 * read. Women bear children by age, fewer where husbands are away, where food is short, in towns, with schooling and where abortion
 * is allowed.
 *
 * <p>Reads people.health [percent]; adds and removes rows of people; adds to vital.births, vital.deaths, vital.warDeaths,
 * vital.hungerDeaths and vital.epidemicDeaths [person].
 */
@From("assumption")
@Equation({
    "x = m(age, sex)/12 * exp(-care*(literacy - literacyThen)) * (hungerFactor + epidemic) * camp + war;  P(die) = 1 - exp(-x)",
    "hungerFactor = min(worst, exp(is * max(0, full - health)^2))",
    "P(birth) = f(age)/12 * level * min(1, men per woman / enough) * town * schooling * abortion * fed",
    "fed = clamp((health - none) / (enough - none), 0, 1)"})
public final class Demography {
    /**
     * Values, ranges and sources: parameters/society/demography.yaml.
     *
     * @param men deaths of men in a year by age; of the first group deaths of 1000 born within the year
     * @param women the same of women
     * @param children births in a year by the mother's age
     * @param firstMonth share of infant deaths that fall in the first month
     * @param girls share of girls among the newborn
     * @param camp how much more prisoners die
     * @param hunger what hunger does to the living
     * @param health what schooling and the services that come with it do
     * @param births what keeps births below the schedule
     */
    public record Norms(@Per(AgeGroup.class) @In("1/1000/year") double[] men, @Per(AgeGroup.class) @In("1/1000/year") double[] women,
                        @Per(AgeGroup.class) @In("1/1000/year") double[] children, @In("share") double firstMonth,
                        @In("share") double girls, @In("ratio") double camp, Hunger hunger, Health health, Births births) {}

    /**
     * @param is steepness
     * @param full nutrition relative to need from which nobody dies of hunger
     * @param worst the most by which hunger multiplies deaths
     */
    public record Hunger(@In("ratio") double is, @In("share") double full, @In("ratio") double worst) {}

    /**
     * @param care fall of the log of mortality for a rise of literacy from none to all
     * @param literacyThen literacy of those aged nine and over to which the schedule belongs
     */
    public record Health(@In("log ratio") double care, @In("share") double literacyThen) {}

    /**
     * @param level births of an illiterate village woman with enough food and men about, relative to the schedule
     * @param menPerWoman civilian men of 18-49 per woman of that age from which births lack no father
     * @param town births in towns relative to villages
     * @param literate births of literate women relative to others
     * @param abortionAtWork births of paid women where abortion is allowed, relative to where not
     * @param abortionInTown the same of other town women
     * @param abortionLiterate the same of literate village women
     * @param noneBelow nutrition below which no child is born
     * @param fullFrom nutrition from which food does not limit births
     */
    public record Births(@In("ratio") double level, @In("ratio") double menPerWoman, @In("ratio") double town, @In("ratio") double literate,
                         @In("ratio") double abortionAtWork, @In("ratio") double abortionInTown, @In("ratio") double abortionLiterate,
                         @In("share") double noneBelow, @In("share") double fullFrom) {}

    /** Months of age in the table of hazards; the oldest share the last. */
    private static final int AGES = 101 * 12;
    /** Age in months from which people are counted among those who can read or cannot. */
    private static final int READING = 9 * 12;
    private static final int SOLDIER = Stratum.SOLDIER.code(), PRISONER = Stratum.PRISONER.code();

    private Demography() {}

    public static void month(World world, Rules rules, Outside outside, Chance chance, Crew crew, Norms norms) {
        double[] hazard = new double[2 * AGES];
        System.arraycopy(hazards(norms.men(), norms.firstMonth()), 0, hazard, 0, AGES);
        System.arraycopy(hazards(norms.women(), norms.firstMonth()), 0, hazard, AGES, AGES);
        double[] hunger = new double[128];
        double[] fed = new double[128];
        for (int health = 0; health < 128; health++) {
            hunger[health] = hungerFactor(health / 100.0, norms.hunger());
            fed[health] = fed(health / 100.0, norms.births());
        }
        Chance.Lot dies = chance.lot(Decision.DIE, world.month);
        crew.forEach(Region.COUNT, r -> {
            int living = world.lands[r].people.count;
            Before before = Before.of(world.lands[r].people, world.month, norms.births());
            deaths(world, r, outside, before.literacy(), dies, hazard, hunger, norms);
            births(world, r, living, before.husbands(), rules, chance, fed, norms);
        });
    }

    /** Hazard of death in a month by full months of age. */
    static double[] hazards(double[] perThousand, double firstMonth) {
        double[] hazard = new double[AGES];
        double infant = -StrictMath.log(1 - perThousand[0] / 1000);
        hazard[0] = infant * firstMonth;
        for (int m = 1; m < 12; m++) hazard[m] = infant * (1 - firstMonth) / 11;
        for (int m = 12; m < AGES; m++) hazard[m] = perThousand[AgeGroup.of(m / 12)] / 12000;
        return hazard;
    }

    /** By how much a person fed like this is likelier to die. */
    public static double hungerFactor(double health, Hunger norms) {
        double lack = Math.max(0, norms.full() - health);
        return Math.min(norms.worst(), StrictMath.exp(norms.is() * lack * lack));
    }

    /** What is left of mortality where this share can read. */
    public static double care(double literacy, Health norms) {
        return StrictMath.exp(-norms.care() * (literacy - norms.literacyThen()));
    }

    static double fed(double health, Births norms) {
        return Math.clamp((health - norms.noneBelow()) / (norms.fullFrom() - norms.noneBelow()), 0, 1);
    }

    /** 1 - exp(-x), by its series where x is small. */
    static double probability(double x) {
        return x < 0.01 ? x * (1 - x * (0.5 - x / 6)) : 1 - StrictMath.exp(-x);
    }

    static double literacy(People p, int month) {
        int all = 0;
        int literate = 0;
        for (int i = 0; i < p.count; i++) {
            boolean counts = !p.isGone(i) & p.ageInMonths(i, month) >= READING;
            all += counts ? 1 : 0;
            literate += counts & p.isLiterate(i) ? 1 : 0;
        }
        return share(literate, all);
    }

    private static double share(int literate, int all) {
        return all == 0 ? 0 : (double) literate / all;
    }

    /** What deaths and births hang on in a region, counted in one pass: the share of its people who can read, and the share of women with a husband. */
    private record Before(double literacy, double husbands) {
        static Before of(People p, int month, Births norms) {
            int all = 0;
            int literate = 0;
            int men = 0;
            int women = 0;
            for (int i = 0; i < p.count; i++) {
                int months = p.ageInMonths(i, month);
                boolean there = !p.isGone(i);
                boolean counts = there & months >= READING;
                all += counts ? 1 : 0;
                literate += counts & p.isLiterate(i) ? 1 : 0;
                boolean marries = there & months >= 18 * 12 & months < 50 * 12;
                women += marries & p.isFemale(i) ? 1 : 0;
                men += marries & !p.isFemale(i) & p.stratum[i] != SOLDIER & p.stratum[i] != PRISONER ? 1 : 0;
            }
            return new Before(share(literate, all), Demography.husbands(men, women, norms));
        }
    }

    static double husbands(int men, int women, Births norms) {
        return women == 0 ? 0 : Math.min(1, men / (women * norms.menPerWoman()));
    }

    private static void deaths(World world, int r, Outside outside, double literacy, Chance.Lot dies, double[] hazard, double[] hunger, Norms norms) {
        People p = world.lands[r].people;
        double care = care(literacy, norms.health());
        double epidemic = outside.epidemic()[r];
        long dead = 0;
        long killed = 0;
        double starved = 0;
        double sick = 0;
        for (int i = 0; i < p.count; i++) {
            if (p.isGone(i)) continue;
            double factor = hunger[Math.max(0, p.health[i])];
            int age = Math.clamp(p.ageInMonths(i, world.month) - 1, 0, AGES - 1);
            double base = care * hazard[age + (p.isFemale(i) ? AGES : 0)];
            if (p.stratum[i] == PRISONER) base *= norms.camp();
            double war = p.stratum[i] == SOLDIER ? outside.warDeaths() : 0;
            double x = base * (factor + epidemic) + war;
            if (factor > 1 | epidemic > 0) {
                double of = probability(x) * base / x;
                starved += of * (factor - 1);
                sick += of * epidemic;
            }
            double u = dies.unit(p.key[i]);
            if (u >= x) continue;
            double die = probability(x);
            if (u >= die) continue;
            dead++;
            if (u * x < die * war) killed++;
            p.remove(i);
        }
        var v = world.vital;
        v.deaths[r] += dead * world.scale;
        v.warDeaths[r] += killed * world.scale;
        v.hungerDeaths[r] += starved * world.scale;
        v.epidemicDeaths[r] += sick * world.scale;
    }

    private static void births(World world, int r, int living, double present, Rules rules, Chance chance, double[] fed, Norms norms) {
        Land land = world.lands[r];
        People p = land.people;
        boolean legal = rules.family().abortionLegal();
        double[] perMonth = new double[AgeGroup.COUNT];
        for (int g = 0; g < AgeGroup.COUNT; g++) perMonth[g] = norms.children()[g] / 12000 * norms.births().level() * present;
        double most = Arrays.stream(perMonth).max().orElse(0);
        Chance.Lot gives = chance.lot(Decision.GIVE_BIRTH, world.month);
        long born = 0;
        for (int i = 0; i < living; i++) {
            double u = gives.unit(p.key[i]);
            if (u >= most || !p.isFemale(i) || p.isGone(i)) continue;
            double f = perMonth[AgeGroup.of(p.age(i, world.month))];
            if (u >= f) continue;
            boolean town = Abode.isTown(land, land.placeOf(i));
            if (u >= f * fed[Math.max(0, p.health[i])] * custom(town, p.isLiterate(i), p.stratum(i).isPaid(), legal, norms.births())) continue;
            long key = Chance.descend(p.key[i], world.month);
            boolean girl = chance.happens(norms.girls(), Decision.SEX_AT_BIRTH, world.month, key);
            int child = p.add(key, p.house[i], world.month, Stratum.DEPENDANT, girl, false, p.health[i], p.reference[i]);
            p.property[child] = p.property[i];
            p.rule[child] = p.rule[i];
            born++;
        }
        world.vital.births[r] += born * world.scale;
    }

    /** Births of a woman relative to an illiterate village woman's, food and husband apart; at most 1. */
    static double custom(boolean town, boolean literate, boolean paid, boolean abortionLegal, Births norms) {
        double custom = (town ? norms.town() : 1) * (literate ? norms.literate() : 1);
        if (!abortionLegal) return custom;
        if (paid) return custom * norms.abortionAtWork();
        if (town) return custom * norms.abortionInTown();
        return literate ? custom * norms.abortionLiterate() : custom;
    }
}
