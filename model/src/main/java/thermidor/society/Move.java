package thermidor.society;

import thermidor.world.Land;

/** People change their place. A whole house takes its purse along; who leaves a house alone leaves it there. */
final class Move {
    private Move() {}

    /** Moves a house with everybody in it, the newborn too. Returns how many persons moved. */
    static int house(Land from, int h, Land to, int place) {
        if (from == to) {
            from.houses.place[h] = place;
            return persons(from, h);
        }
        int there = to.houses.add(place, from.houses.cash[h]);
        to.houses.income[there] = from.houses.income[h];
        from.houses.cash[h] = 0;
        from.houses.income[h] = 0;
        int moved = 0;
        for (int i = from.houses.first[h]; i < Abode.end(from, h); i++) moved += follow(from, i, h, to, there);
        for (int i = Abode.settled(from); i < from.people.count; i++) moved += follow(from, i, h, to, there);
        return moved;
    }

    private static int follow(Land from, int i, int h, Land to, int there) {
        if (!Abode.lives(from, i, h)) return 0;
        to.people.take(from.people, i, there);
        from.people.remove(i);
        return 1;
    }

    /** Moves one person into a house of its own: a new one, or, for who lives alone, the old one. */
    static void person(Land from, int i, Land to, int place) {
        int h = from.people.house[i];
        if (livesAlone(from, i, h)) {
            house(from, h, to, place);
            return;
        }
        int there = to.houses.add(place, 0);
        if (from == to) {
            from.people.house[i] = there;
            return;
        }
        to.people.take(from.people, i, there);
        from.people.remove(i);
    }

    /** Looks at the newborn only when nobody else is found sooner. Whoever came from another house of the region this month is a guest in this one. */
    private static boolean livesAlone(Land land, int i, int h) {
        int first = land.houses.first[h];
        int end = Abode.end(land, h);
        for (int k = first; k < end; k++) if (k != i && Abode.lives(land, k, h)) return false;
        int settled = Abode.settled(land);
        for (int k = settled; k < land.people.count; k++) if (k != i && Abode.lives(land, k, h)) return false;
        return i >= settled || i >= first && i < end;
    }

    static int persons(Land land, int h) {
        int n = 0;
        for (int i = land.houses.first[h]; i < Abode.end(land, h); i++) if (Abode.lives(land, i, h)) n++;
        for (int i = Abode.settled(land); i < land.people.count; i++) if (Abode.lives(land, i, h)) n++;
        return n;
    }
}
