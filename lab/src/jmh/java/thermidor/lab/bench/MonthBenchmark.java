package thermidor.lab.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import thermidor.Audit;
import thermidor.kernel.Calendar;
import thermidor.lab.Home;
import thermidor.lab.run.Life;
import thermidor.lab.run.RunOptions;

/**
 * One month of the scenario ussr at two scales. Every measured shot is the next month, 1929 to 1933: a fair mixture of months with and
 * without a harvest, a year plan and a drive to collective farms. The books are not checked.
 *
 * <pre>./mvnw -q -Pjmh -pl lab -am verify -DskipTests</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 60)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED"})
public class MonthBenchmark {
    private static final int FROM = Calendar.parse("1928-01");

    /** One person of the run stands for so many. */
    @Param({"1500", "100"})
    public int scale;
    @Param("2")
    public int threads;
    private Life life;

    @Setup(Level.Trial)
    public void live() {
        Path home = Home.folder();
        var options = new RunOptions(scale, 1, 0, null, threads, List.of(), Audit.OFF, 0, false);
        life = Life.begin(thermidor.lab.run.Setup.load(home, "ussr", options));
        while (life.world().month < FROM) life.next();
    }

    @TearDown(Level.Trial)
    public void end() {
        life.close();
    }

    @Benchmark
    public long month() {
        life.next();
        return life.world().persons();
    }
}
