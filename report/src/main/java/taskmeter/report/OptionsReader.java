package taskmeter.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import taskmeter.report.csv.Near;

/**
 * The command line, and the properties file that it names, as one set of options.
 *
 * @param options what was asked for
 * @param origins how
 */
record OptionsReader(Options options, Origins origins) {

  private static final String SEE_HELP = "--help lists all options";

  /** @throws UsageError with every mistake of the command line and of the file */
  static OptionsReader read(String... arguments) throws UsageError {
    List<String> mistakes = new ArrayList<>();
    Options options = new Options();
    CommandLine line = commandLine(options);
    ParseResult parsed = line.parseArgs(arguments);
    parsed.errors().forEach(error -> mistakes.add(mistake(line, error)));
    Origins origins = new Origins(Set.of());
    if (options.properties().isPresent() && !options.help()) {
      List<String> all = new ArrayList<>(Arrays.asList(arguments));
      Properties properties = load(Path.of(options.properties().get()), mistakes);
      Set<String> known = properties(line);
      Set<String> given = new TreeSet<>();
      for (String key : new TreeSet<>(properties.stringPropertyNames())) {
        String option = Origins.option(key);
        if (options.knownElsewhere().contains(key)) {
          continue;
        }
        if (!known.contains(key)) {
          mistakes.add(unknown(key, known, options.knownElsewhere()));
        } else if (!parsed.hasMatchedOption(option)) {
          all.add(option + "=" + value(line, option, properties.getProperty(key)));
          given.add(option);
        }
      }
      options = new Options();
      commandLine(options).parseArgs(all.toArray(String[]::new));
      origins = new Origins(given);
    }
    mistakes.addAll(options.mistakes(origins));
    if (!mistakes.isEmpty() && !options.help()) {
      throw new UsageError(mistakes);
    }
    return new OptionsReader(options, origins);
  }

  private static String unknown(String key, Set<String> known, List<String> knownElsewhere) {
    Set<String> allowed = new TreeSet<>(known);
    allowed.addAll(knownElsewhere);
    return "-D" + key + ": there is no such option; allowed are "
        + String.join(", ", allowed.stream().map(name -> "-D" + name).toList()) + "; "
        + Near.to(key, allowed).map(name -> "did you mean -D" + name + "?").orElse("remove it");
  }

  static CommandLine commandLine(Options options) {
    CommandLine line = new CommandLine(options);
    line.getCommandSpec().parser().collectErrors(true);
    return line;
  }

  /** A flag without a value is set: {@code -Dreport.skip=}. */
  private static String value(CommandLine line, String option, String value) {
    return value.isEmpty() && !line.getCommandSpec().findOption(option).fallbackValue().isEmpty() ? "true" : value;
  }

  /** All options that can be properties, by the names that they have there. */
  static Set<String> properties(CommandLine line) {
    Set<String> names = new TreeSet<>();
    line.getCommandSpec().options().stream()
        .filter(option -> !option.usageHelp() && !option.hidden() && !option.longestName().equals("--properties"))
        .forEach(option -> names.add(Origins.property(option.longestName())));
    return names;
  }

  private static Properties load(Path file, List<String> mistakes) {
    Properties properties = new Properties();
    try (InputStream input = Files.newInputStream(file)) {
      properties.load(input);
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add("--properties: " + file + " cannot be read as Java properties (" + e.getMessage()
          + "); a readable file is needed; correct the path or the file");
    }
    return properties;
  }

  private static String mistake(CommandLine line, Exception error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      String wrong = unmatched.getUnmatched().get(0);
      Set<String> names = new TreeSet<>();
      line.getCommandSpec().options().stream().filter(option -> !option.hidden())
          .forEach(option -> names.addAll(List.of(option.names())));
      return wrong + ": there is no such option; allowed are " + String.join(", ", names) + "; "
          + Near.to(wrong, names).map(name -> "did you mean " + name + "?").orElse(SEE_HELP);
    }
    if (error instanceof ParameterException parameter && parameter.getArgSpec() != null) {
      return parameter.getMessage() + "; " + SEE_HELP;
    }
    return error.getMessage() + "; " + SEE_HELP;
  }
}
