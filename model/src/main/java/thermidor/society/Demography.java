package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.kernel.Equation;
import thermidor.kernel.From;
import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.rules.Outside;
import thermidor.rules.Rules;
import thermidor.world.AgeGroup;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Region;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * People die by age and sex, more of them where they starve, where an epidemic or a camp or a war is, fewer where more people can
 * read and as the world learns to cure. Women bear children by age, fewer where husbands are away, where food is short, in towns, with schooling, where abortion
 * is allowed and where fewer of their children die.
 *
 * <p>Reads people.health [percent]; adds and removes rows of people; writes vital.literacy and vital.couples [share], adds to vital.births,
 * vital.deaths, vital.warDeaths, vital.hungerDeaths and vital.epidemicDeaths [person].
 */
@From({"assumption", "preston-1975", "montgomery-cohen-1998", "acemoglu-johnson-2007"})
@Equation({
    "x = m(age, sex)/12 * exp(-care*(literacy - literacyThen) - cure(age)*medicine) * (hungerFactor + epidemic) * camp + war;  P(die) = 1 - exp(-x)",
    "hungerFactor = min(worst, exp(is * max(0, full - health)^2))",
    "P(birth) = f(age)/12 * level * min(1, men per woman / enough) * town * schooling * abortion * fed * (1 - replaced * lost then) / (1 - replaced * lost)",
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
     * @param cure fall of the log of mortality by age once the cures and vaccines of 1940-60 are at hand
     */
    public record Health(@In("log ratio") double care, @In("share") double literacyThen, @Per(AgeGroup.class) @In("log ratio") double[] cure) {}

    /**
     * @param level births of an illiterate village woman with enough food and men about, relative to the schedule
     * @param menPerWoman civilian men of 18-49 per woman of that age from which births lack no father
     * @param town births in towns relative to villages
     * @param literate births of literate women relative to others
     * @param abortionAtWork births of paid women where abortion is allowed, relative to where not
     * @param abortionInTown the same of other town women
     * @param abortionLiterate the same of literate village women
     * @param replaced of children who die, the part that is born again
     * @param notice how fast parents see how many children die
     * @param noneBelow nutrition below which no child is born
     * @param fullFrom nutrition from which food does not limit births
     */
    public record Births(@In("ratio") double level, @In("ratio") double menPerWoman, @In("ratio") double town, @In("ratio") double literate,
                         @In("ratio") double abortionAtWork, @In("ratio") double abortionInTown, @In("ratio") double abortionLiterate,
                         @In("share") double replaced, @In("share/year") double notice, @In("share") double noneBelow, @In("share") double fullFrom) {}

    /** Months of age in the table of hazards; the oldest share the last. */
    private static final int AGES = 101 * 12;
    /** Years of age in the small tables. */
    private static final int YEARS = 128;
    /** How many rows draw together, and how many digits are looked at first. */
    private static final int TOGETHER = 256, DIGITS = 16;
    /** By how many binary digits of per cent and months people are not told apart before they are looked at, and how many such spans of life there are. */
    private static final int FED = 4, LIFE = 4, LIVES = 128;
    /** Age in months from which people are counted among those who can read or cannot. */
    private static final int READING = 9 * 12;
    private static final int SOLDIER = Stratum.SOLDIER.code(), PRISONER = Stratum.PRISONER.code();
    /** One for those whose men are at home, nought for others. */
    private static final byte[] FATHERS = new byte[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) FATHERS[s.ordinal()] = (byte) (s == Stratum.SOLDIER || s == Stratum.PRISONER ? 0 : 1);
    }

    private Demography() {}

    public static void month(World world, Rules rules, Outside outside, Chance chance, Crew crew, Norms norms) {
        if (Calendar.ofYear(world.month) == Calendar.JANUARY) LifeTable.close(world, norms.births().notice(), crew);
        Schedule schedule = Schedule.of(norms, outside.medicine(), world.vital.childrenLost);
        crew.forEach(Region.COUNT, r -> {
            if (world.vital.couples[r] == 0 || Turn.isOf(0, r, world.month)) count(world, r, norms.births());
            new Register(world, r, rules, outside, chance, schedule, norms).month();
        });
    }

    /**
     * What holds of everybody in a month. Hazards are by months of age, of men and of women; births, and the most that a year of age has to
     * expect of deaths, are by full years and sex, the man before the woman: small tables, since everybody is looked up in them.
     *
     * @param hunger by how much who is fed like this, in per cent of need, is likelier to die
     * @param fed what is left of births of who is fed like this
     */
    private record Schedule(double[] men, double[] women, double[] mostDying, double[] bearing, double[] hunger, double[] fed) {
        static Schedule of(Norms norms, double medicine, double childrenLost) {
            double[] men = hazards(norms.men(), norms.firstMonth());
            double[] women = hazards(norms.women(), norms.firstMonth());
            double replaced = childrenLost > 0 ? replaced(childrenLost, lost(men, women, norms.girls()), norms.births().replaced()) : 1;
            cure(men, medicine, norms.health().cure());
            cure(women, medicine, norms.health().cure());
            double[] mostDying = new double[2 * YEARS];
            double[] bearing = new double[2 * YEARS];
            for (int age = 0; age < YEARS; age++) {
                mostDying[2 * age] = most(men, age);
                mostDying[2 * age + 1] = most(women, age);
                bearing[2 * age + 1] = norms.children()[AgeGroup.of(age)] / 12000 * norms.births().level() * replaced;
            }
            double[] hunger = new double[128];
            double[] fed = new double[128];
            for (int health = 0; health < 128; health++) {
                hunger[health] = hungerFactor(health / 100.0, norms.hunger());
                fed[health] = Demography.fed(health / 100.0, norms.births());
            }
            return new Schedule(men, women, mostDying, bearing, hunger, fed);
        }

        private static double most(double[] hazard, int age) {
            double most = 0;
            for (int m = Math.max(0, 12 * age - 1); m < 12 * age + 11 && m < AGES; m++) most = Math.max(most, hazard[m]);
            return Math.max(most, 12 * age >= AGES ? hazard[AGES - 1] : 0);
        }
    }

    /** Hazard of death in a month by full months of age. */
    static double[] hazards(double[] perThousand, double firstMonth) {
        double[] hazard = new double[AGES];
        double infant = -StrictMath.log(1 - perThousand[0] / 1000);
        hazard[0] = infant * firstMonth;
        for (int m = 1; m < 12; m++) hazard[m] = infant * (1 - firstMonth) / 11;
        for (int age = 1; age < AGES / 12; age++) Arrays.fill(hazard, 12 * age, 12 * age + 12, perThousand[AgeGroup.of(age)] / 12000);
        return hazard;
    }

    /** What medicine takes off the hazards by months of age. */
    static void cure(double[] hazard, double medicine, double[] cure) {
        if (medicine <= 0) return;
        double[] left = new double[AgeGroup.COUNT];
        for (int g = 0; g < left.length; g++) left[g] = StrictMath.exp(-medicine * cure[g]);
        for (int m = 0; m < hazard.length; m++) hazard[m] *= left[AgeGroup.of(m / 12)];
    }

    /** Share of the newborn who die before 15 at these hazards. */
    private static double lost(double[] men, double[] women, double girls) {
        double boy = 0;
        double girl = 0;
        for (int m = 0; m < 15 * 12; m++) {
            boy += men[m];
            girl += women[m];
        }
        return 1 - girls * StrictMath.exp(-girl) - (1 - girls) * StrictMath.exp(-boy);
    }

    /** Births where this share of children is lost, relative to where {@code then} are: of those lost a part is born again. */
    static double replaced(double lost, double then, double share) {
        return (1 - share * then) / (1 - share * lost);
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

    /**
     * Counts once a quarter what changes slowly: the share of a region's people who can read, and the share of women with a husband. By signs, without a branch:
     * nobody could foretell who is of what age.
     */
    private static void count(World world, int r, Births norms) {
        People p = world.lands[r].people;
        int all = 0;
        int literate = 0;
        int men = 0;
        int women = 0;
        int[] house = p.house;
        short[] born = p.born;
        byte[] traits = p.traits;
        byte[] stratum = p.stratum;
        int now = People.asBorn(world.month);
        for (int i = 0; i < p.count; i++) {
            int months = now - born[i];
            int there = ~house[i] >>> 31;
            int counts = there & READING - 1 - months >>> 31;
            all += counts;
            literate += counts & traits[i] / People.LITERATE;
            int marries = there & (18 * 12 - 1 - months & months - 50 * 12) >>> 31;
            int female = traits[i] & People.FEMALE;
            women += marries & female;
            men += marries & ~female & FATHERS[stratum[i]];
        }
        world.vital.literacy[r] = all == 0 ? 0 : (double) literate / all;
        world.vital.couples[r] = husbands(men, women, norms);
    }

    static double husbands(int men, int women, Births norms) {
        return women == 0 ? 0 : Math.min(1, men / (women * norms.menPerWoman()));
    }

    /**
     * Who dies and who is born in one region. Everybody draws one number: the lowest mean death, those just above them a child. It is held against
     * the most that somebody of this age and sex has to expect, and only the few below it are looked at closely.
     */
    private static final class Register {
        private final World world;
        private final int region;
        private final Land land;
        private final People p;
        private final Outside outside;
        private final Chance chance;
        private final Schedule schedule;
        private final Norms norms;
        private final double care, epidemic, couples;
        private final boolean abortionLegal;
        private long births, dead, killed;
        private double starved, sick;

        Register(World world, int region, Rules rules, Outside outside, Chance chance, Schedule schedule, Norms norms) {
            this.world = world;
            this.region = region;
            this.land = world.lands[region];
            this.p = land.people;
            this.outside = outside;
            this.chance = chance;
            this.schedule = schedule;
            this.norms = norms;
            this.care = care(world.vital.literacy[region], norms.health());
            this.epidemic = outside.epidemic()[region];
            this.couples = world.vital.couples[region];
            this.abortionLegal = rules.family().abortionLegal();
        }

        /** Columns are taken out of the loops: they run over everybody. Nearly all are told by the first digits of their draw. */
        void month() {
            double[] others = others();
            double[] worst = worst();
            int[] likely = likely(others, worst);
            int[] drawn = new int[TOGETHER];
            long[] key = p.key;
            short[] born = p.born;
            byte[] health = p.health;
            int now = People.asBorn(world.month);
            int living = p.count;
            Chance.Lot draws = chance.lot(Decision.DIE, world.month);
            for (int begin = 0; begin < living; begin += TOGETHER) {
                int end = Math.min(living, begin + TOGETHER);
                draws.first(DIGITS, key, begin, end, drawn);
                for (int i = begin; i < end; i++) {
                    int at = (Math.max(0, health[i]) >> FED) * LIVES + Math.min(LIVES - 1, now - born[i] >>> LIFE);
                    if (drawn[i - begin] <= likely[at]) mayLook(i, draws.unit(key[i]), others, worst);
                }
            }
            enter();
        }

        /** By how somebody is fed and how old they are, roughly, the most digits from which one must look more closely. */
        private int[] likely(double[] others, double[] worst) {
            int[] likely = new int[(128 >> FED) * LIVES];
            for (int life = 0; life < LIVES; life++) {
                double dying = 0;
                double other = 0;
                int last = Math.min(YEARS - 1, ((life + 1 << LIFE) - 1) / 12);
                for (int at = 2 * Math.min(YEARS - 1, (life << LIFE) / 12); at < 2 * last + 2; at++) {
                    dying = Math.max(dying, schedule.mostDying()[at]);
                    other = Math.max(other, others[at]);
                }
                for (int fed = 0; fed < 128 >> FED; fed++) {
                    likely[fed * LIVES + life] = (int) Math.min(1 << DIGITS, (dying * worst[fed << FED] + other) * (1 << DIGITS));
                }
            }
            return likely;
        }

        private void mayLook(int i, double u, double[] others, double[] worst) {
            int at = 2 * Math.min(YEARS - 1, p.age(i, world.month)) + (p.traits[i] & People.FEMALE);
            if (u < schedule.mostDying()[at] * worst[Math.max(0, p.health[i])] + others[at]) look(i, u);
        }

        /** By how much the hazards of those fed like this are multiplied, if they are in a camp, too. */
        private double[] worst() {
            double[] worst = schedule.hunger().clone();
            for (int health = 0; health < worst.length; health++) worst[health] = care * Math.max(1, norms.camp()) * (worst[health] + epidemic);
            return worst;
        }

        /** The most, by age and sex, that comes on top: war for soldiers, and births. */
        private double[] others() {
            double[] others = schedule.bearing().clone();
            for (int at = 0; at < others.length; at++) others[at] = others[at] * couples + outside.warDeaths();
            return others;
        }

        /** Of the dead, hunger and epidemic have the share that they have in the hazard. */
        private void look(int i, double u) {
            if (p.isGone(i)) return;
            double hazard = (p.isFemale(i) ? schedule.women() : schedule.men())[Math.clamp(p.ageInMonths(i, world.month) - 1, 0, AGES - 1)];
            double factor = schedule.hunger()[Math.max(0, p.health[i])];
            double base = care * hazard * (p.stratum[i] == PRISONER ? norms.camp() : 1);
            double war = p.stratum[i] == SOLDIER ? outside.warDeaths() : 0;
            double x = base * (factor + epidemic) + war;
            double die = probability(x);
            if (u >= die) {
                if (p.isFemale(i)) mayBear(i, u - die);
                return;
            }
            dead++;
            world.vital.died[region][AgeGroup.of(p.age(i, world.month))] += world.scale;
            if (u * x < die * war) killed++;
            starved += base / x * (factor - 1);
            sick += base / x * epidemic;
            p.remove(i);
        }

        private void mayBear(int i, double u) {
            double most = schedule.bearing()[2 * Math.min(YEARS - 1, p.age(i, world.month)) + 1] * couples;
            if (u >= most) return;
            boolean town = Abode.isTown(land, land.placeOf(i));
            double custom = custom(town, p.isLiterate(i), p.stratum(i).isPaid(), abortionLegal, norms.births());
            if (u >= most * schedule.fed()[Math.max(0, p.health[i])] * custom) return;
            long key = Chance.descend(p.key[i], world.month);
            boolean girl = chance.happens(norms.girls(), Decision.SEX_AT_BIRTH, world.month, key);
            int child = p.add(key, p.house[i], world.month, Stratum.DEPENDANT, girl, false, p.health[i], p.reference[i]);
            p.property[child] = p.property[i];
            p.rule[child] = p.rule[i];
            births++;
        }

        private void enter() {
            var v = world.vital;
            v.births[region] += births * world.scale;
            v.deaths[region] += dead * world.scale;
            v.warDeaths[region] += killed * world.scale;
            v.hungerDeaths[region] += starved * world.scale;
            v.epidemicDeaths[region] += sick * world.scale;
        }
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
