package thermidor.society;

import java.util.Arrays;
import thermidor.kernel.Chance;
import thermidor.kernel.Decision;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;

/** How houses of one region join and divide: children left alone are taken in, the single find each other, big houses part. */
final class Household {
    private static final int GROWN = 16 * 12, MAY_MARRY = 18 * 12, NO_LONGER = 50 * 12;
    /** Kinds of places between which people marry: town, village, collective farm, state farm. */
    private static final int CIRCLES = 4;

    private final int month;
    private final Land land;
    private final People p;
    private final Chance chance;
    private final double marries;
    private final int[][] men = new int[CIRCLES][8];
    private final int[][] women = new int[CIRCLES][8];
    private final int[] menCount = new int[CIRCLES];
    private final int[] womenCount = new int[CIRCLES];

    Household(Land land, int month, Chance chance, Ageing.House norms) {
        this.land = land;
        this.p = land.people;
        this.month = month;
        this.chance = chance;
        this.marries = Turn.chance(norms.marries());
    }

    static boolean isGrown(int months) {
        return months >= GROWN;
    }

    private boolean isGrownAt(int i) {
        return isGrown(p.ageInMonths(i, month));
    }

    int grown(int h) {
        int n = 0;
        for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) if (Abode.lives(land, i, h) && isGrownAt(i)) n++;
        return n;
    }

    /** Children left alone go to another house of the place, or of the like elsewhere in the region, but not out of a camp; their purse goes with them. */
    void takeIn(int h) {
        int from = chance.below(land.houses.count, Decision.CHOOSE_PLACE, month, p.key[Abode.head(land, h)]);
        int to = host(h, from, true);
        if (to < 0 && land.places.kind(land.houses.place[h]) != Places.Kind.CAMP) to = host(h, from, false);
        if (to >= 0) join(h, to);
    }

    private int host(int h, int from, boolean samePlace) {
        int place = land.houses.place[h];
        for (int k = 0; k < land.houses.count; k++) {
            int other = (from + k) % land.houses.count;
            if (other == h) continue;
            int there = land.houses.place[other];
            boolean suits = samePlace ? there == place : land.places.isRural(place) ? land.places.isRural(there) : Abode.isTown(land, there);
            if (suits && grown(other) > 0) return other;
        }
        return -1;
    }

    /** Everybody of a house, the newborn too, lives in another one from now on; the purses are put together. */
    private void join(int h, int to) {
        for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) if (Abode.lives(land, i, h)) p.house[i] = to;
        for (int i = Abode.settled(land); i < p.count; i++) if (Abode.lives(land, i, h)) p.house[i] = to;
        land.houses.cash[to] += land.houses.cash[h];
        land.houses.income[to] += land.houses.income[h];
        land.houses.cash[h] = 0;
        land.houses.income[h] = 0;
    }

    /** Whoever is the only grown person of a house may look for another such, when it is the place's turn. */
    void mayMarry(int h, int i) {
        int months = p.ageInMonths(i, month);
        int circle = circle(land.places.kind(land.houses.place[h]));
        if (circle < 0 || months < MAY_MARRY || months >= NO_LONGER) return;
        if (!chance.happens(marries, Decision.SPLIT_HOUSE, month, ~p.key[i])) return;
        if (p.isFemale(i)) women[circle] = with(women[circle], womenCount[circle]++, h);
        else men[circle] = with(men[circle], menCount[circle]++, h);
    }

    private static int circle(Places.Kind kind) {
        return switch (kind) {
            case WORKS, OFFICE, STREET -> 0;
            case VILLAGE -> 1;
            case KOLKHOZ -> 2;
            case SOVKHOZ -> 3;
            case BARRACKS, CAMP -> -1;
        };
    }

    private static int[] with(int[] list, int at, int h) {
        int[] longer = at == list.length ? Arrays.copyOf(list, 2 * at) : list;
        longer[at] = h;
        return longer;
    }

    /** The single who look for each other found a house, in the order of places: neighbours first. */
    void marry() {
        for (int circle = 0; circle < CIRCLES; circle++) {
            int pairs = Math.min(menCount[circle], womenCount[circle]);
            for (int k = 0; k < pairs; k++) marry(men[circle][k], women[circle][k]);
        }
    }

    /** They live where there is work. */
    private void marry(int his, int hers) {
        boolean toHer = !Abode.isWorks(land, land.houses.place[his]) && Abode.isWorks(land, land.houses.place[hers]);
        if (toHer) join(his, hers);
        else join(hers, his);
    }

    /** A grown man and a grown woman found a house of their own and take a part of the children and of the purse. */
    void divide(int h, int grown, int persons) {
        int man = youngestGrown(h, false);
        int woman = youngestGrown(h, true);
        if (man < 0 || woman < 0) return;
        int there = land.houses.add(land.houses.place[h], 0);
        int went = 2;
        p.house[man] = there;
        p.house[woman] = there;
        for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) {
            if (!Abode.lives(land, i, h) || isGrownAt(i)) continue;
            if (!chance.happens(2.0 / grown, Decision.SPLIT_HOUSE, month, p.key[i])) continue;
            p.house[i] = there;
            went++;
        }
        long purse = land.houses.cash[h] * went / persons;
        land.houses.cash[there] = purse;
        land.houses.cash[h] -= purse;
    }

    /** Of those between 20 and 40, the one who stands last in the house, if it is not the head. */
    private int youngestGrown(int h, boolean woman) {
        for (int i = Abode.end(land, h) - 1; i > land.houses.first[h]; i--) {
            if (!Abode.lives(land, i, h) || p.isFemale(i) != woman) continue;
            int age = p.age(i, month);
            if (age >= 20 && age < 40) return i;
        }
        return -1;
    }
}
