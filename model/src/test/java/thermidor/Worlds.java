package thermidor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import thermidor.kernel.Calendar;
import thermidor.kernel.Chance;
import thermidor.kernel.Columns;
import thermidor.kernel.Crew;
import thermidor.rules.*;
import thermidor.world.Bloc;
import thermidor.world.Region;
import thermidor.world.Sector;
import thermidor.world.World;

/**
 * Small societies, drawn from a seed: what they start from within two fifths of the shipped endowment, every number anywhere in its range,
 * and a history in which every few months all institutions are drawn anew and any region may be struck by war, drought or typhus.
 */
public final class Worlds {
    /** Persons of the country for one of the sample. */
    private static final int SCALE = 60_000;
    private static final double CHANCE_OF_A_BLOW = 0.15;

    private Worlds() {}

    /** A society and what it lives under. */
    public record Society(World world, Norms norms, Timeline timeline, Chance chance) {
        public Setting setting(Crew crew) {
            return new Setting(timeline.rules(world.month), timeline.outside(world.month), norms, chance, crew);
        }

        /** Lives so many months. */
        public Society live(int months, Crew crew) {
            for (int m = 0; m < months; m++) {
                Month.run(world, setting(crew), (_, _) -> {});
                world.month++;
            }
            return this;
        }

        public Society under(Rules rules) {
            return new Society(world, norms, always(rules), chance);
        }
    }

    public static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    public static Society arbitrary(long seed) {
        var random = new SplittableRandom(seed);
        Endowment endowment = Tables.changed(x -> x * (0.6 + 0.8 * random.nextDouble()));
        Norms norms = Numbers.drawn(random, 1);
        int month = Calendar.month(1917 + random.nextInt(15), 1 + random.nextInt(12));
        Timeline timeline = troubled(seed);
        Chance chance = new Chance(seed);
        return new Society(Beginning.of(endowment, norms, timeline.rules(month), SCALE, chance, month), norms, timeline, chance);
    }

    /** The shipped endowment and numbers, under these rules, in peace. */
    public static Society shipped(long seed, Rules rules, int scale) {
        Norms norms = Numbers.shipped();
        Chance chance = new Chance(seed);
        return new Society(Beginning.of(Tables.shipped(), norms, rules, scale, chance, Calendar.parse("1917-11")), norms, always(rules), chance);
    }

    public static Timeline always(Rules rules) {
        return new Timeline() {
            @Override
            public Rules rules(int month, thermidor.world.Power power) {
                return rules;
            }

            @Override
            public Outside outside(int month) {
                return Outside.calm();
            }
        };
    }

    private static Timeline troubled(long seed) {
        return new Timeline() {
            @Override
            public Rules rules(int month, thermidor.world.Power power) {
                return arbitraryRules(new SplittableRandom(seed * 1000 + month / 5), month / 5);
            }

            @Override
            public Outside outside(int month) {
                return arbitraryOutside(new SplittableRandom(seed * 100_000 + month));
            }
        };
    }

    static Rules arbitraryRules(SplittableRandom r, int series) {
        double[] state = new double[Sector.COUNT];
        for (int s = 0; s < state.length; s++) state[s] = r.nextInt(4) == 0 ? r.nextInt(2) : r.nextDouble();
        return new Rules(new Control.Given(r.nextDouble()), new Ownership(state, r.nextDouble(), one(r, 0.5), r.nextBoolean()),
                new Market(r.nextBoolean(), r.nextDouble()), procurement(r), new Money(series, 0.001 + 2 * r.nextDouble(), 0.01 + 2 * r.nextDouble(), one(r, 1), one(r, 0.5)),
                new Prices(r.nextBoolean(), 0.2 + 3 * r.nextDouble(), 0.2 + 3 * r.nextDouble(), 0.2 + 3 * r.nextDouble()), plan(r),
                new ForeignTrade(r.nextBoolean() ? ForeignTrade.Form.FREE : ForeignTrade.Form.MONOPOLY, r.nextDouble(), r.nextDouble()),
                new Collectivisation(regions(r, 0.5), r.nextDouble(), regions(r, 0.3), r.nextDouble()),
                new Rationing(r.nextBoolean(), r.nextDouble(), regions(r, 1), r.nextBoolean() ? 0 : 3 * r.nextDouble()),
                new Pay(r.nextDouble(), r.nextDouble(), 2 * r.nextDouble(), one(r, 1), 0.5 + r.nextDouble(), one(r, 1)),
                new Residence(r.nextBoolean(), regions(r, 1), one(r, 0.3), 3e6 * r.nextDouble()),
                new Army(6e6 * r.nextDouble(), r.nextDouble()), new Budget(r.nextDouble(0.5), r.nextDouble(0.3), r.nextDouble()),
                r.nextBoolean() ? Appropriation.SIPHON : Appropriation.SHORTAGE_RENT, new Family(r.nextBoolean()),
                new Repression(one(r, 0.1), one(r, 0.01), one(r, 0.5), one(r, 0.2), one(r, 1)),
                new Suffrage(r.nextBoolean(), r.nextBoolean(), one(r, 1), r.nextBoolean(), r.nextDouble(), r.nextDouble(), r.nextDouble()),
                new Offices(one(r, 1), one(r, 1), one(r, 1), r.nextBoolean()),
                new Parties(r.nextBoolean(), r.nextBoolean(), 1 + r.nextInt(60), one(r, 0.01), one(r, 0.01)), new Unions(r.nextDouble(), r.nextBoolean()),
                new Press(r.nextDouble()), new Security(one(r, 0.01), r.nextDouble()), new International(r.nextDouble(), one(r, 0.01)),
                new Relief(regions(r, 1), 5000 * r.nextDouble(), regions(r, 100_000)));
    }

    private static double one(SplittableRandom r, double most) {
        return r.nextBoolean() ? 0 : r.nextDouble() * most;
    }

    private static double[] regions(SplittableRandom r, double most) {
        double[] numbers = new double[Region.COUNT];
        java.util.Arrays.setAll(numbers, region -> one(r, most));
        return numbers;
    }

    private static Procurement procurement(SplittableRandom r) {
        return switch (r.nextInt(4)) {
            case 0 -> new Procurement.Purchase();
            case 1 -> new Procurement.Surplus(r.nextDouble(), r.nextDouble());
            case 2 -> new Procurement.TaxInKind(r.nextDouble(0.5));
            default -> new Procurement.Quota(r.nextDouble(), r.nextDouble(), regions(r, 1));
        };
    }

    private static PlanForm plan(SplittableRandom r) {
        return switch (r.nextInt(3)) {
            case 0 -> new PlanForm.None();
            case 1 -> new PlanForm.Yearly(r.nextDouble(), r.nextDouble(0.5));
            default -> new PlanForm.FiveYear(r.nextDouble(), r.nextDouble(0.5));
        };
    }

    private static Outside arbitraryOutside(SplittableRandom r) {
        double[] front = new double[Region.COUNT];
        double[] destruction = new double[Region.COUNT];
        double[] weather = new double[Region.COUNT];
        double[] epidemic = new double[Region.COUNT];
        for (int k = 0; k < Region.COUNT; k++) {
            front[k] = r.nextDouble() < CHANCE_OF_A_BLOW ? r.nextDouble() : 0;
            destruction[k] = r.nextDouble() < CHANCE_OF_A_BLOW ? r.nextDouble(0.5) : 0;
            weather[k] = 0.3 + r.nextDouble();
            epidemic[k] = r.nextDouble() < CHANCE_OF_A_BLOW ? 3 * r.nextDouble() : 0;
        }
        return new Outside(front, destruction, weather, epidemic, r.nextDouble(0.02), 0.3 + r.nextDouble(), 0.3 + r.nextDouble(), 400 * (r.nextDouble() - 0.5),
                blocs(r), blocs(r), blocs(r), r.nextDouble(), r.nextDouble(), r.nextBoolean());
    }

    private static double[] blocs(SplittableRandom r) {
        double[] blocs = new double[Bloc.COUNT];
        for (int b = 0; b < blocs.length; b++) blocs[b] = one(r, 1);
        return blocs;
    }

    /** A deep copy of what a column holds. */
    static Object copy(Object value) {
        return switch (value) {
            case long[] a -> a.clone();
            case double[] a -> a.clone();
            case int[] a -> a.clone();
            case short[] a -> a.clone();
            case byte[] a -> a.clone();
            case boolean[] a -> a.clone();
            case Object[] a -> Arrays.stream(a).map(Worlds::copy).toArray(n -> Arrays.copyOf(a, n));
            default -> value;
        };
    }

    /** What all columns hold, to be put into another world later. */
    static List<Object> saved(World world) {
        List<Object> saved = new ArrayList<>();
        for (Columns.Column column : Columns.of(world)) saved.add(copy(column.value()));
        return saved;
    }
}
