package taskmeter.campaign.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.util.Utils;
import picocli.CommandLine.Option;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.inject.Injection;

/**
 * A campaign's options, each declared once: {@code --jvm-args} here is {@code --jvm-args} of the jar and
 * {@code -Dbench.jvmArgs} of the build, and its description is shown by {@code --help}.
 */
public final class CampaignOptions {

  @Option(names = "--jdks", paramLabel = "JDKS", split = ",",
      description = "The JDKs to measure, separated by commas: versions (17, 25.0.1, 28-ea), homes, or all for all "
          + "JDKs found. A JDK listed twice is measured twice. JVM arguments after a JDK are its own: '25,25 "
          + "-XX:+UseZGC'. Default: the JDK that runs this program.")
  public List<String> jdks = List.of();

  @Option(names = "--python", paramLabel = "PYTHONS", split = ",",
      description = "The CPythons to measure too, separated by commas: commands (python3.12), versions (3.12, 3.12.1), "
          + "files, or all for all CPythons found, from 3.11 on. Default: none.")
  public List<String> pythons = List.of();

  @Option(names = "--budget", paramLabel = "TIME",
      description = "How long the campaign may take, such as 90s, 10m, 1h30m; for a resumed run, counted from now. "
          + "Default: 10m, or 15m for each of several runtimes; of the profile quick, 75s for each runtime.")
  public Optional<Duration> budget;

  @Option(names = "--profile", paramLabel = "NAME", defaultValue = "standard",
      description = "smoke: every cell once, far too short to be a measurement; quick: the headline cells, in about a "
          + "minute, without intervals; standard: the cells that the default budget measures often enough; full: the "
          + "whole matrix. Default: ${DEFAULT-VALUE}.")
  public Profile profile;

  @Option(names = "--include", paramLabel = "REGEX",
      description = "Measure only cells whose name matches. A name is scenario.variant, parameters, carrier "
          + "(PLATFORM, VIRTUAL, FORK_JOIN, or EVENT_LOOP in a CPython): 'TaskCreation.*VIRTUAL'.")
  public Optional<Pattern> include;

  @Option(names = "--exclude", paramLabel = "REGEX",
      description = "Leave out cells whose name matches.")
  public Optional<Pattern> exclude;

  @Option(names = "--jvm-args", paramLabel = "ARGS", defaultValue = "",
      description = "Arguments for every fork, separated by spaces. A collector or a heap size replaces the default "
          + "(G1, 512 MB).")
  public String jvmArgs;

  @Option(names = "--warmup", paramLabel = "NxTIME",
      description = "Warmup iterations of every cell, such as 20x100ms. Default: set by its scenario.")
  public Optional<Iterations> warmup;

  @Option(names = "--measurement", paramLabel = "NxTIME",
      description = "Measured iterations of every cell, such as 5x100ms. Default: set by its scenario.")
  public Optional<Iterations> measurement;

  @Option(names = "--rounds", paramLabel = "N",
      description = "At most N rounds; a round is one fork of every cell on every JDK. Default: for one JDK, as many "
          + "as fit; for several, eight, and then the second stage.")
  public Optional<Integer> rounds;

  @Option(names = "--interleave", paramLabel = "HOW", defaultValue = "forks",
      description = "How the forks of a block follow each other, which are one for each JDK. iterations: they are "
          + "alive together and take turns, iteration by iteration, so that both sides of a ratio see the machine in "
          + "the same state; forks: one after the other; both: blocks alternate, to compare the two. Default: "
          + "${DEFAULT-VALUE}.")
  public Interleave interleave;

  @Option(names = "--lead-in", paramLabel = "N", defaultValue = "0",
      description = "With --interleave=iterations, N iterations that do not count before each measured one, because "
          + "the fork has just waited. Default: ${DEFAULT-VALUE}.")
  public int leadIn;

  @Option(names = "--diagnose", arity = "0..1", paramLabel = "BOOLEAN", fallbackValue = "true",
      description = "After the timed forks, and in addition to the budget, run forks with profilers, which are not "
          + "timed: allocated bytes, context switches, instructions and cycles, and events of the Flight Recorder.")
  public boolean diagnose;

  @Option(names = "--inject", paramLabel = "PLACE:SHARE",
      description = "Extra work for one of the JDKs, to see whether the report finds it: 4:10%% makes the fourth JDK "
          + "run every 10th invocation twice. The work is real; no score is changed.")
  public Optional<Injection> inject = Optional.empty();

  @Option(names = "--seed", paramLabel = "N",
      description = "Seed of the order of the forks; the same seed gives the same order. Default: a new one each time.")
  public Optional<Long> seed;

  @Option(names = "--grace", paramLabel = "TIME", defaultValue = "30s",
      description = "A fork that runs longer than three times its timed part plus this time is killed; its threads "
          + "are dumped first. Default: ${DEFAULT-VALUE}.")
  public Duration grace;

  @Option(names = "--results", paramLabel = "DIR", defaultValue = "results",
      description = "The folder in which the run's folder is created. Default: ${DEFAULT-VALUE}.")
  public Path results;

  @Option(names = "--resume", arity = "0..1", paramLabel = "RUN", fallbackValue = "",
      description = "Resume the newest run, or the named one. JDKs, machine, settings and measured code must be the "
          + "same.")
  public Optional<String> resume;

  @Option(names = "--action", paramLabel = "WORD", defaultValue = "run",
      description = "What the build does with its jar: run, plan, profile, doctor or list. Default: ${DEFAULT-VALUE}.")
  public Action action;

  @Option(names = "--skip", arity = "0..1", paramLabel = "BOOLEAN", fallbackValue = "true",
      description = "Measure nothing.")
  public boolean skip;

  /**
   * The budget of a campaign on this number of runtimes.
   *
   * @param runtimes from 1
   */
  public Duration budget(int runtimes) {
    return budget.orElseGet(() -> profile.budget(runtimes));
  }

  /** The user's own arguments for the JVM; quotes protect spaces. */
  public List<String> userArguments() {
    return jvmArgs.isBlank() ? List.of() : List.copyOf(Utils.splitQuotedEscape(jvmArgs.strip()));
  }

  /** Words among the JVM's arguments that the launcher would take for a main class. */
  public List<String> strayArguments() {
    List<String> arguments = userArguments();
    return IntStream.range(0, arguments.size())
        .filter(i -> !arguments.get(i).startsWith("-") && !arguments.get(i).startsWith("@"))
        .filter(i -> i == 0 || !arguments.get(i - 1).matches("--[a-z-]+"))
        .mapToObj(arguments::get).toList();
  }
}
