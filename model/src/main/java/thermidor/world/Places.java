package thermidor.world;

import java.util.Arrays;
import thermidor.kernel.In;

/** Workplaces and communities of one region. */
public final class Places {
    public enum Kind {
        VILLAGE, KOLKHOZ, SOVKHOZ, WORKS, OFFICE, BARRACKS, CAMP,
        /** Town dwellers without a workplace. */
        STREET;

        static final Kind[] ALL = values();
        public static final int COUNT = ALL.length;

        public static Kind of(byte code) {
            return ALL[code];
        }

        public boolean isRural() {
            return this == VILLAGE || this == KOLKHOZ || this == SOVKHOZ;
        }
    }

    /** By code of the kind: asked for every house of every month. */
    private static final boolean[] RURAL = new boolean[Kind.ALL.length];

    static {
        for (Kind kind : Kind.ALL) RURAL[kind.ordinal()] = kind.isRural();
    }

    public int count;
    public byte[] kind = new byte[32];
    /** Row in {@link Branches} of works and offices, row in {@link Farms} of villages and farms, else -1. */
    public int[] row = new int[32];
    /** Houses living here once the region is in order. */
    public int[] houses = new int[32];
    /** Row of the first of them: houses of one place stand together. */
    public int[] first = new int[32];
    /** Of the adults here, who acted last month, and who was arrested in the last year. */
    @In("share") public double[] acting = new double[32], reprisal = new double[32];
    /** Of the adults here, who does not dare to say what they think. */
    @In("share") public double[] fear = new double[32];

    /** The grown-up of the sample who live here, and their mean orientation, from -1 to 1. */
    @In("person") public int[] adults = new int[32];
    @In("index") public double[] property = new double[32], rule = new double[32];
    /** Their mean stored grievance. */
    @In("share") public double[] grievance = new double[32];
    /** Of those acting here, who is to be arrested, and who has done violence; of the grievance here, what a concession takes away. */
    @In("share") public double[] seized = new double[32], violent = new double[32], relief = new double[32];

    public int add(Kind newKind, int newRow) {
        if (count == kind.length) {
            kind = Arrays.copyOf(kind, count * 2);
            row = Arrays.copyOf(row, count * 2);
            houses = Arrays.copyOf(houses, count * 2);
            first = Arrays.copyOf(first, count * 2);
            acting = Arrays.copyOf(acting, count * 2);
            reprisal = Arrays.copyOf(reprisal, count * 2);
            adults = Arrays.copyOf(adults, count * 2);
            property = Arrays.copyOf(property, count * 2);
            rule = Arrays.copyOf(rule, count * 2);
            grievance = Arrays.copyOf(grievance, count * 2);
            seized = Arrays.copyOf(seized, count * 2);
            violent = Arrays.copyOf(violent, count * 2);
            relief = Arrays.copyOf(relief, count * 2);
            fear = Arrays.copyOf(fear, count * 2);
        }
        kind[count] = (byte) newKind.ordinal();
        row[count] = newRow;
        return count++;
    }

    public Kind kind(int place) {
        return Kind.of(kind[place]);
    }

    public boolean isRural(int place) {
        return RURAL[kind[place]];
    }

    /** A place of each row of works, or -1 where a row has none here. */
    public int[] byRow(int rows) {
        int[] place = new int[rows];
        Arrays.fill(place, -1);
        for (int p = count - 1; p >= 0; p--) if (kind(p) == Kind.WORKS || kind(p) == Kind.OFFICE) place[row[p]] = p;
        return place;
    }

    /** The only place of a kind of which a region has one, as the street or the camp. */
    public int only(Kind wanted) {
        for (int place = 0; place < count; place++) if (kind(place) == wanted) return place;
        throw new IllegalStateException("no place of kind " + wanted);
    }
}
