package thermidor.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The names of one kind of thing: each stands once, and whoever asks for another is told so. */
final class Names {
    private final String kind;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private <T> Names(String kind, List<T> things, Function<T, String> name) {
        this.kind = kind;
        for (T thing : things) {
            if (numbers.put(name.apply(thing), numbers.size()) != null) throw new IllegalArgumentException("""
                There are two things of the kind "%s" called "%s".
                Maybe one was entered twice?""".formatted(kind, name.apply(thing)));
        }
    }

    static <T> Names of(String kind, List<T> things, Function<T, String> name) {
        return new Names(kind, things, name);
    }

    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) throw new IllegalArgumentException("""
            There is no %s called "%s".
            Maybe it is spelt otherwise, or was not entered?""".formatted(kind, name));
        return number;
    }

    private void all(Map<String, ?> named) {
        if (!named.isEmpty()) named.forEach((name, _) -> number(name));
    }

    int[] numbers(Map<String, ?> named) {
        int[] numbers = new int[named.size()];
        int i = 0;
        for (String name : named.keySet()) numbers[i++] = number(name);
        return numbers;
    }

    static String of(Technique technique) {
        return technique.industry() + " by " + technique.name();
    }

    static void check(List<Good> goods, List<Technique> techniques, List<Capital> capitals,
                      List<Limit> labour, List<Limit> nature, List<Trade.Import> imports, List<Trade.Export> exports,
                      List<FinalUse> uses, List<FixedDemand> demands, Objective objective) {
        var good = of("good", goods, Good::name);
        var stock = of("stock of capital", capitals, Capital::name);
        var hands = of("kind of labour", labour, Limit::name);
        var natural = of("natural limit", nature, Limit::name);
        var use = of("final use", uses, FinalUse::name);
        of("technique", techniques, Names::of);
        of("import", imports, Trade::good);
        of("export", exports, Trade::good);
        Map<String, Double> known = Map.of();
        for (Technique t : techniques) {
            if (t.inputs() != known) good.all(t.inputs());
            known = t.inputs();
            good.all(t.outputs());
            hands.all(t.labour());
            stock.all(t.capital());
            natural.all(t.nature());
        }
        for (Capital c : capitals) good.all(c.madeOf());
        for (Trade t : imports) good.number(t.good());
        for (Trade t : exports) good.number(t.good());
        for (FinalUse u : uses) u.baskets().forEach(basket -> good.all(basket));
        for (FixedDemand d : demands) good.number(d.good());
        switch (objective) {
            case Objective.WeightedUses o -> {
                use.all(o.weights());
                stock.all(o.terminalCapital());
            }
            case Objective.SummedFulfilment o -> use.number(o.use());
            case Objective.WorstYear o -> use.number(o.use());
            case Objective.LeastLabour o -> hands.all(o.weights());
            case Objective.DiminishingUtility o -> {
                use.all(o.steps());
                stock.all(o.terminalCapital());
            }
        }
    }
}
