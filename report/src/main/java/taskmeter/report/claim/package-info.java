/**
 * What the documentation of asyncio says about speed, judged by a run. This is the one place that knows scenarios by
 * name, because a claim is about named functions and has no counterpart in a column of {@code labels.csv}; and it is
 * the one place where costs of a JVM and of CPython become a ratio.
 */
package taskmeter.report.claim;
