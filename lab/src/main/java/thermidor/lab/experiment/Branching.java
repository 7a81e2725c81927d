package thermidor.lab.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import thermidor.lab.run.Life;
import thermidor.lab.run.Setup;

/**
 * One draw of several sides that begin alike, lived as a tree: what they share before something dated tells them apart is lived once, and each branch
 * goes on from a copy of the state. Every side finds what it finds when it is lived alone.
 */
final class Branching {
    private final int run;
    private final int draw;
    private final BiConsumer<Lived, Life> over;

    /** @param over is told of each side and of a life that has lived at least as far as the side looks */
    private Branching(int run, int draw, BiConsumer<Lived, Life> over) {
        this.run = run;
        this.draw = draw;
        this.over = over;
    }

    /**
     * @param sides all of one stem
     * @param draw which draw of the parameters
     */
    static void live(Collection<Lived> sides, int run, int draw, BiConsumer<Lived, Life> over) {
        Branching branching = new Branching(run, draw, over);
        int starts = sides.iterator().next().starts();
        for (List<Lived> alike : apart(sides, starts)) {
            try (Life life = Life.begin(branching.setup(alike, starts))) {
                branching.grow(life, alike);
            }
        }
    }

    /** How many months that takes. */
    static long months(Collection<Lived> sides) {
        int starts = sides.iterator().next().starts();
        return apart(sides, starts).stream().mapToLong(alike -> months(alike, starts)).sum();
    }

    private static long months(List<Lived> alike, int now) {
        Integer parts = parts(alike, now);
        int end = end(alike, parts);
        List<Lived> left = alike.stream().filter(side -> side.until() >= end).toList();
        return end - now + (left.isEmpty() ? 0 : apart(left, parts).stream().mapToLong(branch -> months(branch, parts)).sum());
    }

    /** The month before which all live together. */
    private static int end(List<Lived> alike, Integer parts) {
        int last = alike.stream().mapToInt(Lived::until).max().orElseThrow();
        return parts == null || parts > last ? last + 1 : parts;
    }

    /** {@code life} stands before a month up to which all of {@code alike}, that month included, date the same. */
    private void grow(Life life, List<Lived> alike) {
        int now = life.world().month;
        Integer parts = parts(alike, now);
        int end = end(alike, parts);
        while (life.world().month < end) life.next();
        List<Lived> left = new ArrayList<>();
        for (Lived side : alike) {
            if (side.until() < end) over.accept(side, life);
            else left.add(side);
        }
        if (left.isEmpty()) return;
        List<List<Lived>> branches = apart(left, parts);
        for (List<Lived> branch : branches.subList(1, branches.size())) {
            try (Life copy = life.forked(setup(branch, parts))) {
                grow(copy, branch);
            }
        }
        try (Life same = life.turned(setup(branches.getFirst(), parts))) {
            grow(same, branches.getFirst());
        }
    }

    /** The first month after {@code now} in which not all date the same or in which something is switched off, or null. */
    private static Integer parts(List<Lived> alike, int now) {
        NavigableSet<Integer> months = new TreeSet<>();
        for (Lived side : alike) months.addAll(side.dated().tailMap(now, false).keySet());
        for (int month : months) {
            if (apart(alike, month).size() > 1 || alike.stream().anyMatch(side -> side.side().offFrom() == month)) return month;
        }
        return null;
    }

    private static List<List<Lived>> apart(Collection<Lived> sides, int month) {
        Map<String, List<Lived>> groups = new LinkedHashMap<>();
        for (Lived side : sides) groups.computeIfAbsent(Objects.toString(side.dated().get(month)), _ -> new ArrayList<>()).add(side);
        return List.copyOf(groups.values());
    }

    /** That of the side which looks farthest: until others part from it, it is theirs too. */
    private Setup setup(List<Lived> alike, int month) {
        return alike.stream().max(Comparator.comparingInt(Lived::until)).orElseThrow().setup(month).drawn(run + 1, draw);
    }
}
