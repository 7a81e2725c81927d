/** How people are born, live, learn, move, rise, fall and die. */
package thermidor.society;
