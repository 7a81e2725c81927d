package thermidor.rules;

/** What officials do with their position beyond ordinary pay: two rival accounts, chosen by the scenario. */
public enum Appropriation {
    /** They siphon off what growth leaves: the share follows from their stake in the whole. */
    SIPHON,
    /** They keep goods short and live on the difference between the official and the clearing price. */
    SHORTAGE_RENT
}
