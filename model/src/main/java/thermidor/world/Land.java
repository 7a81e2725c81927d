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
     * <p>Most houses are as they were a month ago: neighbours that are move as one, and their persons with them.
     */
    public long settle() {
        Spare spare = Spare.mine();
        Strangers strangers = new Strangers(this, spare);
        Neighbours neighbours = new Neighbours(houses, places, strangers, spare);
        movePeople(neighbours, strangers, spare);
        moveHouses(neighbours, strangers, spare);
        return neighbours.left;
    }

    private void movePeople(Neighbours neighbours, Strangers strangers, Spare spare) {
        Rows rows = new Rows(people.count, spare);
        for (int k = 0; k < neighbours.count; k++) {
            int h = neighbours.begin(k);
            if (strangers.isAsItWas(h)) rows.add(houses.first[h], neighbours.persons(k));
            else strangers.add(h, rows);
        }
        if (!rows.isOrder()) people.rearrange(rows);
        Arrays.fill(people.house, rows.count(), people.count, 0);
        people.count = rows.count();
    }

    private void moveHouses(Neighbours neighbours, Strangers strangers, Spare spare) {
        Rows rows = new Rows(houses.count, spare);
        for (int k = 0; k < neighbours.count; k++) rows.add(neighbours.begin(k), neighbours.houses(k));
        rows.longs(houses.cash, houses.income);
        rows.ints(houses.place);
        int[] first = spare.firsts(houses.count);
        System.arraycopy(houses.first, 0, first, 0, houses.count);
        houses.count = rows.count();
        int h = 0;
        int row = 0;
        for (int k = 0; k < neighbours.count; k++) {
            int from = neighbours.begin(k);
            int n = neighbours.houses(k);
            int persons = neighbours.persons(k);
            if (n == 1) enter(h, row, persons);
            else if (h != from || row != first[from]) shift(from, h, n, first, strangers.size, row, persons);
            h += n;
            row += persons;
        }
        if (homes.length < row) homes = new int[people.key.length];
        if (sizes.length < houses.count) sizes = new int[houses.size.length];
        System.arraycopy(people.house, 0, homes, 0, row);
        System.arraycopy(houses.size, 0, sizes, 0, houses.count);
        Arrays.fill(sizes, houses.count, sizes.length, 0);
    }

    /** Houses that move as one, with their persons: what was known of them is as it was, so many rows further. */
    private void shift(int from, int to, int n, int[] first, int[] size, int row, int persons) {
        System.arraycopy(size, from, houses.size, to, n);
        System.arraycopy(first, from, houses.first, to, n);
        add(row - first[from], houses.first, to, n);
        System.arraycopy(homes, first[from], people.house, row, persons);
        add(to - from, people.house, row, persons);
    }

    private static void add(int more, int[] column, int from, int n) {
        for (int k = from; k < from + n; k++) column[k] += more;
    }

    private void enter(int house, int row, int persons) {
        houses.first[house] = row;
        houses.size[house] = persons;
        Arrays.fill(people.house, row, row + persons, house);
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
