package taskmeter.campaign.option;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.message.ShellWord;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.program.ProgramVersion;

/** The user's request: the campaign's options, and the options that only a command line has. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
    versionProvider = ProgramVersion.class, synopsisHeading = "Usage: java -jar ",
    footer = {"", "Each option except --properties is also a property of the build: --jvm-args is -Dbench.jvmArgs.",
        "Exit codes: 0 success; 1 an internal error; 2 wrong options; 3 finished with failed forks;",
        "4 cut short; 5 machine unfit; 130 and 143 interrupted, finished forks are kept."})
public final class Request {

  /** A command of the build to the end of its line, or a property. */
  private static final Pattern PROPERTY = Pattern.compile("mvn .*|-D(bench\\.\\w+)");
  private static final String RESUME = "--resume";

  @Mixin
  private CampaignOptions options;

  @Option(names = "--properties", paramLabel = "FILE",
      description = "Options as properties, such as bench.jvmArgs=…; options of the command line take precedence.")
  private OptionsFile properties = OptionsFile.NONE;

  @Option(names = "--known-elsewhere", hidden = true, split = ",",
      description = "Options of the other module, to find misspelt ones.")
  private List<String> knownElsewhere = List.of();

  private Action action = Action.RUN;
  private ParseResult parsed;

  /**
   * Parses the command line and the properties file that it names.
   *
   * @throws UsageException with all mistakes of both, unless the user requests help
   */
  public static Request parse(String... arguments) {
    ParseResult top = commandLine().parseArgs(arguments);
    ParseResult own = top.hasSubcommand() ? top.subcommand() : top;
    Request request = (Request) own.commandSpec().userObject();
    request.parsed = own;
    Stream<String> misplaced = own == top ? Stream.empty() : top.matchedOptions().stream().map(option ->
        option.longestName() + ": found before " + own.commandSpec().name() + "; expected after it");
    Stream<String> wrong = Stream.of(top, own).flatMap(each -> each.errors().stream()).flatMap(request::sentences);
    List<String> mistakes = Stream.of(request.mistakesOfProperties(), misplaced, wrong)
        .flatMap(each -> each).distinct().toList();
    if (!mistakes.isEmpty() && !own.isUsageHelpRequested()) {
      throw new UsageException(mistakes.stream().map(request::asTyped).toList());
    }
    return request;
  }

  /** The command line with all subcommands. It collects all mistakes. */
  static CommandLine commandLine() {
    CommandLine top = new Request().command("taskmeter-bench.jar",
        "Measures what a task costs on the JVM, and keeps every sample.");
    for (Action action : Action.values()) {
      Request request = new Request();
      request.action = action;
      top.addSubcommand(request.command(action.toString(), action.description()));
    }
    return top;
  }

  private CommandLine command(String name, String description) {
    CommandLine line = new CommandLine(this).setCommandName(name)
        .setUsageHelpAutoWidth(true).setTrimQuotes(false).setOverwrittenOptionsAllowed(true);
    // A lambda, because the file is known only after the command line is parsed
    line.setDefaultValueProvider(arg -> properties.defaults(line.getCommandSpec()).defaultValue(arg));
    OptionTypes.register(line);
    line.getCommandSpec().usageMessage().description(description);
    // Without the second, --action=plan is refused because there is a subcommand plan
    line.getCommandSpec().parser().collectErrors(true).allowSubcommandsAsOptionParameters(true);
    return line;
  }

  public CampaignOptions options() {
    return options;
  }

  /** The subcommand; the build always runs {@code run}, and selects another with an option. */
  public Action action() {
    return action == Action.RUN ? options.action : action;
  }

  /** The parsed command line. */
  public ParseResult parsed() {
    return parsed;
  }

  /**
   * A message with each option as the user would type it: as {@code -Dbench.jvmArgs} if the build runs the program, as
   * {@code --jvm-args} if it is on the command line or nothing else was given. Commands of the build are unchanged.
   */
  public String asTyped(String message) {
    Map<String, OptionSpec> campaign = OptionsFile.properties(parsed.commandSpec());
    return PROPERTY.matcher(message).replaceAll(found -> Matcher.quoteReplacement(
        Optional.ofNullable(found.group(1)).flatMap(name -> Optional.ofNullable(campaign.get(name)))
            .filter(option -> parsed.hasMatchedOption(option) || !parsed.hasMatchedOption("--properties"))
            .map(OptionSpec::longestName).orElse(found.group())));
  }

  /** The build's command that starts the same campaign as a new run. */
  public String command() {
    return command(Redaction::withoutHome);
  }

  /**
   * The command that resumes this campaign, ready to be pasted into a shell: the build's, or the jar's if the jar was
   * started without the build. A run is resumed by the JVM that began it, and the build may choose another.
   */
  public String resumeCommand(String run) {
    return jar().map(jar -> Stream.concat(Stream.of(jar, "run"), parsed.matchedOptions().stream().distinct()
            .filter(OptionsFile.properties(parsed.commandSpec())::containsValue)
            .filter(option -> !option.longestName().equals(RESUME))
            .map(option -> option.longestName() + (value(option).isEmpty() ? "" : "=" + ShellWord.of(value(option)))))
        .collect(Collectors.joining(" ")) + " " + RESUME + "=" + run)
        .orElseGet(() -> command(value -> value).replaceFirst("verify", "verify -DskipTests") + " -Dbench.resume="
            + run);
  }

  /** The start of a command for the running jar; empty if the build or a test started the program. */
  private Optional<String> jar() {
    return Optional.of(System.getProperty("java.class.path")).filter(path -> path.matches("[^:]+\\.jar"))
        .filter(path -> properties == OptionsFile.NONE)
        .flatMap(path -> ProcessHandle.current().info().command()
            .map(java -> ShellWord.of(java) + " -jar " + ShellWord.of(path)));
  }

  private static String value(OptionSpec option) {
    return option.isMultiValue() ? String.join(",", option.originalStringValues())
        : option.originalStringValues().getLast();
  }

  private String command(UnaryOperator<String> shown) {
    Map<String, OptionSpec> campaign = OptionsFile.properties(parsed.commandSpec());
    Stream<String> ofFile = properties.values().entrySet().stream().filter(each -> campaign.containsKey(each.getKey())
        && !parsed.hasMatchedOption(campaign.get(each.getKey())))
        .map(each -> argument(each.getKey(), shown.apply(each.getValue())));
    Stream<String> ofCommandLine = parsed.matchedOptions().stream().distinct().filter(campaign::containsValue)
        .map(option -> argument(OptionsFile.property(option), shown.apply(value(option))));
    return Stream.of(Stream.of("mvn -pl bench verify"), ofFile, ofCommandLine).flatMap(each -> each)
        .filter(argument -> !argument.startsWith("-Dbench.resume")).collect(Collectors.joining(" "));
  }

  private static String argument(String property, String value) {
    return "-D" + property + (value.isEmpty() ? "" : "=" + ShellWord.of(value));
  }

  private Stream<String> mistakesOfProperties() {
    Map<String, OptionSpec> own = OptionsFile.properties(parsed.commandSpec());
    return properties.values().entrySet().stream().flatMap(each -> {
      if (own.containsKey(each.getKey())) {
        String option = own.get(each.getKey()).longestName();
        // Each one alone, because picocli stops at the first bad default
        return parsed.hasMatchedOption(option) ? Stream.empty()
            : commandLine().parseArgs(option + "=" + each.getValue()).errors().stream().flatMap(this::sentences);
      }
      return knownElsewhere.contains(each.getKey()) ? Stream.empty() : Stream.of(unknown("-D" + each.getKey(),
          Stream.of(own.keySet(), knownElsewhere).flatMap(Collection::stream).map(known -> "-D" + known)));
    });
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
    // The common prefix of properties would make any two names similar
    String prefix = name.startsWith("-D") ? name.substring(0, name.indexOf('.') + 1) : "";
    List<String> names = all.stream().filter(each -> each.startsWith(prefix)).toList();
    return name + ": unknown " + (name.startsWith("-") ? "option" : "argument") + "; " + Suggestion
        .of(name.substring(prefix.length()), names.stream().map(each -> each.substring(prefix.length())).toList())
        .map(near -> "did you mean " + prefix + near + "?")
        .orElse("expected one of " + String.join(", ", names.isEmpty() ? all : names));
  }
}
