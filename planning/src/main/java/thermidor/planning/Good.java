package thermidor.planning;

/**
 * A product or a service.
 *
 * @param unit         what one of it is, for example "tonne"
 * @param openingStock [unit] at hand when year 0 begins
 * @param kept         share of a closing stock that is still good a year later; 0: cannot be stored
 */
public record Good(String name, String unit, double openingStock, double kept) {
    public Good {
        if (!(openingStock >= 0)) throw new IllegalArgumentException(
            "The opening stock of %s (%s %s) is below zero.".formatted(name, openingStock, unit));
        if (!(kept >= 0 && kept <= 1)) throw new IllegalArgumentException(
            "The share of %s kept over a year (%s) is not between 0 and 1.".formatted(name, kept));
    }
}
