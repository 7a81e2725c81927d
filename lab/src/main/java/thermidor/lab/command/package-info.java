/** The commands a person may give. */
package thermidor.lab.command;
