package thermidor.world;

import java.util.Arrays;

/**
 * Who does not stand where their house stands: the newborn and the newly arrived, behind all rows, and whoever changed house within the
 * region. They are few. All others are passed over: where they live is compared with where they stand, many at a time.
 */
final class Strangers {
    private static final int NOBODY = -1;

    private final People people;
    private final Houses houses;
    /** Persons who live in each house now. */
    final int[] size;
    /** Rows of strangers, ascending; of each the next one of the same house, and of each house the first. */
    private int[] row = new int[64];
    private final int[] next;
    private final int[] first;
    private int count;

    Strangers(Land land, Spare spare) {
        people = land.people;
        houses = land.houses;
        size = spare.sizes(houses.count);
        System.arraycopy(houses.size, 0, size, 0, houses.count);
        int settled = look(land.homes());
        for (int i = settled; i < people.count; i++) if (!people.isGone(i)) note(i);
        first = spare.strangers(houses.count);
        Arrays.fill(first, 0, houses.count, NOBODY);
        next = spare.next(count);
        for (int n = count - 1; n >= 0; n--) {
            int house = people.house[row[n]];
            next[n] = first[house];
            first[house] = n;
            size[house]++;
        }
    }

    /** Finds who left the house where they stand. Returns the row behind the last house. */
    private int look(int[] homes) {
        int settled = houses.persons();
        for (int i = 0; i < settled; i++) {
            int same = Arrays.mismatch(homes, i, settled, people.house, i, settled);
            if (same < 0) break;
            i += same;
            size[homes[i]]--;
            if (!people.isGone(i)) note(i);
        }
        return settled;
    }

    private void note(int i) {
        if (count == row.length) row = Arrays.copyOf(row, 2 * count);
        row[count++] = i;
    }

    /** Whether a house has the persons it had when the region was last put in order, and no others. */
    boolean isAsItWas(int h) {
        return first[h] == NOBODY && size[h] == houses.size[h];
    }

    /** The persons of a house that is not as it was, in the order of their rows. */
    void add(int h, Rows rows) {
        int n = first[h];
        int end = houses.first[h] + houses.size[h];
        for (int i = houses.first[h]; i < end; i++) {
            if (people.house[i] != h) continue;
            for (; n != NOBODY && row[n] < i; n = next[n]) rows.add(row[n], 1);
            rows.add(i, 1);
        }
        for (; n != NOBODY; n = next[n]) rows.add(row[n], 1);
    }
}
