package thermidor.world;

import java.util.Arrays;

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
        int[] size = new int[houses.count];
        for (int i = 0; i < people.count; i++) if (!people.isGone(i)) size[people.house[i]]++;
        int[] start = new int[places.count + 1];
        for (int h = 0; h < houses.count; h++) if (size[h] > 0) start[houses.place[h] + 1]++;
        System.arraycopy(start, 1, places.houses, 0, places.count);
        for (int p = 0; p < places.count; p++) start[p + 1] += start[p];
        int kept = start[places.count];
        int[] to = new int[houses.count];
        int[] from = new int[kept];
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
        moveHouses(from, size, kept);
        movePeople(to);
        return left;
    }

    private void moveHouses(int[] from, int[] size, int kept) {
        int[] place = new int[kept];
        long[] cash = new long[kept];
        long[] income = new long[kept];
        for (int h = 0; h < kept; h++) {
            place[h] = houses.place[from[h]];
            cash[h] = houses.cash[from[h]];
            income[h] = houses.income[from[h]];
        }
        int row = 0;
        for (int h = 0; h < kept; h++) {
            houses.place[h] = place[h];
            houses.cash[h] = cash[h];
            houses.income[h] = income[h];
            houses.first[h] = row;
            houses.size[h] = size[from[h]];
            row += size[from[h]];
        }
        Arrays.fill(houses.place, kept, houses.count, 0);
        Arrays.fill(houses.cash, kept, houses.count, 0);
        Arrays.fill(houses.income, kept, houses.count, 0);
        houses.count = kept;
    }

    private void movePeople(int[] to) {
        int n = 0;
        boolean inOrder = true;
        int[] next = Arrays.copyOf(houses.first, houses.count);
        int[] target = new int[people.count];
        for (int i = 0; i < people.count; i++) {
            if (people.isGone(i)) {
                target[i] = -1;
                inOrder = false;
                continue;
            }
            people.house[i] = to[people.house[i]];
            target[i] = next[people.house[i]]++;
            inOrder &= target[i] == i;
            n++;
        }
        if (!inOrder) permute(target, n);
        people.count = n;
    }

    private void permute(int[] target, int n) {
        People sorted = new People(people.key.length);
        for (int i = 0; i < target.length; i++) if (target[i] >= 0) sorted.copyRow(people, i, target[i]);
        people.key = sorted.key;
        people.house = sorted.house;
        people.born = sorted.born;
        people.stratum = sorted.stratum;
        people.traits = sorted.traits;
        people.health = sorted.health;
        people.consumed = sorted.consumed;
        people.reference = sorted.reference;
    }

    /** The place a person lives and works at. */
    public int placeOf(int person) {
        return houses.place[people.house[person]];
    }
}
