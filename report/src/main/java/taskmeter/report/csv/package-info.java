/**
 * Reads CSV files in the format of {@code results/FORMAT.md}. A mistake is reported with its file, line and column. All
 * mistakes of a run are reported at once.
 */
package taskmeter.report.csv;
