/**
 * Metrics other than time: what changed beside a ratio, all diagnostics, and how metrics grow with a parameter.
 */
package taskmeter.report.page.metric;
