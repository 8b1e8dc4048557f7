/**
 * The sample format of {@code results/FORMAT.md}, as read. Every complaint has its file, line and
 * column, and all of them are made at once.
 */
package taskmeter.report.sample;
