package thermidor.lab.planning;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hears how far planning is, says so (on one line of a terminal, else on a line each time), and remembers it. */
public final class Progress {
    private static final double EVERY_SECONDS = .25;
    private static final int MOST = 200;
    private static final double LOG_EVERY_SECONDS = 1;

    /**
     * How far planning is.
     *
     * @param value [objective] of the best plan so far that keeps every limit; not a number where there is none yet
     * @param bound [objective] that no plan can pass, so far; not a number where none is known
     */
    public record Point(double seconds, long steps, double value, double bound) {
        double gap() {
            return Math.abs(bound - value) / Math.max(Math.abs(value), Double.MIN_NORMAL);
        }
    }

    private final PrintWriter out;
    private final boolean terminal;
    private final List<Point> points = new ArrayList<>();
    private double told = Double.NEGATIVE_INFINITY;
    private int width;

    public Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public void at(Point point) {
        if (points.isEmpty() || points.size() < MOST || point.seconds > points.getLast().seconds + EVERY_SECONDS || Double.isFinite(point.value)) points.add(point);
        double every = terminal ? EVERY_SECONDS : LOG_EVERY_SECONDS;
        if (point.seconds < Math.max(told, 0) + every && !(told < 0 && Double.isFinite(point.value))) return;
        told = point.seconds;
        say(point);
    }

    private void say(Point point) {
        String line = String.format(Locale.ROOT, "%7.2f s  %,10d steps", point.seconds, point.steps);
        if (Double.isFinite(point.value)) line += String.format(Locale.ROOT, "  plan %.6g", point.value);
        if (Double.isFinite(point.bound) && Math.abs(point.bound) < 1e12) line += String.format(Locale.ROOT, "  not to be passed, as far as known: %.6g", point.bound);
        if (Double.isFinite(point.value) && Double.isFinite(point.bound)) line += String.format(Locale.ROOT, "  gap %.1e", point.gap());
        if (!terminal) out.println(line);
        else {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        }
        out.flush();
    }

    /** The last word, and the end of the line on a terminal. */
    public void done() {
        if (!points.isEmpty() && points.getLast().seconds > told && points.getLast().seconds > LOG_EVERY_SECONDS) say(points.getLast());
        if (terminal && width > 0) out.println();
        out.flush();
    }

    public List<Point> points() {
        return List.copyOf(points);
    }

    static String csv(List<Point> points) {
        StringBuilder text = new StringBuilder("seconds,steps,value,bound,gap\n");
        for (Point point : points) {
            text.append(Text.exact(point.seconds)).append(',').append(point.steps).append(',').append(known(point.value)).append(',').append(known(point.bound)).append(',')
                    .append(known(point.gap())).append('\n');
        }
        return text.toString();
    }

    private static String known(double value) {
        return Double.isFinite(value) ? Text.exact(value) : "";
    }
}
