/** The month and its steps. Read {@link thermidor.Month} first. */
package thermidor;
