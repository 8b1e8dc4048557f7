/**
 * One fork: starts a JVM through JMH, collects its samples, and checks its evidence against the cell's label. A fork
 * that does not prove what it measured has failed. A watchdog ends a fork that hangs and saves a thread dump.
 */
package taskmeter.campaign.fork;
