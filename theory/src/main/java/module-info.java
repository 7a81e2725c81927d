/** Rival theories of what a society is. They see the record of it and never the society: its other rooms are not exported to them. */
module thermidor.theory {
    requires thermidor.model;

    exports thermidor.theory;
}
