package thermidor.society;

import thermidor.world.Branches;
import thermidor.world.Form;
import thermidor.world.Land;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.World;

/** Where people of a region are and where they may go. Rows of a house are looked at as they were when the region was last put in order. */
final class Abode {
    private static final boolean[] WORKS = new boolean[Places.Kind.values().length], TOWN = new boolean[WORKS.length], FARMED = new boolean[WORKS.length];

    static {
        WORKS[Places.Kind.WORKS.ordinal()] = true;
        WORKS[Places.Kind.OFFICE.ordinal()] = true;
        FARMED[Places.Kind.VILLAGE.ordinal()] = true;
        FARMED[Places.Kind.KOLKHOZ.ordinal()] = true;
        for (Places.Kind kind : Places.Kind.values()) TOWN[kind.ordinal()] = WORKS[kind.ordinal()] || kind == Places.Kind.STREET;
    }

    private Abode() {}

    /** The place of which a region has one, opened when there is none. */
    static int only(Land land, Places.Kind kind) {
        byte[] kinds = land.places.kind;
        int places = land.places.count;
        byte wanted = (byte) kind.ordinal();
        for (int place = 0; place < places; place++) if (kinds[place] == wanted) return place;
        return land.places.add(kind, -1);
    }

    /** A place of a row of works, opened when there is none; {@code u} in [0, 1) chooses among several. */
    static int works(Land land, int row, double u) {
        int[] rows = land.places.row;
        int places = land.places.count;
        int found = 0;
        for (int place = 0; place < places; place++) if (rows[place] == row && isWorks(land, place)) found++;
        if (found == 0) return land.places.add(Places.Kind.WORKS, row);
        int skip = (int) (u * found);
        for (int place = 0; ; place++) {
            if (rows[place] == row && isWorks(land, place) && skip-- == 0) return place;
        }
    }

    /** A place where the state employs people, by the number of hands there; the street if there is none. */
    static int office(World world, Land land, double u) {
        Branches b = world.branches;
        double all = 0;
        for (int place = 0; place < land.places.count; place++) all += posts(b, land, place);
        double at = u * all;
        for (int place = 0; place < land.places.count; place++) {
            double posts = posts(b, land, place);
            if (posts > 0 && (at -= posts) < 0) return place;
        }
        return only(land, Places.Kind.STREET);
    }

    private static double posts(Branches b, Land land, int place) {
        if (!isWorks(land, place)) return 0;
        int row = land.places.row[place];
        return b.form(row) == Form.STATE ? 1 + b.hands(row) + Math.max(0, b.vacancies[row]) : 0;
    }

    /** A village or collective farm by the number of houses there, or -1 where nobody farms. */
    static int village(Land land, double u) {
        int places = land.places.count;
        int all = 0;
        for (int place = 0; place < places; place++) all += houses(land, place);
        double at = u * all;
        for (int place = 0; place < places; place++) {
            int houses = houses(land, place);
            if (houses > 0 && (at -= houses) < 0) return place;
        }
        return -1;
    }

    private static int houses(Land land, int place) {
        return FARMED[land.places.kind[place]] ? 1 + land.places.houses[place] : 0;
    }

    static boolean isWorks(Land land, int place) {
        return WORKS[land.places.kind[place]];
    }

    /** Where nobody has an office: a village, a farm, a camp. */
    static boolean hasNoOffice(Land land, int place) {
        return land.places.isRural(place) || land.places.kind(place) == Places.Kind.CAMP;
    }

    static boolean isTown(Land land, int place) {
        return TOWN[land.places.kind[place]];
    }

    /** Whether a person is still in the house in whose rows it stands. */
    static boolean lives(Land land, int i, int h) {
        return land.people.house[i] == h;
    }

    static int end(Land land, int h) {
        return land.houses.first[h] + land.houses.size[h];
    }

    /** The first person who still lives in a house, or -1: whose key stands for the house. */
    static int head(Land land, int h) {
        for (int i = land.houses.first[h]; i < end(land, h); i++) if (lives(land, i, h)) return i;
        return -1;
    }

    /**
     * Rows from here on were added since the region was last put in order: the newborn and the newly arrived. Houses added since are
     * the last ones, and have no size yet.
     */
    static int settled(Land land) {
        int from = 0;
        int to = land.houses.count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (land.houses.size[middle] > 0) from = middle + 1;
            else to = middle;
        }
        return from == 0 ? 0 : end(land, from - 1);
    }

    /** Chooses a region by weights; {@code u} in [0, 1). The last region with any weight takes what rounding leaves. */
    static int region(double[] weights, double u) {
        double all = 0;
        for (double weight : weights) all += weight;
        double at = u * all;
        int last = -1;
        for (int r = 0; r < Region.COUNT; r++) {
            if (weights[r] <= 0) continue;
            last = r;
            if ((at -= weights[r]) < 0) return r;
        }
        return last;
    }
}
