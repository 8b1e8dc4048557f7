package taskmeter.campaign.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.util.Utils;
import picocli.CommandLine.Option;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.inject.Injection;

/**
 * A campaign's options, each declared once: {@code --jvm-args} here is {@code --jvm-args} of the jar and
 * {@code -Dbench.jvmArgs} of the build, and its description is the manual's.
 */
public final class CampaignOptions {

  private static final Duration BUDGET_ALONE = Duration.ofMinutes(10);
  /** Of each of several, which are compared: a verdict takes more forks than an interval. */
  private static final Duration BUDGET_EACH = Duration.ofMinutes(15);

  @Option(names = "--jdks", paramLabel = "JDKS", split = ",",
      description = "The JDKs to measure, between commas: versions (17, 25.0.1, 28-ea), homes, or all that are "
          + "found. One that stands twice is measured twice. Default: the one that runs this.")
  public List<String> jdks = List.of();

  @Option(names = "--budget", paramLabel = "TIME",
      description = "How long the campaign may take, such as 90s, 10m, 1h30m; of a run that is gone on with, from now "
          + "on. Default: 10m, and of several JDKs 15m for each.")
  public Optional<Duration> budget;

  @Option(names = "--profile", paramLabel = "NAME", defaultValue = "standard",
      description = "smoke: every cell once, far too short to be a measurement; standard: what the default budget "
          + "measures often enough; full: all of the matrix. Default: ${DEFAULT-VALUE}.")
  public Profile profile;

  @Option(names = "--include", paramLabel = "REGEX",
      description = "Only cells in whose name this is found. A name is scenario.variant, parameters, carrier: "
          + "'TaskCreation.*VIRTUAL'.")
  public Optional<Pattern> include;

  @Option(names = "--exclude", paramLabel = "REGEX",
      description = "No cells in whose name this is found.")
  public Optional<Pattern> exclude;

  @Option(names = "--jvm-args", paramLabel = "ARGS", defaultValue = "",
      description = "Arguments for every fork, between blanks. A collector or a heap size replaces the default "
          + "(G1, 512 MB).")
  public String jvmArgs;

  @Option(names = "--warmup", paramLabel = "NxTIME",
      description = "Warmup of every cell, such as 20x100ms. Default: its scenario's.")
  public Optional<Iterations> warmup;

  @Option(names = "--measurement", paramLabel = "NxTIME",
      description = "Measured iterations of every cell, such as 5x100ms. Default: its scenario's.")
  public Optional<Iterations> measurement;

  @Option(names = "--rounds", paramLabel = "N",
      description = "No more rounds than this, each of which gives every cell one fork. Default: as many as fit.")
  public Optional<Integer> rounds;

  @Option(names = "--inject", paramLabel = "PLACE:SHARE",
      description = "More work for one of the JDKs, to see whether it is found: 4:10%% makes the fourth do every tenth "
          + "invocation twice. The work is real, and no score is touched.")
  public Optional<Injection> inject = Optional.empty();

  @Option(names = "--seed", paramLabel = "N",
      description = "Of the cells' order, to have the same one again. Default: another one each time.")
  public Optional<Long> seed;

  @Option(names = "--grace", paramLabel = "TIME", defaultValue = "30s",
      description = "A fork that takes longer than three times its timed part and this is ended, its threads are "
          + "kept. Default: ${DEFAULT-VALUE}.")
  public Duration grace;

  @Option(names = "--results", paramLabel = "DIR", defaultValue = "results",
      description = "The folder that the run's folder is made in. Default: ${DEFAULT-VALUE}.")
  public Path results;

  @Option(names = "--resume", arity = "0..1", paramLabel = "RUN", fallbackValue = "",
      description = "Go on with the newest run, or the named one, where it stopped. JDKs, box, settings and measured "
          + "code must be the same.")
  public Optional<String> resume;

  @Option(names = "--action", paramLabel = "WORD", defaultValue = "run",
      description = "What the build does with its jar: run, plan, doctor or list. Default: ${DEFAULT-VALUE}.")
  public Action action;

  @Option(names = "--skip", arity = "0..1", paramLabel = "BOOLEAN", fallbackValue = "true",
      description = "Measure nothing.")
  public boolean skip;

  /**
   * How long a campaign over so many runtimes may take.
   *
   * @param runtimes from 1
   */
  public Duration budget(int runtimes) {
    return budget.orElse(runtimes == 1 ? BUDGET_ALONE : BUDGET_EACH.multipliedBy(runtimes));
  }

  /** The user's own arguments for the JVM; quotes hold blanks together. */
  public List<String> userArguments() {
    return jvmArgs.isBlank() ? List.of() : List.copyOf(Utils.splitQuotedEscape(jvmArgs.strip()));
  }

  /** Words among the JVM's arguments that would be taken for a main class. */
  public List<String> strayArguments() {
    List<String> arguments = userArguments();
    return IntStream.range(0, arguments.size())
        .filter(i -> !arguments.get(i).startsWith("-") && !arguments.get(i).startsWith("@"))
        .filter(i -> i == 0 || !arguments.get(i - 1).matches("--[a-z-]+"))
        .mapToObj(arguments::get).toList();
  }
}
