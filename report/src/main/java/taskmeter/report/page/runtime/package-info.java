/**
 * Describes each scenario on one JVM: its table, charts and findings.
 */
package taskmeter.report.page.runtime;
