/**
 * More work, on purpose, on one of the measured JVMs: to see whether a difference that is there is found.
 *
 * <p>The work is real. JMH generates for each benchmark the loop that calls it; a JVM with injected work gets that
 * loop with every so manieth invocation done twice, and counts it once. Nothing here touches a score.
 */
package taskmeter.campaign.inject;
