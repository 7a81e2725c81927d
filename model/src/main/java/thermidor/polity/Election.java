package thermidor.polity;

import java.util.Arrays;
import thermidor.kernel.Chance;
import thermidor.kernel.Crew;
import thermidor.kernel.Decision;
import thermidor.rules.Suffrage;
import thermidor.world.Land;
import thermidor.world.People;
import thermidor.world.Places;
import thermidor.world.Region;
import thermidor.world.World;

/** Councils are filled from below, all at once when a term is over, seat by seat when one has fallen empty. */
final class Election {
    private final World world;
    private final Suffrage law;
    private final Electorate[] people;
    private final double[] shutOut;
    private final Chance chance;
    private final Councils.Norms norms;
    private final Chance.Lot attend, hide, shut;
    private final double regimeProperty, regimeRule;
    /** Where the officials stand, in per cent: candidates are vetted by their likes. */
    private final double apparatusProperty, apparatusRule;

    /** Months are reviewed by rows of councils: where those of a region's places and its delegates in the congress begin and end; behind them sits the executive. */
    private final int[] placesFrom = new int[Region.COUNT], placesTo = new int[Region.COUNT];
    private final int[] congressFrom = new int[Region.COUNT], congressTo = new int[Region.COUNT];
    private int executiveFrom;
    private final double[][] citizens = new double[Region.COUNT][];

    Election(World world, Suffrage law, Electorate[] people, Electorate.Sum officials, double[] shutOut, Chance chance, Councils.Norms norms) {
        this.world = world;
        this.law = law;
        this.people = people;
        this.shutOut = shutOut;
        this.chance = chance;
        this.norms = norms;
        attend = chance.lot(Decision.ATTEND, world.month);
        hide = chance.lot(Decision.HIDE, 0);
        shut = chance.lot(Decision.SHUT_OUT, 0);
        regimeProperty = world.power.regimeProperty;
        regimeRule = world.power.regimeRule;
        apparatusProperty = officials.persons > 0 ? officials.property / officials.persons : 0;
        apparatusRule = officials.persons > 0 ? officials.rule / officials.persons : 0;
    }

    /** The rows of a region's people who are elected, and the places that send them. */
    private static final class Slate {
        int[] row = new int[16], place = new int[16];
        int count;

        void add(int newRow, int newPlace) {
            if (count == row.length) {
                row = Arrays.copyOf(row, 2 * count);
                place = Arrays.copyOf(place, 2 * count);
            }
            row[count] = newRow;
            place[count++] = newPlace;
        }
    }

    void hold(Crew crew) {
        var c = world.councils;
        Slate[] slates = new Slate[Region.COUNT];
        crew.forEach(Region.COUNT, r -> slates[r] = law.byWorkplace() ? places(r) : citizens(r));
        for (int r = 0; r < Region.COUNT; r++) {
            for (int k = 0; k < people[r].markedCount; k++) world.lands[r].people.set(People.DELEGATE, people[r].marked[k], false);
        }
        c.count = 0;
        c.called = world.month;
        int level = law.byWorkplace() ? Councils.PLACE : Councils.CONGRESS;
        for (int r = 0; r < Region.COUNT; r++) {
            for (int k = 0; k < slates[r].count; k++) seat(level, r, slates[r].place[k], slates[r].row[k]);
        }
        if (law.byWorkplace()) {
            int end = c.count;
            int from = 0;
            for (int r = 0; r < Region.COUNT; r++) {
                int to = from;
                while (to < end && c.region[to] == r) to++;
                send(Councils.CONGRESS, from, to);
                from = to;
            }
            send(Councils.EXECUTIVE, end, c.count);
        } else {
            send(Councils.EXECUTIVE, 0, c.count);
        }
    }

    private void seat(int level, int r, int place, int i) {
        People p = world.lands[r].people;
        world.councils.add(level, r, place, p.key[i], p.stratum[i], p.property[i], p.rule[i], world.month);
        p.set(People.DELEGATE, i, true);
    }

    /** Every place sends its delegates. Its electors are dealt out to as many meetings as it has seats. */
    private Slate places(int r) {
        Electorate e = people[r];
        Land land = world.lands[r];
        Slate slate = new Slate();
        Meeting[] meetings = new Meeting[0];
        for (int place = 0; place < land.places.count; place++) {
            if (e.electors[place] == 0) continue;
            double weight = land.places.isRural(place) ? law.ruralWeight() : 1;
            long who = Chance.descend(r + 1, place + 1);
            double due = Math.min((double) e.electors[place] / norms.group(), Councils.delegates(e.electors[place], weight, world.scale, norms));
            int seats = (int) chance.whole(due, Decision.SEATS, 0, who);
            if (seats == 0) continue;
            if (meetings.length < seats) meetings = meetings(seats);
            deal(land, e, place, meetings, seats);
            for (int k = 0; k < seats; k++) {
                int elected = elect(meetings[k], Chance.descend(who, k + 1));
                if (elected >= 0) slate.add(elected, place);
            }
        }
        return slate;
    }

    /** The region's people are dealt out as they come to as many meetings as the congress has seats for it, wherever they live or work. */
    private Slate citizens(int r) {
        Electorate e = people[r];
        Land land = world.lands[r];
        Slate slate = new Slate();
        long who = Chance.descend(r + 1, 0);
        double due = Councils.delegates(e.all, 1, world.scale, norms) / norms.group();
        int seats = (int) Math.max(e.all > 0 ? 1 : 0, chance.whole(due, Decision.SEATS, 0, who));
        if (seats == 0) return slate;
        Meeting[] meetings = meetings(seats);
        int[] came = new int[seats];
        int turn = 0;
        for (int place = 0; place < land.places.count; place++) {
            if (e.electors[place] > 0) turn = deal(land, e, place, meetings, seats, came, turn);
        }
        for (int k = 0; k < seats; k++) {
            int elected = elect(meetings[k], Chance.descend(who, k + 1));
            if (elected >= 0) slate.add(elected, -1);
        }
        return slate;
    }

    private Meeting[] meetings(int seats) {
        Meeting[] meetings = new Meeting[seats];
        for (int k = 0; k < seats; k++) {
            meetings[k] = new Meeting(norms.group());
            meetings[k].open();
        }
        return meetings;
    }

    private void deal(Land land, Electorate e, int place, Meeting[] meetings, int seats) {
        for (int k = 0; k < seats; k++) meetings[k].open();
        deal(land, e, place, meetings, seats, new int[seats], 0);
    }

    /** Electors in turn go to one meeting after the other. Where more come than a meeting seats, each has the same chance to be heard. */
    private int deal(Land land, Electorate e, int place, Meeting[] meetings, int seats, int[] came, int firstTurn) {
        People p = land.people;
        double attendance = world.organs.attendance;
        double fear = law.secret() ? 0 : land.places.fear[place];
        int turn = firstTurn;
        int houses = land.places.first[place] + land.places.houses[place];
        for (int h = land.places.first[place]; h < houses; h++) {
            int end = land.houses.first[h] + land.houses.size[h];
            for (int i = land.houses.first[h]; i < end; i++) {
                if (p.ageInMonths(i, world.month) < Electorate.GROWN || !Electorate.votes(p, i, shutOut, shut)) continue;
                int k = turn;
                if (++turn == seats) turn = 0;
                if (law.vetted() > 0) meetings[k].consider(i, Meeting.distance(p.property[i], p.rule[i], apparatusProperty, apparatusRule));
                double u = attend.unit(p.key[i]);
                if (u >= attendance) continue;
                int n = ++came[k];
                int seat = n <= norms.group() ? n - 1 : (int) (u / attendance * n);
                if (seat < norms.group()) meetings[k].sit(seat, i, p.property[i], p.rule[i], fear > 0 && hide.unit(p.key[i]) < fear);
            }
        }
        return turn;
    }

    /** The row of who is elected; where the apparatus vets, there is one candidate, whom it can bear best. */
    private int elect(Meeting meeting, long who) {
        boolean vetted = chance.happens(law.vetted(), Decision.VETTED, world.councils.called, who);
        return vetted ? meeting.borne : meeting.elect(regimeProperty, regimeRule);
    }

    /** Delegates from one row to another meet in groups as they stand, neighbours together, and send one of each to the next height. */
    void send(int level, int from, int to) {
        int n = to - from;
        int seats = n == 0 ? 0 : Math.max(1, n / norms.group());
        for (int k = 0; k < seats; k++) {
            raise(level, from + (int) ((long) k * n / seats), from + (int) ((long) (k + 1) * n / seats));
        }
    }

    /** Delegates of a stretch of rows elect one of themselves to another height. */
    private void raise(int level, int from, int to) {
        var c = world.councils;
        int d = chosen(from, to);
        if (d < 0) return;
        c.add(level, c.region[d], -1, c.key[d], c.stratum[d], c.property[d], c.rule[d], world.month);
    }

    /** The row of the one elected by those of a stretch of rows whose seats are not empty, or -1. */
    private int chosen(int from, int to) {
        var c = world.councils;
        Meeting meeting = new Meeting(to - from);
        meeting.open();
        double fear = law.secret() ? 0 : world.organs.fear;
        for (int d = from; d < to; d++) {
            if (c.elected[d] < 0) continue;
            meeting.sit(meeting.count, d, c.property[d], c.rule[d], fear > 0 && hide.unit(c.key[d]) < fear);
            meeting.consider(d, Meeting.distance(c.property[d], c.rule[d], apparatusProperty, apparatusRule));
        }
        return meeting.count == 0 ? -1 : elect(meeting, Chance.descend(c.key[from], to - from));
    }

    /** Seats whose delegates have died, moved or been called back are filled anew. Returns how many were called back. */
    int review(Crew crew) {
        var c = world.councils;
        count();
        boolean[] empty = new boolean[c.count];
        int[] calledBack = new int[Region.COUNT];
        crew.forEach(Region.COUNT, r -> calledBack[r] = review(r, empty));
        for (int d = executiveFrom; d < c.count; d++) if (empty[d]) fill(d);
        drop();
        int all = 0;
        for (int here : calledBack) all += here;
        return all;
    }

    /** Finds which rows are of which height and region. */
    private void count() {
        byte[] level = world.councils.level;
        byte[] region = world.councils.region;
        int end = world.councils.count;
        int d = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            placesFrom[r] = d;
            while (d < end && level[d] == Councils.PLACE && region[d] == r) d++;
            placesTo[r] = d;
        }
        for (int r = 0; r < Region.COUNT; r++) {
            congressFrom[r] = d;
            while (d < end && level[d] == Councils.CONGRESS && region[d] == r) d++;
            congressTo[r] = d;
        }
        executiveFrom = d;
    }

    /** The seats of a region's places and its seats in the congress hang on nobody elsewhere; the executive's are only found to be empty. */
    private int review(int r, boolean[] empty) {
        if (people[r] == null) people[r] = Electorate.of(world.lands[r]);
        boolean[] seated = new boolean[people[r].markedCount];
        Slate calledBack = law.byWorkplace() ? look(r, placesFrom[r], placesTo[r], empty, seated) : look(r, congressFrom[r], congressTo[r], empty, seated);
        if (law.byWorkplace()) fallWithTheirPlace(r, empty);
        else lookHigher(r, empty, seated);
        unmark(r, seated);
        for (int d = placesFrom[r]; d < placesTo[r]; d++) if (empty[d]) fill(d);
        for (int d = congressFrom[r]; d < congressTo[r]; d++) if (empty[d]) fill(d);
        unmark(r, calledBack);
        return calledBack.count;
    }

    /** Which of a region's own delegates are not here any more, and whom the electors call back. Most are borne. */
    private Slate look(int r, int from, int to, boolean[] empty, boolean[] seated) {
        var c = world.councils;
        Electorate e = people[r];
        Slate calledBack = new Slate();
        for (int d = from; d < to; d++) {
            int k = e.find(c.key[d], c.place[d]);
            if (k < 0) {
                empty[d] = true;
                continue;
            }
            seated[k] = true;
            if (!law.recall()) continue;
            double distance = distance(r, d);
            if (distance <= norms.bear() || !isCalledBack(r, d, distance)) continue;
            empty[d] = true;
            calledBack.add(e.marked[k], c.place[d]);
        }
        return calledBack;
    }

    /** Which of a region's people who sit in the executive are not here any more. */
    private void lookHigher(int r, boolean[] empty, boolean[] seated) {
        var c = world.councils;
        for (int d = executiveFrom; d < c.count; d++) {
            if (c.region[d] != r) continue;
            int k = people[r].find(c.key[d], -1);
            if (k < 0) empty[d] = true;
            else seated[k] = true;
        }
    }

    /** Who carries the mark but has no seat here is no delegate any more. */
    private void unmark(int r, boolean[] seated) {
        for (int k = 0; k < seated.length; k++) if (!seated[k]) world.lands[r].people.set(People.DELEGATE, people[r].marked[k], false);
    }

    /** Who was called back is not elected again in the same month. */
    private void unmark(int r, Slate calledBack) {
        for (int k = 0; k < calledBack.count; k++) world.lands[r].people.set(People.DELEGATE, calledBack.row[k], false);
    }

    /** Who is no longer a place's delegate is no delegate further up, for which they sit as one of their region. */
    private void fallWithTheirPlace(int r, boolean[] empty) {
        long[] key = world.councils.key;
        byte[] region = world.councils.region;
        int end = world.councils.count;
        for (int d = placesFrom[r]; d < placesTo[r]; d++) {
            if (!empty[d]) continue;
            for (int up = congressFrom[r]; up < congressTo[r]; up++) if (key[up] == key[d]) empty[up] = true;
            for (int up = executiveFrom; up < end; up++) if (key[up] == key[d] && region[up] == r) empty[up] = true;
        }
    }

    /** How far a delegate is from those at the place, or from the single citizens of the region. */
    private double distance(int r, int d) {
        var c = world.councils;
        Places places = world.lands[r].places;
        int place = c.place[d];
        double du = (place >= 0 ? places.property[place] : ofCitizens(r)[0]) - c.property[d] * 0.01;
        double dv = (place >= 0 ? places.rule[place] : ofCitizens(r)[1]) - c.rule[d] * 0.01;
        return Math.sqrt(du * du + dv * dv);
    }

    /** Those at the place, or the single citizens of the region, call back. Who was sent higher from there falls with it. */
    private boolean isCalledBack(int r, int d, double distance) {
        int place = world.councils.place[d];
        double fear = law.secret() ? 0 : place >= 0 ? world.lands[r].places.fear[place] : world.organs.fear;
        double probability = Councils.callBack(distance, world.organs.attendance, fear, norms);
        return chance.happens(probability, Decision.CALL_BACK, world.month, world.councils.key[d]);
    }

    /** Where the single citizens of a region stand on the two questions: looked for once. */
    private double[] ofCitizens(int r) {
        Places places = world.lands[r].places;
        if (citizens[r] == null) citizens[r] = new double[] {mean(places, places.property), mean(places, places.rule)};
        return citizens[r];
    }

    /** Of the grown-up of a region. */
    private static double mean(Places places, double[] orientation) {
        double sum = 0;
        double adults = 0;
        for (int p = 0; p < places.count; p++) {
            sum += orientation[p] * places.adults[p];
            adults += places.adults[p];
        }
        return adults > 0 ? sum / adults : 0;
    }

    /** One seat is filled by those who filled it before, or stays empty: its row is marked by a key of nobody. */
    private void fill(int d) {
        var c = world.councils;
        int r = c.region[d];
        if (c.level[d] == Councils.EXECUTIVE || c.level[d] == Councils.CONGRESS && law.byWorkplace()) {
            int from = c.level[d] == Councils.EXECUTIVE ? congressFrom[0] : placesFrom[r];
            int to = c.level[d] == Councils.EXECUTIVE ? executiveFrom : placesTo[r];
            int group = groupFrom(d, from, to);
            int other = to == from ? -1 : chosen(group, Math.min(to, group + norms.group()));
            if (other < 0) vacate(d);
            else take(d, other);
            return;
        }
        int i = elect(neighbours(r, c.place[d], c.key[d]), Chance.descend(c.key[d], world.month));
        if (i < 0) {
            vacate(d);
            return;
        }
        People p = world.lands[r].people;
        put(d, r, p.key[i], p.stratum[i], p.property[i], p.rule[i]);
        p.set(People.DELEGATE, i, true);
    }

    /** Those come together who live around a house of the place, or of the region, until there are as many as vote for one delegate. */
    private Meeting neighbours(int r, int place, long who) {
        Land land = world.lands[r];
        Meeting meeting = meetings(1)[0];
        int from = place < 0 ? 0 : land.places.first[place];
        int houses = place < 0 ? land.houses.count : land.places.houses[place];
        int first = chance.below(houses, Decision.FILL_SEAT, world.month, who);
        for (int n = 0; n < houses && meeting.count < norms.group(); n++) call(meeting, land, from + (first + n) % houses);
        return meeting;
    }

    /** Those of a house who have no seat yet come to a meeting, as far as they vote and attend. */
    private void call(Meeting meeting, Land land, int h) {
        People p = land.people;
        int place = land.houses.place[h];
        double fear = law.secret() ? 0 : land.places.fear[place];
        if (land.places.kind(place) == Places.Kind.CAMP) return;
        int most = norms.group();
        int end = land.houses.first[h] + land.houses.size[h];
        for (int i = land.houses.first[h]; i < end && meeting.count < most; i++) {
            if (p.ageInMonths(i, world.month) < Electorate.GROWN || !Electorate.votes(p, i, shutOut, shut) || p.is(People.DELEGATE, i)) continue;
            if (law.vetted() > 0) meeting.consider(i, Meeting.distance(p.property[i], p.rule[i], apparatusProperty, apparatusRule));
            if (attend.unit(p.key[i]) >= world.organs.attendance) continue;
            meeting.sit(meeting.count, i, p.property[i], p.rule[i], fear > 0 && hide.unit(p.key[i]) < fear);
        }
    }

    private int groupFrom(int d, int from, int to) {
        int groups = Math.max(1, (to - from) / norms.group());
        return from + norms.group() * chance.below(groups, Decision.FILL_SEAT, world.month, world.councils.key[d]);
    }

    private void take(int d, int other) {
        var c = world.councils;
        put(d, c.region[other], c.key[other], c.stratum[other], c.property[other], c.rule[other]);
    }

    private void put(int d, int r, long key, byte stratum, byte property, byte rule) {
        var c = world.councils;
        c.region[d] = (byte) r;
        c.key[d] = key;
        c.stratum[d] = stratum;
        c.property[d] = property;
        c.rule[d] = rule;
        c.elected[d] = world.month;
    }

    private void vacate(int d) {
        world.councils.elected[d] = -1;
    }

    /** Rows of seats that nobody fills go. */
    private void drop() {
        var c = world.councils;
        int[] elected = c.elected;
        int n = 0;
        for (int d = 0; d < c.count; ) {
            int from = d;
            while (d < c.count && elected[d] >= 0) d++;
            if (n != from) c.move(from, n, d - from);
            n += d - from;
            while (d < c.count && elected[d] < 0) d++;
        }
        c.count = n;
    }
}
