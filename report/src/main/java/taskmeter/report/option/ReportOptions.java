package taskmeter.report.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import taskmeter.report.verdict.Verdict;

/**
 * The report's options, each declared once: {@code --allow-mismatch} is an option of the jar and, as
 * {@code -Dreport.allowMismatch}, of the build.
 */
public final class ReportOptions {

  @Option(names = "--run", paramLabel = "NAME|FOLDER",
      description = "The run to report on: its name in the results folder, or a folder. "
          + "Default: the newest run by name. Several runs, separated by commas, are compared.")
  public List<String> runs = List.of();

  @Option(names = "--baseline", paramLabel = "RUNTIME",
      description = "The runtime that the others of its kind are compared with, by its short name, 21 or 3.12. "
          + "Default: the oldest release of each kind.")
  public Optional<String> baseline;

  @Option(names = "--allow-mismatch", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Compare runs even if their environments differ. The page lists the differences.")
  public boolean allowMismatch;

  @Option(names = "--fail-on", paramLabel = "VERDICTS",
      description = "Exit with code 6 if a comparison has one of these verdicts, separated by commas: slower, "
          + "faster, inconclusive.")
  public FailOn failOn = new FailOn(List.of());

  @Option(names = "--explain", paramLabel = "COMPARISON",
      description = "Print the arithmetic of one comparison and write nothing. Give its name, "
          + "\"27/TaskCreation.fanOut tasks=100 VIRTUAL\", or words that only its name contains.")
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

    static final List<Verdict.Kind> ALLOWED =
        List.of(Verdict.Kind.SLOWER, Verdict.Kind.FASTER, Verdict.Kind.INCONCLUSIVE);

    public FailOn {
      kinds = List.copyOf(kinds);
    }
  }
}
