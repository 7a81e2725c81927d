/**
 * Rival theories of what a society is, as values of one form, to be read side by side: see {@link thermidor.theory.Rivals}. A theory
 * sees what was observed and nothing else. More rivals will follow, and so will a casebook of regimes that no run has lived through
 * and a form of theory that can be written without Java.
 */
package thermidor.theory;
