package thermidor.planning.large;

import thermidor.planning.numbers.SparseMatrix;

/**
 * Columns of a matrix in single precision: half the memory to walk through, and exact enough for prices and quantities that are still
 * on their way. Plans and bounds are made with the full numbers.
 */
record Light(int[] start, int[] row, float[] value) {
    static Light of(SparseMatrix matrix) {
        return new Light(matrix.start(), matrix.row(), light(matrix.value()));
    }

    static float[] light(double[] full) {
        float[] light = new float[full.length];
        for (int i = 0; i < full.length; i++) light[i] = (float) full[i];
        return light;
    }

    static double[] full(float[] light) {
        double[] full = new double[light.length];
        for (int i = 0; i < light.length; i++) full[i] = light[i];
        return full;
    }

    /** Sums a column against numbers by thing and year. */
    void gather(int column, float[] from, int years, float[] sum, int to) {
        int end = start[column + 1];
        if (years == 5) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            float e = 0;
            for (int k = start[column]; k < end; k++) {
                int at = row[k] * 5;
                float v = value[k];
                a += v * from[at];
                b += v * from[at + 1];
                c += v * from[at + 2];
                d += v * from[at + 3];
                e += v * from[at + 4];
            }
            sum[to] = a;
            sum[to + 1] = b;
            sum[to + 2] = c;
            sum[to + 3] = d;
            sum[to + 4] = e;
            return;
        }
        for (int y = 0; y < years; y++) sum[to + y] = 0;
        for (int k = start[column]; k < end; k++) {
            int at = row[k] * years;
            float v = value[k];
            for (int y = 0; y < years; y++) sum[to + y] += v * from[at + y];
        }
    }
}
