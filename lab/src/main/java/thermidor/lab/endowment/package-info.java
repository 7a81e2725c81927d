/** What a society starts from, read from the tables of data/. */
package thermidor.lab.endowment;
