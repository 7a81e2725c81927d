package thermidor.planning;

/** A good bought from or sold to abroad. Prices in units of foreign exchange per unit of the good. */
public sealed interface Trade {
    String good();

    Yearly price();

    /** [unit of the good/year] no more than this. */
    Yearly atMost();

    record Import(String good, Yearly price, Yearly atMost) implements Trade {}

    record Export(String good, Yearly price, Yearly atMost) implements Trade {}
}
