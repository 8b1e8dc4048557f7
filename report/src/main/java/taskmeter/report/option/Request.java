package taskmeter.report.option;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import taskmeter.report.csv.Suggestion;

/** The user's options: the report's options, and those of the command line only. */
@Command(
    name = "java -jar report/target/taskmeter-report.jar",
    header = "Draws the charts and writes the summary of a run, next to its samples.",
    footer = {"", "Exit codes: 0 success, 1 internal error, 2 invalid option or file,",
        "4 --check found a report that differs from its samples, 6 --fail-on found one of its verdicts,",
        "7 --require found too few decided comparisons, or the campaign did not reach all cells."},
    sortOptions = false)
public final class Request {

  @Mixin
  private ReportOptions options;

  @Option(names = "--properties", paramLabel = "FILE",
      description = "Java properties with the options above: report.run for --run. "
          + "The command line takes precedence.")
  private OptionsFile properties = OptionsFile.NONE;

  @Option(names = "--known-elsewhere", hidden = true, split = ",",
      description = "Options of the other module, to detect misspelt ones.")
  private List<String> knownElsewhere = List.of();

  @Option(names = "--validate", hidden = true, description = "Only validate the options.")
  private boolean validate;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help and exit.")
  private boolean help;

  private ParseResult parsed;

  /**
   * Parses the command line and the properties file that it names.
   *
   * @throws UsageException with all mistakes of both, unless {@code --help} is given
   */
  public static Request parse(String... arguments) {
    Request request = new Request();
    request.parsed = request.commandLine().parseArgs(arguments);
    List<String> wrong = Stream.concat(request.mistakesOfProperties(),
        request.parsed.errors().stream().flatMap(request::sentences)).distinct().toList();
    // Values that are wrong are not set
    List<String> mistakes = wrong.isEmpty() ? request.withoutEffect().toList() : wrong;
    if (!mistakes.isEmpty() && !request.help) {
      throw new UsageException(mistakes);
    }
    return request;
  }

  /** Returns a parser that collects all mistakes instead of stopping at the first. */
  public CommandLine commandLine() {
    CommandLine line = new CommandLine(this).setTrimQuotes(false).setOverwrittenOptionsAllowed(true);
    // Not the provider itself, because the file is not known before the command line is read
    line.setDefaultValueProvider(arg -> properties.defaults(line.getCommandSpec()).defaultValue(arg));
    OptionTypes.register(line);
    line.getCommandSpec().parser().collectErrors(true);
    return line;
  }

  /** Returns the report's options. */
  public ReportOptions options() {
    return options;
  }

  /** Returns whether to validate the options and exit. */
  public boolean validate() {
    return validate;
  }

  /** Returns whether to print the usage and exit. */
  public boolean help() {
    return help;
  }

  /** Returns an option as the user gave it, {@code --run} or {@code -Dreport.run}. */
  public String where(String option) {
    return like(option, option);
  }

  /** Returns an option in the form in which the user gave another one. */
  public String like(String given, String option) {
    return !parsed.hasMatchedOption(given) && properties.values().containsKey(property(given))
        ? "-D" + property(option) : option;
  }

  /** Returns an option that the user has not given, in the form of the build if the build runs the program. */
  public String form(String option) {
    return parsed.hasMatchedOption("--properties") ? "-D" + property(option) : option;
  }

  private String property(String option) {
    return OptionsFile.property(parsed.commandSpec().findOption(option));
  }

  private Stream<String> mistakesOfProperties() {
    Map<String, OptionSpec> own = OptionsFile.properties(parsed.commandSpec());
    return properties.values().entrySet().stream().flatMap(each -> {
      if (own.containsKey(each.getKey())) {
        String option = own.get(each.getKey()).longestName();
        // One at a time, because picocli stops at the first invalid default
        return parsed.hasMatchedOption(option) ? Stream.empty()
            : new Request().commandLine().parseArgs(option + "=" + each.getValue()).errors().stream()
                .flatMap(this::sentences);
      }
      return knownElsewhere.contains(each.getKey()) ? Stream.empty() : Stream.of(unknown("-D" + each.getKey(),
          Stream.of(own.keySet(), knownElsewhere).flatMap(Collection::stream).map(known -> "-D" + known)));
    });
  }

  /** An option that another one makes pointless would be ignored silently. */
  private Stream<String> withoutEffect() {
    CommandSpec command = parsed.commandSpec();
    boolean gate = !options.failOn.kinds().isEmpty();
    Stream<String> ofTheGate = command.options().stream()
        .filter(option -> option.description().length > 0
            && option.description()[0].startsWith(ReportOptions.WITH_FAIL_ON))
        .map(OptionSpec::longestName).filter(option -> !gate && given(option) && !given("--fail-on"))
        .map(option -> where(option) + ": has no effect without " + like(option, "--fail-on") + "; add "
            + like(option, "--fail-on") + "=slower, or remove it");
    Stream<String> together = options.explain.isPresent()
        ? Stream.of("--fail-on", "--check").filter(this::given).map(option -> exclusive(option, "--explain"))
        : options.check && gate ? Stream.of(exclusive("--fail-on", "--check")) : Stream.empty();
    return Stream.concat(ofTheGate, together);
  }

  private String exclusive(String option, String other) {
    return where(option) + ": has no effect with " + where(other) + "; run the report once with each";
  }

  /** Returns whether the user gave an option, and not only to switch it off. */
  private boolean given(String option) {
    boolean off = List.of("false").equals(parsed.commandSpec().findOption(option).originalStringValues());
    return parsed.hasMatchedOption(option) ? !off
        : !properties.values().getOrDefault(property(option), "false").equals("false");
  }

  private Stream<String> sentences(Exception error) {
    return switch (error) {
      case UnmatchedArgumentException unmatched -> unmatched.getUnmatched().stream()
          .map(argument -> unknown(argument.split("=", 2)[0], names(unmatched.getCommandLine().getCommandSpec())));
      case ParameterException wrong when wrong.getCause() instanceof TypeConversionException refusal
          && wrong.getArgSpec() instanceof OptionSpec option -> refusal.getMessage().lines()
              .map(line -> where(option, wrong.getValue()) + "=" + wrong.getValue() + ": " + line);
      default -> Stream.of("command line: " + error.getMessage());
    };
  }

  private String where(OptionSpec option, String value) {
    String property = OptionsFile.property(option);
    return value.equals(properties.values().get(property)) && !parsed.hasMatchedOption(option.longestName())
        ? "-D" + property : option.longestName();
  }

  private static Stream<String> names(CommandSpec command) {
    return Stream.concat(command.subcommands().keySet().stream(), command.options().stream()
        .filter(option -> !option.hidden()).map(OptionSpec::longestName));
  }

  private static String unknown(String name, Stream<String> known) {
    List<String> all = known.toList();
    // All names of properties share a prefix, which would make any two similar
    String prefix = name.startsWith("-D") ? name.substring(0, name.indexOf('.') + 1) : "";
    List<String> names = all.stream().filter(each -> each.startsWith(prefix)).toList();
    return name + ": unknown " + (name.startsWith("-") ? "option" : "argument") + "; " + Suggestion
        .of(name.substring(prefix.length()), names.stream().map(each -> each.substring(prefix.length())).toList())
        .map(near -> "did you mean " + prefix + near + "?")
        .orElse("expected one of " + String.join(", ", names.isEmpty() ? all : names));
  }
}
