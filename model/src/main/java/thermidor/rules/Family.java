package thermidor.rules;

/** Family law, as far as births are concerned. */
public record Family(boolean abortionLegal) {}
