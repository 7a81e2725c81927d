/** The society. Needs java.base, and the planning office's calculating machine. */
module thermidor.model {
    requires thermidor.planning;

    exports thermidor.kernel;
    exports thermidor.record;
    exports thermidor to thermidor.lab;
    exports thermidor.world to thermidor.lab;
    exports thermidor.rules to thermidor.lab;
    exports thermidor.economy to thermidor.lab;
    exports thermidor.society to thermidor.lab;
    exports thermidor.polity to thermidor.lab;
}
