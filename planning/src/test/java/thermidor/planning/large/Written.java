package thermidor.planning.large;

import java.util.stream.DoubleStream;

/** A large plan in the order of the unknowns and limits of {@link AsLinearProgram}. */
final class Written {
    private Written() {}

    static double[] levels(LargePlan plan) {
        return joined(plan.plan().x(), plan.plan().b(), plan.plan().t());
    }

    static double[] worth(LargePlan plan) {
        double[] goods = plan.prices().p().clone();
        for (int i = 0; i < goods.length; i++) goods[i] = -goods[i];
        return joined(goods, plan.prices().r(), plan.prices().w());
    }

    private static double[] joined(double[]... parts) {
        return java.util.Arrays.stream(parts).flatMapToDouble(DoubleStream::of).toArray();
    }
}
