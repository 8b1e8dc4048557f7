/**
 * Extra work on one of the measured JVMs, to test whether a difference that exists is found.
 *
 * <p>The work is real. JMH generates for each benchmark the loop that calls it; a JVM with injected work gets that
 * loop with one invocation in N done twice and counted once. No score is changed.
 */
package taskmeter.campaign.inject;
