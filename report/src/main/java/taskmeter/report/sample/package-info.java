/**
 * A run as it was measured: its forks with their iterations, its labels and its environment. Runs can be merged for a
 * comparison.
 */
package taskmeter.report.sample;
