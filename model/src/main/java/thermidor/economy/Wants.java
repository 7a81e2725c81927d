package thermidor.economy;

import static thermidor.world.Basket.ANIMAL;
import static thermidor.world.Basket.BREAD;
import static thermidor.world.Basket.GROCERIES;
import static thermidor.world.Basket.SERVICES;
import static thermidor.world.Basket.WARES;

import thermidor.world.Basket;

/**
 * What houses ask for in state trade at the prices of a month. All divisions are done once for all houses, and a house's numbers have names
 * of their own: in columns the machine would have to fetch each again behind every one it writes.
 */
final class Wants {
    private final double priceOfBread, priceOfAnimal, priceOfGroceries, priceOfWares, priceOfServices;
    /** Needed by a person. */
    private final double needsBread, needsAnimal, needsGroceries, needsWares, needsServices;
    /** Asked for, beyond needs, for each kopeck that is left. */
    private final double moreBread, moreAnimal, moreGroceries, moreWares, moreServices;

    /** @param access how far they look for a basket in shops: little for what they grow */
    Wants(double[] price, double[] access, Consumption.Norms norms) {
        priceOfBread = price[BREAD.ordinal()];
        priceOfAnimal = price[ANIMAL.ordinal()];
        priceOfGroceries = price[GROCERIES.ordinal()];
        priceOfWares = price[WARES.ordinal()];
        priceOfServices = price[SERVICES.ordinal()];
        needsBread = needed(BREAD, access, norms);
        needsAnimal = needed(ANIMAL, access, norms);
        needsGroceries = needed(GROCERIES, access, norms);
        needsWares = needed(WARES, access, norms);
        needsServices = needed(SERVICES, access, norms);
        moreBread = more(BREAD, access, price, norms);
        moreAnimal = more(ANIMAL, access, price, norms);
        moreGroceries = more(GROCERIES, access, price, norms);
        moreWares = more(WARES, access, price, norms);
        moreServices = more(SERVICES, access, price, norms);
    }

    private static double needed(Basket basket, double[] access, Consumption.Norms norms) {
        return access[basket.ordinal()] > 0 ? norms.need()[basket.ordinal()] : 0;
    }

    private static double more(Basket basket, double[] access, double[] price, Consumption.Norms norms) {
        int b = basket.ordinal();
        return access[b] * norms.share()[b] / price[b];
    }

    /** What a house of so many, which has bread and animal food of its own, asks for: written from {@code at} on, in the order of baskets. */
    void of(double budget, int persons, double ownBread, double ownAnimal, double[] want, int at) {
        double bread = Math.max(0, needsBread * persons - ownBread);
        double animal = Math.max(0, needsAnimal * persons - ownAnimal);
        double groceries = needsGroceries * persons;
        double wares = needsWares * persons;
        double services = needsServices * persons;
        double left = budget - bread * priceOfBread - animal * priceOfAnimal - groceries * priceOfGroceries - wares * priceOfWares - services * priceOfServices;
        if (left < 0) {
            makeDo(budget, bread, animal, groceries, wares, services, want, at);
            return;
        }
        want[at] = bread + moreBread * left;
        want[at + 1] = animal + moreAnimal * left;
        want[at + 2] = groceries + moreGroceries * left;
        want[at + 3] = wares + moreWares * left;
        want[at + 4] = services + moreServices * left;
    }

    /** Money does not suffice for the needs: first things first, in the order of baskets. */
    private void makeDo(double budget, double bread, double animal, double groceries, double wares, double services, double[] want, int at) {
        double left = afford(want, at, bread, priceOfBread, budget);
        left = afford(want, at + 1, animal, priceOfAnimal, left);
        left = afford(want, at + 2, groceries, priceOfGroceries, left);
        left = afford(want, at + 3, wares, priceOfWares, left);
        afford(want, at + 4, services, priceOfServices, left);
    }

    /** Returns what is left of the money. */
    private static double afford(double[] want, int at, double needed, double price, double money) {
        boolean suffices = needed * price <= money;
        want[at] = suffices ? needed : money / price;
        return suffices ? money - needed * price : 0;
    }
}
