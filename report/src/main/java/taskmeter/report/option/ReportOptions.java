package taskmeter.report.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import taskmeter.report.verdict.Verdict;

/**
 * The report's options, each declared once: {@code --allow-mismatch} is an option of the jar and, as
 * {@code -Dreport.allowMismatch}, of the build.
 */
public final class ReportOptions {

  /** The start of the description of an option that concerns only the gate. */
  static final String WITH_FAIL_ON = "With --fail-on: ";

  @Option(names = "--run", paramLabel = "NAME|FOLDER",
      description = "The run to report on: its name in the results folder, or a folder. "
          + "Default: the run that a campaign wrote to last; if there is none, the last one by name. "
          + "Several runs, separated by commas, are compared.")
  public List<String> runs = List.of();

  @Option(names = "--baseline", paramLabel = "RUNTIME",
      description = "The runtime that the others of its kind are compared with, by its short name, 21 or 3.12. "
          + "Default: the first one of each kind that the campaign was given.")
  public Optional<String> baseline;

  @Option(names = "--allow-mismatch", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Compare runs even if their environments differ. The page lists the differences.")
  public boolean allowMismatch;

  @Option(names = "--fail-on", paramLabel = "VERDICTS",
      description = "Exit with code 6 if a comparison has one of these verdicts, separated by commas: slower, "
          + "faster, likely slower, likely faster, inconclusive.")
  public FailOn failOn = new FailOn(List.of());

  @Option(names = "--require", paramLabel = "SHARE", defaultValue = "25%",
      description = WITH_FAIL_ON + "exit with code 7 if fewer comparisons than this were decided. "
          + "Default: ${DEFAULT-VALUE}.")
  public Share require;

  @Option(names = "--tolerance", paramLabel = "SHARE", defaultValue = "5%",
      description = WITH_FAIL_ON + "a difference up to this does not fail the build. Default: ${DEFAULT-VALUE}, which "
          + "every verdict of a difference exceeds.")
  public Share tolerance;

  @Option(names = "--candidate", paramLabel = "RUNTIME",
      description = WITH_FAIL_ON + "the only runtime whose verdicts count, by its short name.")
  public Optional<String> candidate;

  @Option(names = "--allow", paramLabel = "FILE",
      description = WITH_FAIL_ON + "known differences that do not fail the build, one on each line: a comparison as "
          + "--explain takes it, then # and the reason.")
  public Optional<Path> allow;

  @Option(names = "--verdicts", paramLabel = "FOLDER",
      description = WITH_FAIL_ON + "write the result for a build server into this folder: verdicts.md, at most 60 kB, "
          + "and verdicts.xml in the format of JUnit.")
  public Optional<Path> verdicts;

  @Option(names = "--annotations", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = WITH_FAIL_ON + "print the result as annotations for GitHub Actions too.")
  public boolean annotations;

  @Option(names = "--explain", paramLabel = "COMPARISON",
      description = "Print the arithmetic of one comparison and write nothing. Give its name, "
          + "\"27/TaskCreation.fanOut tasks=100 VIRTUAL\", or words of its name or its labels that no other has.")
  public Optional<String> explain;

  @Option(names = "--check", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Write nothing, and exit with code 4 if the report differs from the one that its samples give.")
  public boolean check;

  @Option(names = "--results", paramLabel = "FOLDER", defaultValue = "results",
      description = "The folder of all runs. Default: \"${DEFAULT-VALUE}\".")
  public Path results;

  @Option(names = "--skip", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Do nothing.")
  public boolean skip;

  /**
   * The verdicts that fail a build.
   *
   * @param kinds the kinds of verdicts; empty if none fails a build
   */
  public record FailOn(List<Verdict.Kind> kinds) {

    static final List<Verdict.Kind> ALLOWED = Stream.of(Verdict.Kind.values())
        .filter(kind -> kind.different() || kind == Verdict.Kind.INCONCLUSIVE).toList();

    public FailOn {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A share, which a user gives in percent.
   *
   * @param value not below 0
   */
  public record Share(double value) {

    public Share {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("share: found " + value + "; expected a finite number, at least 0");
      }
    }
  }
}
