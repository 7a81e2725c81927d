package thermidor.world;

import java.util.Arrays;

/** One region: its places, houses and people, and how they are kept in order. */
public final class Land {
    public final People people;
    public final Houses houses;
    public final Places places = new Places();

    /** The house of each row as the region was last put in order, and the sizes of houses it follows from. */
    private int[] homes = {}, sizes = {};

    public Land(int persons) {
        people = new People(persons + persons / 4 + 64);
        houses = new Houses(persons / 4 + 64);
    }

    /**
     * Puts the region in order: the dead and departed leave, empty houses close, houses are sorted by place and persons by house,
     * each keeping the order it had. Cash of a house whose people are all gone is returned: the state is the last heir.
     *
     * <p>Most houses are as they were a month ago: their persons are looked at once, to see that all are still there, and move as one.
     */
    public long settle() {
        Spare spare = Spare.mine();
        Strangers strangers = new Strangers(this, spare);
        int[] size = strangers.size;
        int[] start = new int[places.count + 1];
        for (int h = 0; h < houses.count; h++) if (size[h] > 0) start[houses.place[h] + 1]++;
        System.arraycopy(start, 1, places.houses, 0, places.count);
        for (int p = 0; p < places.count; p++) start[p + 1] += start[p];
        System.arraycopy(start, 0, places.first, 0, places.count);
        int kept = start[places.count];
        int[] from = spare.sources(kept);
        long left = 0;
        for (int h = 0; h < houses.count; h++) {
            if (size[h] == 0) left += houses.cash[h] + houses.income[h];
            else from[start[houses.place[h]]++] = h;
        }
        movePeople(from, kept, strangers, spare);
        moveHouses(from, kept, size, spare);
        return left;
    }

    private void movePeople(int[] from, int kept, Strangers strangers, Spare spare) {
        Rows rows = new Rows(people.count, spare);
        for (int k = 0; k < kept; k++) {
            int h = from[k];
            if (strangers.isAsItWas(h)) rows.add(houses.first[h], houses.size[h]);
            else strangers.add(h, rows);
        }
        if (!rows.isOrder()) people.rearrange(rows);
        Arrays.fill(people.house, rows.count(), people.count, 0);
        people.count = rows.count();
    }

    private void moveHouses(int[] from, int kept, int[] size, Spare spare) {
        Rows rows = new Rows(houses.count, spare);
        for (int k = 0; k < kept; k++) rows.add(from[k], 1);
        rows.order(houses.place, houses.cash, houses.income);
        int row = 0;
        for (int h = 0; h < kept; h++) {
            int persons = size[from[h]];
            houses.first[h] = row;
            houses.size[h] = persons;
            for (int end = row + persons; row < end; row++) people.house[row] = h;
        }
        houses.count = kept;
        if (homes.length < row) homes = new int[people.key.length];
        if (sizes.length < kept) sizes = new int[houses.size.length];
        System.arraycopy(people.house, 0, homes, 0, row);
        System.arraycopy(houses.size, 0, sizes, 0, kept);
        Arrays.fill(sizes, kept, sizes.length, 0);
    }

    /** The house where each row stands; found again where houses are others than those remembered, as in a region that was read from a file. */
    public int[] homes() {
        if (houses.count <= sizes.length && Arrays.equals(sizes, 0, houses.count, houses.size, 0, houses.count)) return homes;
        homes = new int[people.key.length];
        for (int h = 0; h < houses.count; h++) Arrays.fill(homes, houses.first[h], houses.first[h] + houses.size[h], h);
        return homes;
    }

    /** The place a person lives and works at. */
    public int placeOf(int person) {
        return houses.place[people.house[person]];
    }

    /** Row of the first person of a place as the region was last put in order; up to {@link #end} they stand together. */
    public int begin(int place) {
        return places.houses[place] == 0 ? 0 : houses.first[places.first[place]];
    }

    public int end(int place) {
        if (places.houses[place] == 0) return 0;
        int last = places.first[place] + places.houses[place] - 1;
        return houses.first[last] + houses.size[last];
    }
}
