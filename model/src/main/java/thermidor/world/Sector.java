package thermidor.world;

/** The sixteen sectors, each with its department in the sense of the reproduction schemes. */
public enum Sector {
    GRAIN(Department.II), LIVESTOCK(Department.II), TIMBER(Department.I), FUEL(Department.I), POWER(Department.I), METALS(Department.I),
    MACHINERY(Department.I), CHEMICALS(Department.I), MATERIALS(Department.I), CONSTRUCTION(Department.I), TRANSPORT(Department.I),
    TEXTILES(Department.II), FOOD(Department.II), ARMAMENTS(Department.NEITHER), TRADE(Department.NEITHER), SERVICES(Department.NEITHER);

    /** I makes means of production, II makes means of consumption. */
    public enum Department { I, II, NEITHER }

    public static final Sector[] ALL = values();
    public static final int COUNT = ALL.length;

    public final Department department;

    Sector(Department department) {
        this.department = department;
    }

    /** Field crops and herds: made by farms, not by works. */
    public boolean isFarming() {
        return this == GRAIN || this == LIVESTOCK;
    }

    /** Cannot be kept from one month to the next. */
    public boolean perishesAtOnce() {
        return this == POWER || this == CONSTRUCTION || this == TRANSPORT || this == TRADE || this == SERVICES;
    }

    /** Whether a unit of its goods is the same from year to year: tonnes, cubic metres, kilowatt-hours. */
    public boolean isCountedInKind() {
        return switch (this) {
            case GRAIN, LIVESTOCK, TIMBER, FUEL, POWER, METALS, MATERIALS -> true;
            default -> false;
        };
    }

    public boolean isIndustry() {
        return ordinal() >= TIMBER.ordinal() && ordinal() <= MATERIALS.ordinal() || this == TEXTILES || this == FOOD || this == ARMAMENTS;
    }
}
