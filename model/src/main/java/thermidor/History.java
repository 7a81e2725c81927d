package thermidor;

import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Identity;
import thermidor.record.Chronicle;
import thermidor.world.Region;
import thermidor.world.World;

/** Months pass: rules come into force, the society lives, the chronicle grows. */
public final class History {
    private final World world;
    private final Timeline timeline;
    private final Norms norms;
    private final Chance chance;
    private final Crew crew;
    private final Audit audit;
    private final Chronicle chronicle;

    public History(World world, Timeline timeline, Norms norms, Chance chance, Crew crew, Audit audit, Chronicle chronicle) {
        this.world = world;
        this.timeline = timeline;
        this.norms = norms;
        this.chance = chance;
        this.crew = crew;
        this.audit = audit;
        this.chronicle = chronicle;
    }

    /** Lives one month. */
    public void next() {
        for (int decree : timeline.choose(world, chronicle, chance)) world.power.choose(decree, world.month);
        var law = Writ.of(timeline.rules(world.month, world.power), world, norms.turns().occupier());
        var outside = Writ.of(timeline.outside(world.month), world, chance, norms.worldAround().skies());
        crew.largestFirst(sizes());
        var setting = new Setting(law, outside, norms, chance, crew);
        Month.run(world, setting, audit == Audit.EVERY_STEP ? History::check : (_, _) -> {});
        close(setting);
        world.month++;
    }

    private int[] sizes() {
        int[] persons = new int[Region.COUNT];
        for (int r = 0; r < persons.length; r++) persons[r] = world.lands[r].people.count;
        return persons;
    }

    /** The month is over: the books are checked while somebody looks on; neither changes anything. Where both go wrong, it is the books that are told. */
    private void close(Setting setting) {
        Observation seen = Observation.begin(world, crew);
        crew.forEach(2, room -> {
            if (room == 1) seen.look(setting);
            else if (audit == Audit.MONTHLY) check(Month.LAST, world);
        });
        chronicle.add(seen.row());
    }

    private static void check(Step step, World world) {
        for (Identity identity : Books.identities(world)) {
            if (identity.gap() != 0) throw new BooksDoNotBalance(step, identity, world.month);
        }
    }

    public World world() {
        return world;
    }

    public Chronicle chronicle() {
        return chronicle;
    }
}
