/**
 * A run as it was measured: its forks with their iterations, its labels, its environment. Runs that were measured
 * apart can be merged for a comparison.
 */
package taskmeter.report.sample;
