/**
 * Compares several JVMs: a section for each scenario.
 */
package taskmeter.report.page.across;
