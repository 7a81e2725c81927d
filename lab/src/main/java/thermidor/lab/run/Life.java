package thermidor.lab.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import thermidor.Beginning;
import thermidor.History;
import thermidor.kernel.Chance;
import thermidor.kernel.Columns;
import thermidor.kernel.Crew;
import thermidor.lab.text.BadInput;
import thermidor.record.Chronicle;
import thermidor.world.World;

/** A society being lived: its world, what was seen of it, the persons followed. */
public final class Life implements AutoCloseable {
    private final Setup setup;
    private final World world;
    private final Crew crew;
    private final Followed followed;
    private final History history;

    private Life(Setup setup, World world, Chronicle chronicle, Followed followed) {
        this.setup = setup;
        this.world = world;
        this.crew = new Crew(setup.options().threads());
        this.followed = followed;
        this.history = new History(world, setup.timeline(), setup.norms(), chance(setup), crew, setup.options().audit(), chronicle);
    }

    private static Chance chance(Setup setup) {
        return new Chance(setup.options().seed());
    }

    /** As it is when the scenario starts. */
    public static Life begin(Setup setup) {
        return new Life(setup, first(setup), new Chronicle(setup.scenario().starts()), new Followed());
    }

    /** As a saved state left it: a world of the same making, with every column put in place. */
    static Life of(Setup setup, Chronicle chronicle, Followed followed, World world) {
        return new Life(setup, world, chronicle, followed);
    }

    /** An endowment no society can begin with is the fault of whoever wrote it. */
    static World first(Setup setup) {
        int starts = setup.scenario().starts();
        try {
            return Beginning.of(setup.endowment(), setup.norms(), setup.timeline().rules(starts), setup.options().scale(), chance(setup), starts);
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
            throw new BadInput(lines[0], lines.length > 1 ? lines[1].strip() : "Maybe a table in data/endowment was changed?");
        }
    }

    /** The same life so far, gone on with under another setup, which must not differ from this one's in what has been. This life stays as it is. */
    public Life forked(Setup other) {
        try {
            var saved = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(saved);
            ColumnFile.write(out, Columns.of(followed));
            ColumnFile.write(out, Columns.of(world));
            Chronicle seen = new Chronicle(chronicle().firstMonth());
            for (int month = seen.firstMonth(); month < chronicle().end(); month++) seen.add(chronicle().row(month));
            Followed watched = new Followed();
            World copy = first(other);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved.toByteArray()));
            ColumnFile.read(in, Columns.of(watched));
            ColumnFile.read(in, Columns.of(copy));
            return new Life(other, copy, seen, watched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This life itself, gone on with under another setup, which must not differ from this one's in what has been. */
    public Life turned(Setup other) {
        return new Life(other, world, chronicle(), followed);
    }

    public boolean isOver() {
        return world.month > setup.ends();
    }

    /** Lives one month. */
    public void next() {
        int month = world.month;
        history.next();
        followed.look(world, month, setup.options().scale(), chance(setup));
    }

    public World world() {
        return world;
    }

    public Chronicle chronicle() {
        return history.chronicle();
    }

    public Followed followed() {
        return followed;
    }

    @Override
    public void close() {
        crew.close();
    }
}
