/**
 * Runs a campaign: selects cells and runtimes, schedules forks, runs them, and writes their samples. The campaign does
 * not know scenarios and carriers by type; a probe on each runtime lists the cells.
 *
 * <p>{@link taskmeter.campaign.Main} reads the options and runs a subcommand. {@code RunCommand} runs a {@code
 * Campaign}, the loop that takes the next slot of the schedule, runs a fork, and records its samples. The steps are
 * packages, from the first to the last:
 *
 * <ol>
 *   <li>{@code option}: the user's request.
 *   <li>{@code jdk}, {@code python}, {@code runtime}: the JDKs and CPythons on this machine, and the runtimes to
 *       measure, each with its settings.
 *   <li>{@code cell}: the cells of those runtimes, and the selected ones.
 *   <li>{@code schedule}: the order of the forks, and how many.
 *   <li>{@code fork}: runs one fork, a JVM with JMH or a CPython with its script, and checks its proof. {@code
 *       process} watches the processes. {@code inject} adds work for an A/A test.
 *   <li>{@code run}, on top of {@code csv}: the files of the run, which grow with each fork and which a resumed
 *       campaign reads.
 * </ol>
 *
 * <p>{@code profile} records a fork under Linux {@code perf}. {@code machine} reads facts about the machine and its
 * noise from Linux; {@code doctor} judges it before a campaign. {@code program} has the version of the measured code.
 * {@code message} has the exceptions and the formats of texts for users.
 */
package taskmeter.campaign;
