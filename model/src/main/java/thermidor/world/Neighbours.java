package thermidor.world;

import java.util.Arrays;

/**
 * The houses of a region as they will stand, by place, in groups: neighbours that are as they were a month ago and stay at one place make one group, any
 * other house stands alone. Empty houses are in none.
 */
final class Neighbours {
    /** Cash of the houses that close. */
    long left;
    int count;
    private final Houses houses;
    private final int[] size;
    /** Of each group, in the order in which they stand, its first house and the one behind its last, by their old rows. */
    private int[] begin, end;
    /** Who lives there. */
    private final int[] persons;

    Neighbours(Houses houses, Places places, Strangers strangers, Spare spare) {
        this.houses = houses;
        size = strangers.size;
        begin = spare.begins(houses.count);
        end = spare.ends(houses.count);
        find(strangers);
        persons = spare.persons(count);
        sort(places, spare);
    }

    private void find(Strangers strangers) {
        int[] place = houses.place;
        boolean open = false;
        int n = 0;
        for (int h = 0; h < houses.count; h++) {
            if (size[h] == 0) {
                left += houses.cash[h] + houses.income[h];
                open = false;
                continue;
            }
            boolean isAsItWas = strangers.isAsItWas(h);
            if (open & isAsItWas && place[h] == place[h - 1]) {
                end[n - 1] = h + 1;
                continue;
            }
            open = isAsItWas;
            begin[n] = h;
            end[n++] = h + 1;
        }
        count = n;
    }

    /** By place, each keeping the order it had. */
    private void sort(Places places, Spare spare) {
        int[] start = new int[places.count + 1];
        Arrays.fill(places.houses, 0, places.count, 0);
        for (int k = 0; k < count; k++) {
            int place = houses.place[begin[k]];
            start[place + 1]++;
            places.houses[place] += end[k] - begin[k];
        }
        int first = 0;
        for (int p = 0; p < places.count; p++) {
            start[p + 1] += start[p];
            places.first[p] = first;
            first += places.houses[p];
        }
        int[] sortedBegin = spare.sortedBegins(count);
        int[] sortedEnd = spare.sortedEnds(count);
        for (int k = 0; k < count; k++) {
            int to = start[houses.place[begin[k]]]++;
            sortedBegin[to] = begin[k];
            sortedEnd[to] = end[k];
            persons[to] = persons(begin[k], end[k] - 1);
        }
        begin = sortedBegin;
        end = sortedEnd;
    }

    /** Several houses stand one behind the other as they did; one house alone may have others than it had. */
    private int persons(int first, int last) {
        return first == last ? size[first] : houses.first[last] + houses.size[last] - houses.first[first];
    }

    int persons(int k) {
        return persons[k];
    }

    int begin(int k) {
        return begin[k];
    }

    int houses(int k) {
        return end[k] - begin[k];
    }
}
