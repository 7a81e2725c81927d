/** Institutions: what is in force. A scenario changes them by decree; no process knows a date. */
package thermidor.rules;
