package thermidor.world;

/** One region: its places, houses and people, and how they are kept in order. */
public final class Land {
    public final People people;
    public final Houses houses;
    public final Places places = new Places();

    public Land(int persons) {
        people = new People(persons + persons / 4 + 64);
        houses = new Houses(persons / 4 + 64);
    }

    /**
     * Puts the region in order: the dead and departed leave, empty houses close, houses are sorted by place and persons by house,
     * each keeping the order it had. Cash of a house whose people are all gone is returned: the state is the last heir.
     */
    public long settle() {
        Spare spare = Spare.mine();
        int[] size = spare.sizes(houses.count);
        for (int i = 0; i < people.count; i++) if (!people.isGone(i)) size[people.house[i]]++;
        int[] start = new int[places.count + 1];
        for (int h = 0; h < houses.count; h++) if (size[h] > 0) start[houses.place[h] + 1]++;
        System.arraycopy(start, 1, places.houses, 0, places.count);
        for (int p = 0; p < places.count; p++) start[p + 1] += start[p];
        System.arraycopy(start, 0, places.first, 0, places.count);
        int kept = start[places.count];
        int[] to = spare.targets(houses.count);
        int[] from = spare.sources(kept);
        long left = 0;
        for (int h = 0; h < houses.count; h++) {
            if (size[h] == 0) {
                to[h] = -1;
                left += houses.cash[h] + houses.income[h];
            } else {
                to[h] = start[houses.place[h]]++;
                from[to[h]] = h;
            }
        }
        moveHouses(from, size, kept, spare);
        movePeople(to, spare);
        return left;
    }

    private void moveHouses(int[] from, int[] size, int kept, Spare spare) {
        Rows rows = new Rows(from, houses.count, kept, spare);
        rows.order(houses.place, houses.cash, houses.income);
        int row = 0;
        for (int h = 0; h < kept; h++) {
            houses.first[h] = row;
            houses.size[h] = size[from[h]];
            row += size[from[h]];
        }
        houses.count = kept;
    }

    private void movePeople(int[] to, Spare spare) {
        int n = 0;
        boolean inOrder = true;
        int[] next = spare.next(houses.count);
        System.arraycopy(houses.first, 0, next, 0, houses.count);
        int[] from = spare.sources(people.count);
        for (int i = 0; i < people.count; i++) {
            if (people.isGone(i)) {
                inOrder = false;
                continue;
            }
            int house = to[people.house[i]];
            int row = next[house]++;
            people.house[i] = house;
            from[row] = i;
            inOrder &= row == i;
            n++;
        }
        if (!inOrder) people.rearrange(new Rows(from, people.count, n, spare));
        people.count = n;
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
