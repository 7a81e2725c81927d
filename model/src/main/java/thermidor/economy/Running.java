package thermidor.economy;

import thermidor.world.Houses;
import thermidor.world.People;

/**
 * Sums over the rows of a region from its first row on. What falls to a house is what its last row has more than the row before its first: one long
 * loop over all people, where a short one for each house takes several times as long, since the machine guesses wrong where each of them ends.
 */
final class Running {
    /** Whoever lives a history uses it again every month. */
    private static final ThreadLocal<long[]> ROOM = ThreadLocal.withInitial(() -> new long[0]);

    /** What all rows before this one have together. */
    private final long[] before;

    private Running(int rows) {
        if (ROOM.get().length <= rows) ROOM.set(new long[rows + rows / 4 + 1]);
        before = ROOM.get();
        before[0] = 0;
    }

    /** Of what each person has by stratum. A thread has one of these at a time. */
    static Running of(People p, long[] each) {
        Running sums = new Running(p.count);
        long[] before = sums.before;
        byte[] stratum = p.stratum;
        long sum = 0;
        for (int i = 0; i < p.count; i++) before[i + 1] = sum += each[stratum[i]];
        return sums;
    }

    /** Adds what people of a stratum have who were born in or before a month, men or women. By signs, without a branch: one cannot foretell who is old. */
    void addAged(People p, int stratumOfAged, int lastMan, int lastWoman, long each) {
        long[] before = this.before;
        byte[] stratum = p.stratum;
        byte[] traits = p.traits;
        short[] born = p.born;
        int laterForWomen = lastWoman - lastMan;
        long aged = 0;
        for (int i = 0; i < p.count; i++) {
            int last = lastMan + (traits[i] & People.FEMALE) * laterForWomen;
            aged += ((stratum[i] ^ stratumOfAged) - 1 & born[i] - last - 1) >> 31 & each;
            before[i + 1] += aged;
        }
    }

    long of(Houses houses, int h) {
        int first = houses.first[h];
        return before[first + houses.size[h]] - before[first];
    }
}
