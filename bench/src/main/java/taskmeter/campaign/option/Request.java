package taskmeter.campaign.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;

/**
 * What a user asks for.
 *
 * @param action what to do
 * @param options how
 * @param command what to type to do it again
 * @param parsed the command line behind it
 */
public record Request(Action action, CampaignOptions options, String command, CommandLine parsed) {
  /**
   * Reads the command line, and the properties that it names.
   *
   * @throws UsageException with all mistakes of both
   */
  public static Request parse(String... arguments) {
    ParseResult alone = Invocation.commandLine().parseArgs(arguments);
    Invocation first = (Invocation) leaf(alone).commandSpec().userObject();
    OptionsFile file = first.properties.map(OptionsFile::read).orElse(OptionsFile.NONE);
    List<String> all = new ArrayList<>(List.of(arguments));
    // Of an option that stands twice the last holds: the command line's own
    all.addAll(alone.hasSubcommand() ? all.indexOf(leaf(alone).commandSpec().name()) + 1 : 0, file.arguments());
    ParseResult both = Invocation.commandLine().parseArgs(all.toArray(String[]::new));
    List<String> complaints = new ArrayList<>(file.complaints(first.knownElsewhere));
    if (both.hasSubcommand()) {
      both.matchedOptions().forEach(option -> complaints.add(option.longestName() + ": found before "
          + leaf(both).commandSpec().name() + "; allowed after it"));
    }
    Stream.concat(both.errors().stream(), both == leaf(both) ? Stream.of() : leaf(both).errors().stream())
        .flatMap(error -> complaints(error, file)).distinct().forEach(complaints::add);
    if (!complaints.isEmpty()) {
      throw new UsageException(complaints);
    }
    Invocation invocation = (Invocation) leaf(both).commandSpec().userObject();
    // The build always says run, and an option what to do instead
    Action action = both.hasSubcommand()
        ? Action.valueOf(leaf(both).commandSpec().name().toUpperCase(Locale.ROOT)) : Action.RUN;
    return new Request(action == Action.RUN ? invocation.options.action.orElse(action) : action, invocation.options,
        command(leaf(both)), leaf(both).commandSpec().commandLine());
  }

  private static ParseResult leaf(ParseResult result) {
    return result.hasSubcommand() ? result.subcommand() : result;
  }

  private static Stream<String> complaints(Exception error, OptionsFile file) {
    return switch (error) {
      case UnmatchedArgumentException unmatched -> unmatched.getUnmatched().stream().map(Request::unknown);
      case ParameterException wrong when wrong.getArgSpec() instanceof OptionSpec option
          && wrong.getCause() instanceof TypeConversionException refusal ->
          Stream.of(file.where(option, wrong.getValue()) + ": " + refusal.getMessage());
      default -> Stream.of("command line: " + error.getMessage());
    };
  }

  private static String unknown(String argument) {
    String name = argument.split("=", 2)[0];
    List<String> known = Stream.concat(Invocation.campaignOptions().map(OptionSpec::longestName),
        Stream.of(Action.values()).map(Action::toString)).toList();
    return name + ": unknown; allowed: " + String.join(", ", known) + Suggestion.didYouMean(name, known);
  }

  /** The build's command with the campaign's options that were given, as for a new run. */
  private static String command(ParseResult result) {
    List<String> campaign = Invocation.campaignOptions().map(OptionSpec::longestName).toList();
    return Stream.concat(Stream.of("mvn -pl bench verify"), result.matchedOptions().stream()
        .filter(option -> campaign.contains(option.longestName()) && !option.longestName().equals("--resume"))
        .map(option -> property(option, option.originalStringValues().getLast())).distinct())
        .collect(Collectors.joining(" "));
  }

  private static String property(OptionSpec option, String value) {
    return "-D" + Invocation.property(option) + (value.isEmpty() ? "" : "=" + quoted(value));
  }

  private static String quoted(String value) {
    String shown = Redaction.withoutHome(value);
    return shown.matches("[\\w./:=,+~-]+") ? shown : "'" + shown.replace("'", "'\\''") + "'";
  }
}
