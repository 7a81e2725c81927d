package thermidor.lab.run;

import java.io.PrintWriter;
import java.util.Locale;
import thermidor.kernel.Calendar;
import thermidor.record.Chronicle;
import thermidor.record.Observable;

/** Tells how far a run is: one line that moves on a terminal, a plain line a year elsewhere. */
public final class Progress {
    private static final long PAUSE = 50_000_000;
    private final PrintWriter out;
    private final boolean moving;
    private long last;

    public Progress(PrintWriter out, boolean moving) {
        this.out = out;
        this.moving = moving;
    }

    /** Since Java 22 there is a console on a pipe too: it must be asked whether it is a terminal. */
    public static Progress on(PrintWriter out) {
        return new Progress(out, System.console() != null && System.console().isTerminal());
    }

    /** Something to know before the run. */
    void note(String text) {
        out.println(text);
        out.flush();
    }

    void month(Chronicle chronicle, int ends) {
        int month = chronicle.end() - 1;
        if (moving) {
            if (System.nanoTime() - last < PAUSE && month < ends) return;
            last = System.nanoTime();
            int done = 30 * (month - chronicle.firstMonth() + 1) / (ends - chronicle.firstMonth() + 1);
            out.print("\r" + line(chronicle, month) + "  [" + "#".repeat(done) + ".".repeat(30 - done) + "]");
            out.flush();
        } else if (Calendar.ofYear(month) == Calendar.DECEMBER || month == ends) {
            out.println(line(chronicle, month));
            out.flush();
        }
    }

    private static String line(Chronicle chronicle, int month) {
        return String.format(Locale.ROOT, "%s  population %6.1f million  GDP a head %5.0f", Calendar.text(month),
                chronicle.at(month, Observable.POPULATION) / 1e6, chronicle.at(month, Observable.GDP_PER_HEAD));
    }

    void done() {
        if (moving) out.print("\r" + " ".repeat(100) + "\r");
        out.flush();
    }
}
