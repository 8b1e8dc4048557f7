/**
 * The section of each scenario that compares several JVMs.
 */
package taskmeter.report.page.across;
