/** The apparatus. Councils, party, unions and conflict will live here. */
package thermidor.polity;
