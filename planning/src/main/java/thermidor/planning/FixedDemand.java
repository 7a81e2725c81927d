package thermidor.planning;

/** A delivery that must be made whatever it costs. {@code amount}: [unit of the good/year]. */
public record FixedDemand(String name, String good, Yearly amount) {}
