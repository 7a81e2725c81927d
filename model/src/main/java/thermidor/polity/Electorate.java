package thermidor.polity;

import java.util.Arrays;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Stratum;
import thermidor.world.World;

/**
 * Those who may vote in one region, and the delegates among them. Who carries the mark of a delegate is looked for every month, the rest is only
 * counted for a general election. The region is in order: houses of a place stand together.
 */
final class Electorate {
    /** Age at which people vote, in months. */
    static final int GROWN = 18 * 12;

    /** By place. */
    final int[] electors;
    /** All together. */
    int all;
    /** Workers and officials who vote or not, with their orientation in per cent. */
    final Sum workers = new Sum(), officials = new Sum();
    /** Rows and keys of persons who carry the mark of a delegate, as they stand; those of place p from firstMark[p] to before firstMark[p + 1]. */
    int[] marked = new int[64];
    private long[] markedKey = new long[64];
    int markedCount;
    private final int[] firstMark;

    /** So many persons, and where they stand on the two questions, added up. */
    static final class Sum {
        double persons, property, rule;

        void add(double n, double sumProperty, double sumRule) {
            persons += n;
            property += sumProperty;
            rule += sumRule;
        }
    }

    private Electorate(Land land) {
        int places = land.places.count;
        electors = new int[places];
        firstMark = new int[places + 1];
    }

    private static final boolean[] WORKER = new boolean[Stratum.COUNT], OFFICIAL = new boolean[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) {
            WORKER[s.ordinal()] = s.isWorker();
            OFFICIAL[s.ordinal()] = s.isOfficial();
        }
    }

    /** The delegates who are here. Who is held in a camp is none. */
    static Electorate of(Land land) {
        Electorate e = new Electorate(land);
        People p = land.people;
        int place = -1;
        for (int i = p.next(People.DELEGATE, 0, p.count); i < p.count; i = p.next(People.DELEGATE, i + 1, p.count)) {
            int here = land.placeOf(i);
            if (land.places.kind(here) == Places.Kind.CAMP) continue;
            while (place < here) e.firstMark[++place] = e.markedCount;
            e.mark(i, p.key[i]);
        }
        while (place < land.places.count) e.firstMark[++place] = e.markedCount;
        return e;
    }

    private void mark(int i, long key) {
        if (markedCount == marked.length) {
            marked = Arrays.copyOf(marked, 2 * markedCount);
            markedKey = Arrays.copyOf(markedKey, 2 * markedCount);
        }
        marked[markedCount] = i;
        markedKey[markedCount++] = key;
    }

    /** Looks at everybody once; {@code shutOut} is the share of each stratum that may not vote, by its ordinal. */
    Electorate counted(World world, Land land, double[] shutOut, Chance chance) {
        Chance.Lot lot = chance.lot(Decision.SHUT_OUT, 0);
        for (int place = 0; place < land.places.count; place++) {
            if (land.places.kind(place) == Places.Kind.CAMP) continue;
            int end = land.places.first[place] + land.places.houses[place];
            for (int h = land.places.first[place]; h < end; h++) look(land, h, place, world.month, shutOut, lot);
        }
        return this;
    }

    private void look(Land land, int h, int place, int month, double[] shutOut, Chance.Lot lot) {
        People p = land.people;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) {
            if (p.ageInMonths(i, month) < GROWN) continue;
            if (votes(p, i, shutOut, lot)) {
                electors[place]++;
                all++;
            }
            if (WORKER[p.stratum[i]]) workers.add(1, p.property[i], p.rule[i]);
            else if (OFFICIAL[p.stratum[i]]) officials.add(1, p.property[i], p.rule[i]);
        }
    }

    static boolean votes(People p, int i, double[] shutOut, Chance.Lot lot) {
        double out = shutOut[p.stratum[i]];
        return out <= 0 || out < 1 && lot.unit(p.key[i]) >= out;
    }

    /** Which of those marked is the delegate of this key, who must still belong to the place that sent it, or, where that is -1, to the region; or -1. */
    int find(long key, int place) {
        int end = place < 0 ? markedCount : firstMark[place + 1];
        for (int k = place < 0 ? 0 : firstMark[place]; k < end; k++) if (markedKey[k] == key) return k;
        return -1;
    }
}
