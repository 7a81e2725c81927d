/** The laboratory: scenarios and parameters are read, runs are lived and saved, from the command line. Begin at {@link thermidor.lab.Main}. */
package thermidor.lab;
