package thermidor.world;

/** What a person is in the division of labour and of the product (C21). */
public enum Stratum {
    UNSKILLED_WORKER, SKILLED_WORKER, LABOUR_ARISTOCRAT, SPECIALIST, LOWER_OFFICIAL, MIDDLE_OFFICIAL, UPPER_OFFICIAL, CADRE, SOLDIER,
    POOR_PEASANT, MIDDLE_PEASANT, RICH_PEASANT, COLLECTIVE_FARMER, FARM_CHAIR, ARTISAN, TRADER, OWNER, STUDENT, DEPENDANT, MARGINAL,
    PRISONER;

    public static final Stratum[] ALL = values();
    public static final int COUNT = ALL.length;

    /** As what a hand counts in works. */
    public static final int NO_HAND = -1, UNSKILLED = 0, SKILLED = 1, EXPERT = 2, SKILLS = 3;

    public static Stratum of(byte code) {
        return ALL[code];
    }

    public byte code() {
        return (byte) ordinal();
    }

    public boolean isOfficial() {
        return this == LOWER_OFFICIAL || this == MIDDLE_OFFICIAL || this == UPPER_OFFICIAL || this == CADRE;
    }

    public boolean isWorker() {
        return this == UNSKILLED_WORKER || this == SKILLED_WORKER || this == LABOUR_ARISTOCRAT;
    }

    public boolean isPeasant() {
        return this == POOR_PEASANT || this == MIDDLE_PEASANT || this == RICH_PEASANT;
    }

    /** Works the land: an individual peasant or a member of a collective farm. */
    public boolean isOnTheLand() {
        return isPeasant() || this == COLLECTIVE_FARMER || this == FARM_CHAIR;
    }

    /** As what somebody counts in works: {@link #UNSKILLED}, {@link #SKILLED}, {@link #EXPERT}, or {@link #NO_HAND}. */
    public int skill() {
        return switch (this) {
            case UNSKILLED_WORKER -> UNSKILLED;
            case SKILLED_WORKER, LABOUR_ARISTOCRAT, ARTISAN, TRADER -> SKILLED;
            case SPECIALIST, LOWER_OFFICIAL, MIDDLE_OFFICIAL, UPPER_OFFICIAL, CADRE -> EXPERT;
            default -> NO_HAND;
        };
    }

    /** Paid by an enterprise or an office: the "workers and employees" of the statistics. */
    public boolean isPaid() {
        return isWorker() || this == SPECIALIST || isOfficial();
    }
}
