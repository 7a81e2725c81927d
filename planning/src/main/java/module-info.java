/** Plans in kind: the problem as data, solvers, an independent check, and the valuations of a plan. Usable alone. */
module thermidor.planning {
    requires ortools.java; // its own name is derived from its file: it carries GLOP, PDLP and the HiGHS library file

    exports thermidor.planning;
    exports thermidor.planning.large;
    exports thermidor.planning.numbers;
    exports thermidor.planning.rivals;
    exports thermidor.planning.solve;
    exports thermidor.planning.tables;
}
