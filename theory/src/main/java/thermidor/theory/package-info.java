/**
 * The form of a theory: questions, answers in order, conditions with thresholds, verdicts with their reasons, and what is expected with
 * which chance. The theories themselves are text files in the folder {@code theories}. A theory sees what was observed, by the names of
 * columns, and nothing else: of a run, of a case from history, of a society made up for a test.
 */
package thermidor.theory;
