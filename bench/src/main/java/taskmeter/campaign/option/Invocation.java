package taskmeter.campaign.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import taskmeter.campaign.program.ProgramVersion;

/** The command line: the campaign's options, and those that only a command line has. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
    versionProvider = ProgramVersion.class, synopsisHeading = "Usage: java -jar ",
    footer = {"", "Each option but --properties is a property of the build as well: --jvm-args is -Dbench.jvmArgs.",
        "Exit codes: 0 fine; 1 a bug; 2 wrong options; 3 finished, with failed forks; 4 cut short; 5 unfit;",
        "130 and 143 interrupted, what was measured before is complete."})
final class Invocation {
  @Mixin
  CampaignOptions options;

  @Option(names = "--properties", paramLabel = "FILE",
      description = "Options as properties, bench.jvmArgs=…; the command line's own come first.")
  Optional<Path> properties = Optional.empty();

  @Option(names = "--known-elsewhere", hidden = true, split = ",",
      description = "Properties of the same build that are not the campaign's, to be told from misspelt ones.")
  List<String> knownElsewhere = List.of();

  /** The whole command line, which collects a user's mistakes instead of ending at the first. */
  static CommandLine commandLine() {
    CommandLine top = collecting("taskmeter-bench.jar");
    top.getCommandSpec().usageMessage().description("What a task costs on the JVM: measures, and keeps every sample.");
    for (Action action : Action.values()) {
      CommandLine each = collecting(action.toString());
      each.getCommandSpec().usageMessage().description(action.description());
      top.addSubcommand(action.toString(), each);
    }
    return top;
  }

  private static CommandLine collecting(String name) {
    CommandLine line = new CommandLine(new Invocation()).setCommandName(name)
        .setOverwrittenOptionsAllowed(true)
        .setUsageHelpAutoWidth(true).setTrimQuotes(false);
    line.getCommandSpec().parser().collectErrors(true);
    return line;
  }

  /** The options that are properties of the build too. */
  static Stream<OptionSpec> campaignOptions() {
    return CommandSpec.forAnnotatedObject(new CampaignOptions()).options().stream();
  }

  /** An option's name as a property of the build: {@code bench.jvmArgs} for {@code --jvm-args}. */
  static String property(OptionSpec option) {
    StringBuilder name = new StringBuilder("bench.");
    boolean upper = false;
    for (char each : option.longestName().substring("--".length()).toCharArray()) {
      if (each == '-') {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(each) : each);
        upper = false;
      }
    }
    return name.toString();
  }
}
