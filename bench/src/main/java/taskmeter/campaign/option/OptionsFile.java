package taskmeter.campaign.option;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;

/**
 * The properties of the build that begin with {@code bench.} or {@code report.}: all that the user set, misspelt or
 * not.
 *
 * @param values by property
 */
record OptionsFile(SortedMap<String, String> values) {
  static final OptionsFile NONE = new OptionsFile(new TreeMap<>());

  /**
   * Reads the file.
   *
   * @throws UsageException where it cannot be read
   */
  static OptionsFile read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("--properties=" + file + ": could not be read (" + e.getMessage()
          + "); a file of bench.* properties is needed");
    }
    SortedMap<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
    return new OptionsFile(values);
  }

  /** The options as arguments of the command line. Unknown ones are in {@link #complaints}. */
  List<String> arguments() {
    Map<String, OptionSpec> known = known();
    List<String> arguments = new ArrayList<>();
    values.forEach((property, value) -> Optional.ofNullable(known.get(property))
        .ifPresent(option -> arguments.add(option.longestName() + "=" + value)));
    return arguments;
  }

  /**
   * What is wrong with the properties' names.
   *
   * @param elsewhere properties that another part of the build knows
   */
  List<String> complaints(List<String> elsewhere) {
    List<String> known = Stream.concat(known().keySet().stream(), elsewhere.stream()).map(name -> "-D" + name).toList();
    return values.keySet().stream().map(property -> "-D" + property).filter(property -> !known.contains(property))
        .map(property -> property + ": unknown option; allowed: " + String.join(", ", known)
            + Suggestion.didYouMean(property, known))
        .toList();
  }

  /** How the user wrote this option with this value: as a property, or on the command line. */
  String where(OptionSpec option, String value) {
    String property = Invocation.property(option);
    return value.equals(values.get(property)) ? "-D" + property + "=" + value : option.longestName() + "=" + value;
  }

  private static SortedMap<String, OptionSpec> known() {
    return Invocation.campaignOptions()
        .collect(Collectors.toMap(Invocation::property, option -> option, (one, other) -> one, TreeMap::new));
  }
}
