/** A run: what is asked, how it is lived, saved, cut short and taken up again, and what it leaves behind. */
package thermidor.lab.run;
