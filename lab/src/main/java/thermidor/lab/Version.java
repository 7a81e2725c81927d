package thermidor.lab;

/** The version the program was built as. */
public final class Version {
    private Version() {}

    public static String number() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "0.1.0" : built;
    }
}
