package taskmeter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import taskmeter.report.csv.Near;
import taskmeter.report.quantity.Count;
import taskmeter.report.verdict.Verdict;

/**
 * The options, declared once: {@code --run} on the command line is {@code report.run} among properties, and
 * {@code --allow-mismatch} is {@code report.allowMismatch}. All are text here, for a mistake is to name the option as
 * the user gave it.
 */
@Command(
    name = "java -jar report/target/taskmeter-report.jar",
    header = "Draws the charts and writes the summary of a run, beside its samples.",
    footer = {"", "Exit codes: 0 fine, 1 a bug in this program, 2 a bad option or a bad file,",
        "4 --check found a report that its samples do not give, 6 --fail-on found what is to fail."},
    sortOptions = false)
final class Options {

  @Option(names = "--run", paramLabel = "NAME|FOLDER",
      description = "The run to report on, by its name in the results folder or as a folder of its own. "
          + "Without it, the newest by name. Several, joined by commas, are laid side by side.")
  private String run;

  @Option(names = "--baseline", paramLabel = "RUNTIME",
      description = "The JVM that the others are set against, by its short name. Without it, the oldest release.")
  private String baseline;

  @Option(names = "--allow-mismatch", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Lay runs side by side although their environments differ. The page says in what.")
  private String allowMismatch;

  @Option(names = "--fail-on", paramLabel = "VERDICTS",
      description = "End with exit code 6 where a comparison has one of these verdicts, joined by commas: slower, "
          + "faster, inconclusive.")
  private String failOn;

  @Option(names = "--explain", paramLabel = "COMPARISON",
      description = "Write nothing, and print the arithmetic of one comparison, by its name, "
          + "\"27/TaskCreation.fanOut tasks=100 VIRTUAL\", or by words that only its name has.")
  private String explain;

  @Option(names = "--check", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Write nothing, and end with exit code 4 where the report that is there is not the one that "
          + "its samples give.")
  private String check;

  @Option(names = "--results", paramLabel = "FOLDER",
      description = "The folder of all runs. Without it, \"results\".")
  private String results;

  @Option(names = "--skip", arity = "0..1", fallbackValue = "true", paramLabel = "true|false",
      description = "Do nothing.")
  private String skip;

  @Option(names = "--properties", paramLabel = "FILE",
      description = "Java properties with the options above: report.run for --run. "
          + "What the command line says, holds.")
  private String properties;

  @Option(names = "--known-elsewhere", hidden = true, split = ",",
      description = "Properties of the same build that are not the report's, to be told from misspelt ones.")
  private List<String> knownElsewhere = List.of();

  @Option(names = "--validate", hidden = true, description = "Only judge the options.")
  private boolean validate;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this, and do nothing.")
  private boolean help;

  Optional<String> run() {
    return Optional.ofNullable(run);
  }

  Optional<String> baseline() {
    return Optional.ofNullable(baseline);
  }

  boolean allowMismatch() {
    return "true".equals(allowMismatch);
  }

  String results() {
    return Optional.ofNullable(results).orElse("results");
  }

  boolean skip() {
    return "true".equals(skip);
  }

  Optional<String> properties() {
    return Optional.ofNullable(properties);
  }

  List<String> knownElsewhere() {
    return knownElsewhere;
  }

  boolean check() {
    return "true".equals(check);
  }

  Gate gate() {
    return Gate.of(failOnWords());
  }

  Optional<String> explain() {
    return Optional.ofNullable(explain);
  }

  boolean validate() {
    return validate;
  }

  boolean help() {
    return help;
  }

  /** What an option may not be, whoever gave it. */
  List<String> mistakes(Origins origins) {
    List<String> mistakes = new ArrayList<>();
    flag("--skip", skip, origins, mistakes);
    flag("--allow-mismatch", allowMismatch, origins, mistakes);
    flag("--check", check, origins, mistakes);
    List<String> allowed = Gate.ALLOWED.stream().map(Verdict.Kind::word).toList();
    failOnWords().stream().filter(word -> !allowed.contains(word)).forEach(word ->
        mistakes.add(origins.of("--fail-on") + ": \"" + word + "\"; " + Count.list(allowed, "or")
            + " is allowed, several joined by commas; " + Near.advice(word, allowed, "correct it")));
    return mistakes;
  }

  private List<String> failOnWords() {
    return failOn == null ? List.of() : List.of(failOn.split(",", -1)).stream().map(String::strip).toList();
  }

  private static void flag(String option, String value, Origins origins, List<String> mistakes) {
    if (value != null && !List.of("true", "false").contains(value)) {
      mistakes.add(origins.of(option) + ": \"" + value + "\"; true or false is allowed; correct it");
    }
  }
}
