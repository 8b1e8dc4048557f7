/**
 * The sections about verdicts: counts, tables, the forest chart, and the result of an A/A test.
 */
package taskmeter.report.page.verdict;
