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

    /** Whom a stratum makes: one of the workers, of the officials, of others. */
    private static final byte OTHER = 0, WORKER = 1, OFFICIAL = 2;
    private static final byte[] ROLE = new byte[Stratum.COUNT];

    static {
        for (Stratum s : Stratum.ALL) ROLE[s.ordinal()] = s.isWorker() ? WORKER : s.isOfficial() ? OFFICIAL : OTHER;
    }

    /** Looks at everybody once; {@code shutOut} is the share of each stratum that may not vote, by its ordinal. */
    static Electorate of(World world, Land land, double[] shutOut, Chance chance) {
        Electorate e = new Electorate(land.places.count);
        Chance.Lot lot = chance.lot(Decision.SHUT_OUT, 0);
        int place = -1;
        for (int h = 0; h < land.houses.count; h++) {
            if (land.houses.place[h] != place) {
                place = land.houses.place[h];
                e.firstHouse[place] = h;
            }
            e.endHouse[place] = h + 1;
            if (land.places.kind[place] != CAMP) e.look(land, h, place, world.month, shutOut, lot);
        }
        e.sort(land.people, land);
        return e;
    }

    private static final byte CAMP = (byte) Places.Kind.CAMP.ordinal();

    private void look(Land land, int h, int place, int month, double[] shutOut, Chance.Lot lot) {
        People p = land.people;
        int n = 0;
        int sumProperty = 0;
        int sumRule = 0;
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end; i++) {
            if (p.ageInMonths(i, month) < GROWN) continue;
            int stratum = p.stratum[i];
            if (votes(p, i, shutOut, lot)) {
                n++;
                sumProperty += p.property[i];
                sumRule += p.rule[i];
            }
            if (ROLE[stratum] == WORKER) {
                workers++;
                workersProperty += p.property[i];
                workersRule += p.rule[i];
            } else if (ROLE[stratum] == OFFICIAL) {
                officials++;
                officialsProperty += p.property[i];
                officialsRule += p.rule[i];
            }
            if (p.is(People.DELEGATE, i)) mark(i);
        }
        electors[place] += n;
        property[place] += sumProperty;
        rule[place] += sumRule;
        all += n;
        allProperty += sumProperty;
        allRule += sumRule;
    }

    /** Who carries the mark of a delegate is to be found by key, and by key and place. */
    private void sort(People p, Land land) {
        present = new long[markedCount];
        presentAt = new long[markedCount];
        for (int k = 0; k < markedCount; k++) {
            present[k] = p.key[marked[k]];
            presentAt[k] = at(p.key[marked[k]], land.placeOf(marked[k]));
        }
        Arrays.sort(present);
        Arrays.sort(presentAt);
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
