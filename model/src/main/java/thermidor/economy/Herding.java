package thermidor.economy;

import thermidor.world.Farms;
import thermidor.world.World;

/** A month of the herds of a row of farms, with the norms of {@link Farming}: they are fed what people leave, grow, are slaughtered and die. */
final class Herding {
    private final Farms f;
    private final int row;
    private final Farming.Herds norms;
    /** Part of the fodder wanted that is missing, how well animals are fed with it, and how much people and force urge to slaughter. */
    private final double unfed, fed, hungry, pressure;

    /** @param spare what people leave of the barn [1928 kopeck], to the next harvest */
    private Herding(World world, int row, double spare, Farming.Herds norms) {
        this.f = world.farms;
        this.row = row;
        this.norms = norms;
        this.unfed = feed(spare / Farming.monthsToHarvest(world.month));
        this.fed = 1 - (1 - norms.fedLeast()) * unfed;
        this.hungry = Math.max(0, 1 - f.ration[row]);
        this.pressure = world.state.pressureOnVillage[Farms.region(row)];
    }

    static void live(World world, int row, double spare, Farming.Norms norms) {
        Herding herding = new Herding(world, row, spare, norms.herds());
        herding.cattle();
        herding.horses(norms.fields().horsesPerHectare());
        herding.give();
    }

    private double feed(double spare) {
        double wanted = (f.herd[row] + f.horses[row]) * norms.fodder();
        long fodder = (long) Math.min(wanted, spare);
        f.barn[row] -= fodder;
        f.fodder[row] = fodder;
        return wanted > 0 ? 1 - fodder / wanted : 0;
    }

    private void cattle() {
        double pasture = f.land[row] * norms.pasture();
        double crowded = pasture > 0 ? f.herd[row] / pasture : 1;
        f.herdBorn[row] = (long) (f.herd[row] * Math.max(0, norms.birth() + norms.room() * (1 - crowded)) * fed / 12);
        double urge = 1 + norms.distress() * hungry + norms.distress() * (1 - fed) + norms.fear() * pressure;
        long slaughtered = Math.min(f.herd[row], (long) (f.herd[row] * Math.min(norms.most(), norms.offtake() * urge / 12)));
        long died = Math.min(f.herd[row] - slaughtered, (long) (f.herd[row] * (norms.loss() * (2 - fed) + norms.starving() * unfed) / 12));
        f.herdSlaughtered[row] += slaughtered;
        f.herdLost[row] += died;
        f.herd[row] += f.herdBorn[row] - slaughtered - died;
    }

    private void horses(double perHectare) {
        double places = Math.max(1, f.land[row] * perHectare);
        f.horsesBorn[row] = (long) (f.horses[row] * Math.max(0, norms.horseBirth() + norms.room() * (1 - f.horses[row] / places)) * fed / 12);
        double flight = norms.distress() * hungry + norms.fear() * pressure;
        long died = (long) (f.horses[row] * (norms.horseLoss() * (2 - fed) + norms.horseStarving() * unfed + norms.offtake() * flight / 3) / 12);
        died = Math.min(died, f.horses[row]);
        f.horses[row] += f.horsesBorn[row] - died;
        f.horsesLost[row] += died;
    }

    private void give() {
        f.animal[row] = (long) (f.herdSlaughtered[row] * norms.slaughterValue() + f.herd[row] * norms.product() / 12 * fed);
    }
}
