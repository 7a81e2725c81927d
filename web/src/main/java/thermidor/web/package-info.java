/** Pages over what the lab has saved. Simulates nothing. */
package thermidor.web;
