package thermidor.theory;

/** How the thesis of a theory fares as a whole. The reasons are those of the answers it rests on. */
public enum Verdict {
    AFFIRMED,
    DENIED,
    /** Nothing speaks against the thesis, but not everything it needs was seen, or the theory has nothing to say of such a society. */
    UNDECIDED;

    public String says() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
