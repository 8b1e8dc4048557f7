/**
 * Reads CSV files in the form of {@code results/FORMAT.md}. A mistake is reported with its file, line and column, and
 * all mistakes of a run are reported at once.
 */
package taskmeter.report.csv;
