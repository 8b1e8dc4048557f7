/**
 * How a fork proves what it measured. {@link taskmeter.scenario.proof.Scenario} calls the measured body before the
 * first iteration and after the last one, and verifies threads, tasks and operations. During the trial it only counts
 * what costs nothing to count.
 */
package taskmeter.scenario.proof;
