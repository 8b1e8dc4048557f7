/**
 * How a fork proves what it measured. {@link taskmeter.scenario.proof.Scenario} calls the measured body before the
 * first iteration and after the last one, and checks the threads, tasks and operations; during the trial it counts
 * what costs nothing to count.
 */
package taskmeter.scenario.proof;
