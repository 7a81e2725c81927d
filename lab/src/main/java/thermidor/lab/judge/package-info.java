/** Theories, cases and claims as text files; runs and cases judged by theories; what is written about it. */
package thermidor.lab.judge;
