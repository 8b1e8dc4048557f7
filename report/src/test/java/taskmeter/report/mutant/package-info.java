/**
 * Runs with one change, from a fixed seed: each is refused with a place, or its report is right. {@code MutantOracle}
 * says what right is. {@code -Dmutants=3000} makes more of them.
 */
package taskmeter.report.mutant;
