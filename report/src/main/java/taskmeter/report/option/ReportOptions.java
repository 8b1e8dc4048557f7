package taskmeter.report.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import taskmeter.report.verdict.Verdict;

/**
 * The report's options, each declared once: {@code --allow-mismatch} here is {@code --allow-mismatch} of the jar and
 * {@code -Dreport.allowMismatch} of the build, and its description is the manual's.
 */
public final class ReportOptions {

  @Option(names = "--run", paramLabel = "NAME|FOLDER",
      description = "The run to report on, by its name in the results folder or as a folder of its own. "
          + "Without it, the newest by name. Several, joined by commas, are laid side by side.")
  public List<String> runs = List.of();

  @Option(names = "--baseline", paramLabel = "RUNTIME",
      description = "The JVM that the others are set against, by its short name. Without it, the oldest release.")
  public Optional<String> baseline;

  @Option(names = "--allow-mismatch", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Lay runs side by side although their environments differ. The page says in what.")
  public boolean allowMismatch;

  @Option(names = "--fail-on", paramLabel = "VERDICTS",
      description = "End with exit code 6 where a comparison has one of these verdicts, joined by commas: slower, "
          + "faster, inconclusive.")
  public FailOn failOn = new FailOn(List.of());

  @Option(names = "--explain", paramLabel = "COMPARISON",
      description = "Write nothing, and print the arithmetic of one comparison, by its name, "
          + "\"27/TaskCreation.fanOut tasks=100 VIRTUAL\", or by words that only its name has.")
  public Optional<String> explain;

  @Option(names = "--check", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Write nothing, and end with exit code 4 where the report that is there is not the one that "
          + "its samples give.")
  public boolean check;

  @Option(names = "--results", paramLabel = "FOLDER", defaultValue = "results",
      description = "The folder of all runs. Without it, \"${DEFAULT-VALUE}\".")
  public Path results;

  @Option(names = "--skip", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Do nothing.")
  public boolean skip;

  /**
   * Verdicts that are to fail a build.
   *
   * @param kinds which; none where nothing is to fail
   */
  public record FailOn(List<Verdict.Kind> kinds) {

    static final List<Verdict.Kind> ALLOWED =
        List.of(Verdict.Kind.SLOWER, Verdict.Kind.FASTER, Verdict.Kind.INCONCLUSIVE);

    public FailOn {
      kinds = List.copyOf(kinds);
    }
  }
}
