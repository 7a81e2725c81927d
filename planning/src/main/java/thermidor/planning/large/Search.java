package thermidor.planning.large;

import java.util.function.Predicate;

/** Iterates, and from time to time looks what exact plan and what proof can be made of where the iterations stand. */
final class Search {
    private static final int FIRST_LOOK = 100;
    private static final int FIRST_LOOK_AGAIN = 100;
    private static final double NEXT_LOOK = 1.3;
    private static final double NEXT_LOOK_NEAR = 1.15;
    private static final double NEARLY_THERE = 1e-3;
    /** A look waits for the next anchor, but not longer than this. */
    private static final double PATIENCE = 1.25;
    /** Iterations of a look that are spent on a better plan nearby, as a share of all iterations so far. */
    private static final double POLISH = .1;
    private static final int POLISH_LEAST = 60;
    /** Where a plan of nearly the same economy is known, better plans nearby are looked for first. */
    private static final int LOOKS_BEFORE = 3;
    private static final int POLISH_BEFORE = 150;
    /** How far between plan and bound the plan nearby should be worth, once they are close. */
    private static final double WANTED = .6;
    private static final double CLOSE = .01;
    /** Shares in which a new plan is mixed with the best one so far. */
    private static final double[] MIXED = {.5, .8};

    private final OwnMethod limits;
    private final FirstOrder method;
    private final FirstOrder polish;
    private final PlanRepair plans;
    private final PriceRepair prices;
    private final long begun;
    private ExactPlan best;
    private ExactPrices proof;

    Search(OwnMethod limits, FirstOrder method, FirstOrder polish, PlanRepair plans, PriceRepair prices,
           long begun, LargePlan before) {
        this.limits = limits;
        this.method = method;
        this.polish = polish;
        this.plans = plans;
        this.prices = prices;
        this.begun = begun;
        if (before != null) {
            keep(plans.plan(before.plan().t(), before.plan().b()));
            keep(prices.prices(before.prices().r(), before.prices().w(), before.prices().p()));
        }
    }

    LargePlan run(Predicate<OwnMethod.Progress> goesOn) {
        int look = FIRST_LOOK;
        if (best != null) {
            look = FIRST_LOOK_AGAIN;
            method.note();
            polishAsLongAsItHelps();
            if (!goesOn.test(progress())) return new LargePlan(best, proof, progress(), method.standing());
        }
        while (progress().gap() > limits.gap()) {
            boolean last = method.iterations + 1 >= limits.iterations();
            method.noting = last || method.iterations + 1 >= look;
            method.iterate();
            boolean anchored = method.anchorIfDue();
            if (!last && !(method.noting && (anchored || method.iterations >= look * PATIENCE))) continue;
            look();
            look = (int) (method.iterations * (progress().gap() < NEARLY_THERE ? NEXT_LOOK_NEAR : NEXT_LOOK)) + 1;
            if (!goesOn.test(progress()) || last) break;
        }
        return new LargePlan(best, proof, progress(), method.standing());
    }

    /** Better plans near the old one, as long as each polish closes half of what the gap is still too wide by. */
    private void polishAsLongAsItHelps() {
        for (int i = 0; i < LOOKS_BEFORE && progress().gap() > limits.gap(); i++) {
            double before = progress().gap();
            polish(POLISH_BEFORE);
            if (progress().gap() - limits.gap() > (before - limits.gap()) / 2) return;
        }
    }

    private void look() {
        keep(prices.prices(Light.full(method.rNote), method.wNote, Light.full(method.p)));
        keep(plans.plan(method.tNote, Light.full(method.bNote)));
        if (progress().gap() <= limits.gap()) return;
        polish(Math.max(POLISH_LEAST, (int) (POLISH * method.iterations)));
    }

    private void polish(int rounds) {
        polish.startAtQuantities(method, wanted());
        for (int i = 1; i <= rounds; i++) {
            polish.noting = i == rounds;
            polish.iterate();
            polish.anchorIfDue();
        }
        double[] building = Light.full(polish.bNote);
        ExactPlan before = best;
        keep(plans.plan(polish.tNote, building));
        if (before == null) return;
        for (double share : MIXED) keep(plans.plan(mixed(before.t(), polish.tNote, share), mixed(before.b(), building, share)));
    }

    /** What breaks limits in two plans is rarely the same: between them less is broken than in either. */
    private static double[] mixed(double[] one, double[] other, double share) {
        double[] mixed = new double[one.length];
        for (int at = 0; at < mixed.length; at++) mixed[at] = (1 - share) * one[at] + share * Math.max(0, other[at]);
        return mixed;
    }

    private double wanted() {
        double far = progress().gap();
        return far < CLOSE ? best.value() + WANTED * (proof.bound() - best.value()) : Double.NEGATIVE_INFINITY;
    }

    private void keep(ExactPlan plan) {
        if (plan != null && (best == null || plan.value() > best.value())) best = plan;
    }

    private void keep(ExactPrices prices) {
        if (prices != null && (proof == null || prices.bound() < proof.bound())) proof = prices;
    }

    private OwnMethod.Progress progress() {
        return new OwnMethod.Progress((System.nanoTime() - begun) * 1e-9, method.iterations,
            best == null ? Double.NEGATIVE_INFINITY : best.value(),
            proof == null ? Double.POSITIVE_INFINITY : proof.bound());
    }
}
