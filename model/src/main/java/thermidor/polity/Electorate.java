package thermidor.polity;

import java.util.Arrays;
import thermidor.kernel.Chance;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Those who may vote in one region, as one look over its people finds them: how many at each place and what they think on average, and who
 * of them are delegates. The region is in order: houses of a place stand together.
 */
final class Electorate {
    /** Age at which people vote, in months. */
    static final int GROWN = 18 * 12;

    /** By place: the first house, and the one behind the last; electors; sums of their orientation in per cent. */
    final int[] firstHouse, endHouse, electors;
    final long[] property, rule;
    /** All together. */
    int all;
    long allProperty, allRule;
    /** Workers and officials who vote or not, with their orientation. */
    int workers, officials;
    long workersProperty, workersRule, officialsProperty, officialsRule;
    /** Rows of persons who carry the mark of a delegate; their keys, sorted; and their keys together with their place, sorted. */
    int[] marked = new int[16];
    int markedCount;
    private long[] present, presentAt;

    private Electorate(int places) {
        firstHouse = new int[places];
        endHouse = new int[places];
        electors = new int[places];
        property = new long[places];
        rule = new long[places];
    }

    /** Share of each stratum that is shut out: by its ordinal. */
    static Electorate of(World world, Land land, double[] shutOut, Chance chance) {
        Electorate e = new Electorate(land.places.count);
        Chance.Lot lot = chance.lot(thermidor.kernel.Decision.SHUT_OUT, 0);
        long[] present = new long[16];
        long[] presentAt = new long[16];
        int here = -1;
        People p = land.people;
        for (int h = 0; h < land.houses.count; h++) {
            int place = land.houses.place[h];
            if (place != here) {
                here = place;
                e.firstHouse[place] = h;
            }
            e.endHouse[place] = h + 1;
            if (land.places.kind(place) == Places.Kind.CAMP) continue;
            int end = land.houses.first[h] + land.houses.size[h];
            for (int i = land.houses.first[h]; i < end; i++) {
                if (p.ageInMonths(i, world.month) < GROWN) continue;
                e.count(p, i, place, votes(p, i, shutOut, lot));
                if (!p.is(People.DELEGATE, i)) continue;
                if (e.markedCount == present.length) {
                    present = Arrays.copyOf(present, 2 * present.length);
                    presentAt = Arrays.copyOf(presentAt, present.length);
                }
                present[e.markedCount] = p.key[i];
                presentAt[e.markedCount] = at(p.key[i], place);
                e.mark(i);
            }
        }
        e.present = Arrays.copyOf(present, e.markedCount);
        e.presentAt = Arrays.copyOf(presentAt, e.markedCount);
        Arrays.sort(e.present);
        Arrays.sort(e.presentAt);
        return e;
    }

    private void count(People p, int i, int place, boolean votes) {
        int u = p.property[i];
        int v = p.rule[i];
        if (votes) {
            electors[place]++;
            property[place] += u;
            rule[place] += v;
            all++;
            allProperty += u;
            allRule += v;
        }
        if (WORKER[p.stratum[i]]) {
            workers++;
            workersProperty += u;
            workersRule += v;
        } else if (OFFICIAL[p.stratum[i]]) {
            officials++;
            officialsProperty += u;
            officialsRule += v;
        }
    }

    private static final boolean[] WORKER = new boolean[Stratum.COUNT], OFFICIAL = new boolean[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            WORKER[s.ordinal()] = s.isWorker();
            OFFICIAL[s.ordinal()] = s.isOfficial();
        }
    }

    static boolean votes(People p, int i, double[] shutOut, Chance.Lot lot) {
        double out = shutOut[p.stratum[i]];
        return out <= 0 || out < 1 && lot.unit(p.key[i]) >= out;
    }

    void mark(int i) {
        if (markedCount == marked.length) marked = Arrays.copyOf(marked, 2 * markedCount);
        marked[markedCount++] = i;
    }

    /** Whether a delegate still lives in the region, and still belongs to the place that sent it; {@code place} -1 asks for the region only. */
    boolean isHere(long key, int place) {
        return place < 0 ? Arrays.binarySearch(present, key) >= 0 : Arrays.binarySearch(presentAt, at(key, place)) >= 0;
    }

    private static long at(long key, int place) {
        return Chance.descend(key, place + 1);
    }
}
