/**
 * Numbers in, records out. The unit of replication is the fork: iterations of one JVM are not independent.
 */
package taskmeter.report.statistic;
