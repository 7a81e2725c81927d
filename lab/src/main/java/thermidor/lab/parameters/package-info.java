/** The numbers of the processes: files with value, range, unit and source become the records the processes take. */
package thermidor.lab.parameters;
