package thermidor.planning.bench;

/** Bytes that this computer moves a second through a sum of two long columns into a third, by number of threads. */
public final class Bandwidth {
    private static final int LENGTH = 20_000_000;
    private static final int TIMES = 5;

    private Bandwidth() {}

    public static void main(String[] arguments) throws InterruptedException {
        double[] a = new double[LENGTH];
        double[] b = new double[LENGTH];
        double[] c = new double[LENGTH];
        for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads++) {
            double best = 0;
            for (int time = 0; time < TIMES; time++) {
                long begun = System.nanoTime();
                together(threads, a, b, c);
                best = Math.max(best, 24.0 * LENGTH / (System.nanoTime() - begun));
            }
            System.out.printf("%d threads: %.1f GB/s%n", threads, best);
        }
    }

    private static void together(int threads, double[] a, double[] b, double[] c) throws InterruptedException {
        Thread[] team = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) LENGTH * t / threads);
            int to = (int) ((long) LENGTH * (t + 1) / threads);
            team[t] = Thread.ofPlatform().start(() -> {
                for (int i = from; i < to; i++) c[i] = a[i] + b[i];
            });
        }
        for (Thread thread : team) thread.join();
    }
}
