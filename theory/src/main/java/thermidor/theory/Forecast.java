package thermidor.theory;

/**
 * With which chance a theory expects what a shared issue asks for.
 *
 * @param issue the id of an {@link Issue}
 * @param chance above 0 and below 1: nobody may be certain, or one miss would cost everything
 */
public record Forecast(String issue, double chance, double from, double to, String because, String source) {
    public Forecast {
        if (!(chance > 0 && chance < 1)) throw new IllegalArgumentException("""
                A chance of %s is a certainty.
                Maybe 0.02 or 0.98?""".formatted(chance));
        if (!(from <= chance && chance <= to)) throw new IllegalArgumentException("""
                A chance of %s lies outside its own range, %s to %s.
                Maybe the ends are the wrong way round?""".formatted(chance, from, to));
    }
}
