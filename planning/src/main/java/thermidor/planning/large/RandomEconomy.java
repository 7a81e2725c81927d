package thermidor.planning.large;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import thermidor.planning.numbers.SparseMatrix;

/**
 * Drawn economies for measurements: about nine inputs an industry, a few of them bought by nearly everybody; three stocks of
 * capital tied to each industry, made by one industry in five; one kind of labour; targets that grow; opening stocks that fit a
 * base year only roughly. All numbers are drawn, none is of any country.
 */
public final class RandomEconomy {
    private static final int INPUTS = 9;
    private static final int STOCKS = 3;
    private static final int MAKERS_OF_CAPITAL = 5;
    private static final int COMMON_GOODS = 20;

    private RandomEconomy() {}

    public static GrowingEconomy of(int industries, int years, long seed) {
        RandomGenerator luck = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        SparseMatrix inputs = inputs(industries, luck);
        double[] labour = uniform(luck, industries, .2, 1);
        double[] baseDemand = uniform(luck, industries, 0, 2);
        for (int i = 0; i < industries; i++) if (luck.nextDouble() < .4) baseDemand[i] = 0;
        double[] baseOutput = gross(inputs, baseDemand);

        int stocks = industries * STOCKS;
        int[] stocksFrom = new int[industries + 1];
        double[] need = new double[stocks];
        double[] opening = new double[stocks * years];
        double[] working = new double[stocks * years];
        var madeOf = new SparseMatrix.Builder();
        for (int i = 0; i < industries; i++) {
            stocksFrom[i + 1] = (i + 1) * STOCKS;
            for (int s = i * STOCKS; s < stocksFrom[i + 1]; s++) {
                need[s] = .1 + .5 * luck.nextDouble();
                double left = .9 + .08 * luck.nextDouble();
                double slack = 1 + .2 * luck.nextDouble();
                for (int year = 0; year < years; year++) {
                    opening[s * years + year] = need[s] * baseOutput[i] * slack * Math.pow(left, year);
                    if (year > 0) working[s * years + year] = Math.pow(left, year - 1);
                }
                madeOf.put(luck.nextInt((industries + MAKERS_OF_CAPITAL - 1) / MAKERS_OF_CAPITAL) * MAKERS_OF_CAPITAL
                    % industries, 1);
                madeOf.endColumn();
            }
        }

        double available = 1 + .1 * luck.nextDouble();
        double hands = 0;
        for (int i = 0; i < industries; i++) hands += labour[i] * baseOutput[i];
        double[] limits = new double[years];
        double[] basket = new double[industries * years];
        for (int year = 0; year < years; year++) {
            limits[year] = available * hands * Math.pow(1.01, year);
            for (int i = 0; i < industries; i++) {
                basket[i * years + year] = baseDemand[i] * Math.pow(1 + .06 * luck.nextDouble(), year);
            }
        }
        double[] weights = new double[years];
        Arrays.fill(weights, 1);
        return new GrowingEconomy(years, inputs, oneRow(labour), limits, stocksFrom, need, madeOf.build(industries),
            working, opening, new double[stocks * years], new double[industries * years], new double[][] {basket},
            new double[][] {weights});
    }

    private static SparseMatrix inputs(int industries, RandomGenerator luck) {
        var matrix = new SparseMatrix.Builder();
        for (int i = 0; i < industries; i++) {
            double total = .3 + .4 * luck.nextDouble();
            double[] parts = uniform(luck, INPUTS, .1, 1);
            double sum = Arrays.stream(parts).sum();
            for (double part : parts) {
                int good = luck.nextDouble() < .2 ? luck.nextInt(Math.min(COMMON_GOODS, industries))
                    : luck.nextInt(industries);
                matrix.put(good, total * part / sum);
            }
            matrix.endColumn();
        }
        return matrix.build(industries);
    }

    private static SparseMatrix oneRow(double[] amounts) {
        var matrix = new SparseMatrix.Builder();
        for (double amount : amounts) {
            matrix.put(0, amount);
            matrix.endColumn();
        }
        return matrix.build(1);
    }

    private static double[] gross(SparseMatrix inputs, double[] net) {
        double[] gross = net.clone();
        for (int round = 0; round < 200; round++) {
            double[] more = inputs.times(gross);
            for (int i = 0; i < gross.length; i++) gross[i] = net[i] + more[i];
        }
        return gross;
    }

    private static double[] uniform(RandomGenerator luck, int count, double from, double to) {
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) drawn[i] = from + (to - from) * luck.nextDouble();
        return drawn;
    }
}
