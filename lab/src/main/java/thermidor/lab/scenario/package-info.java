/** Scenarios: what is asked, when it begins and ends, what is decreed and what strikes from outside. */
package thermidor.lab.scenario;
