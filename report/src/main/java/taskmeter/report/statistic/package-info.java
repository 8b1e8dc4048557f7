/**
 * Estimates, intervals and tests. The unit of replication is the fork: iterations of one JVM are not independent.
 */
package taskmeter.report.statistic;
