/** The model description, kept in step with the code and the parameter files. */
package thermidor.lab.describe;
