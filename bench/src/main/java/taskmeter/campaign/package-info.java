/**
 * Runs a campaign: which cells, on which JVMs, in which order, how often, and where their samples go. No scenario and
 * no carrier is known here by name; each measured JVM is asked for its cells.
 *
 * <p>{@link taskmeter.campaign.Main} reads the options and runs a subcommand. {@code RunCommand} runs a {@code
 * Campaign}, the loop that takes the next slot of the schedule, runs a fork, and records its samples. The steps are
 * packages, from the first to the last:
 *
 * <ol>
 *   <li>{@code option}: what the user asked for.
 *   <li>{@code jdk}, {@code jvm}: which JDKs there are, and the JVMs to measure, each with its settings.
 *   <li>{@code cell}: the cells that those JVMs have, and the ones to measure.
 *   <li>{@code schedule}: the order of the forks, and how many.
 *   <li>{@code fork}: runs one fork with JMH and checks its proof. {@code inject} adds work for an A/A test.
 *   <li>{@code run}, on top of {@code csv}: the files of the run, which grow with each fork and which a resumed
 *       campaign reads.
 * </ol>
 *
 * <p>{@code machine} reads what Linux says about the machine and its noise; {@code doctor} judges it before a
 * campaign. {@code program} says which version of the measured code this is. {@code message} has the exceptions and
 * the formats of what a user reads.
 */
package taskmeter.campaign;
