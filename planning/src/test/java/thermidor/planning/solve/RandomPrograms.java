package thermidor.planning.solve;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import thermidor.planning.numbers.LinearProgram;
import thermidor.planning.numbers.SparseMatrix;

/** Small linear programs of every kind, small ones first, so that the first seed to fail is the easiest to read. */
final class RandomPrograms {
    private RandomPrograms() {}

    static LinearProgram arbitrary(long seed) {
        RandomGenerator luck = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int columns = 1 + (int) (seed / 5) + luck.nextInt(4);
        int rows = 1 + (int) (seed / 6) + luck.nextInt(4);
        boolean wholeNumbers = seed % 2 == 0; // whole numbers tie often: degenerate
        var matrix = new SparseMatrix.Builder();
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                if (luck.nextDouble() < .4) matrix.put(r, number(luck, wholeNumbers, 3));
            }
            matrix.endColumn();
        }
        double[] gain = new double[columns];
        double[] least = new double[columns];
        double[] most = new double[columns];
        for (int c = 0; c < columns; c++) {
            gain[c] = number(luck, wholeNumbers, 4);
            least[c] = luck.nextDouble() < .1 ? Double.NEGATIVE_INFINITY : 0;
            most[c] = luck.nextDouble() < .6 ? Double.POSITIVE_INFINITY : 1 + luck.nextInt(9);
        }
        double[] rowLeast = new double[rows];
        double[] rowMost = new double[rows];
        for (int r = 0; r < rows; r++) {
            double at = number(luck, wholeNumbers, 10) + (seed % 3 == 0 ? 0 : 8);
            int kind = luck.nextInt(10);
            rowLeast[r] = kind < 6 ? Double.NEGATIVE_INFINITY : kind < 9 ? at - 12 : at - 8;
            rowMost[r] = kind < 8 ? at : kind < 9 ? Double.POSITIVE_INFINITY : at - 8;
        }
        return new LinearProgram(matrix.build(rows), gain, least, most, rowLeast, rowMost);
    }

    private static double number(RandomGenerator luck, boolean whole, int size) {
        double number = size * (2 * luck.nextDouble() - 1);
        return whole ? Math.rint(number) : number;
    }
}
