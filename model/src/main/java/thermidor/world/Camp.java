package thermidor.world;

/** Where a person stands on the two axes of the debate: who should own, and who should decide (C52). */
public enum Camp {
    SOCIAL_SELF_RULE, SOCIAL_COMMAND, PRIVATE_COMMAND, PRIVATE_SELF_RULE;

    public static final Camp[] ALL = values();
    public static final int COUNT = ALL.length;

    /** 1 for social, -1 for private property. */
    public int property() {
        return this == SOCIAL_SELF_RULE || this == SOCIAL_COMMAND ? 1 : -1;
    }

    /** The camp of an orientation; who stands exactly between counts as social, and as for self-rule. */
    public static Camp of(double property, double rule) {
        if (property >= 0) return rule >= 0 ? SOCIAL_SELF_RULE : SOCIAL_COMMAND;
        return rule >= 0 ? PRIVATE_SELF_RULE : PRIVATE_COMMAND;
    }
}
