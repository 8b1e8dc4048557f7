package taskmeter.report.option;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The properties of the build that begin with {@code bench.} or {@code report.}: all that the user set, including
 * misspelt ones.
 *
 * @param values by property
 */
record OptionsFile(SortedMap<String, String> values) {

  static final OptionsFile NONE = new OptionsFile(new TreeMap<>());
  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

  /** @throws TypeConversionException if the file cannot be read */
  static OptionsFile read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw OptionTypes.refusal("cannot be read (" + e + ")", "a file of Java properties");
    }
    SortedMap<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
    return new OptionsFile(values);
  }

  /** Returns the options of a command that are also properties, by property. */
  static SortedMap<String, OptionSpec> properties(CommandSpec command) {
    SortedMap<String, OptionSpec> properties = new TreeMap<>();
    command.mixins().get("options").options().forEach(option -> properties.put(property(option), option));
    return properties;
  }

  /** {@code report.failOn} for {@code --fail-on}. */
  static String property(OptionSpec option) {
    return HYPHEN.matcher(option.longestName().replaceFirst("--", "report."))
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** Returns the defaults for picocli, which reads them after the command line; null means no value. */
  IDefaultValueProvider defaults(CommandSpec command) {
    // Picocli would replace ${variables}
    return arg -> properties(command).entrySet().stream().filter(each -> each.getValue().equals(arg))
        .flatMap(each -> Stream.ofNullable(values.get(each.getKey()))).map(value -> value.replace("$", "$$"))
        .findFirst().orElse(null);
  }
}
