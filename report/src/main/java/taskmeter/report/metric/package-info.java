/**
 * Metrics other than time: what the forks read, what changed from one runtime to another, and how they grow with a
 * parameter. They have no part in verdicts on time.
 */
package taskmeter.report.metric;
