package taskmeter.campaign.jdk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that each JVM takes from environment variables, in addition to those on its command line. The campaign's
 * own JVM has them too, because its forks inherit its variables.
 *
 * @param variables the variables that are set, with their values, in the order in which a JVM reads them; the options
 *     of a later one replace those of an earlier one
 */
public record InheritedOptions(SequencedMap<String, String> variables) {

  /** The last one comes after the command line, so it overrides the options of a fork. */
  public static final List<String> NAMES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final String NONE = "none";
  private static final Pattern AGENT = Pattern.compile("-(javaagent|agentlib|agentpath):.*", Pattern.DOTALL);

  public InheritedOptions {
    variables = new LinkedHashMap<>(variables);
  }

  /** The options that this program's forks inherit. */
  public static InheritedOptions here() {
    return of(System.getenv());
  }

  static InheritedOptions of(Map<String, String> environment) {
    SequencedMap<String, String> variables = new LinkedHashMap<>();
    NAMES.stream().filter(name -> !environment.getOrDefault(name, "").isBlank())
        .forEach(name -> variables.put(name, environment.get(name).strip()));
    return new InheritedOptions(variables);
  }

  public boolean none() {
    return variables.isEmpty();
  }

  /** {@code JAVA_TOOL_OPTIONS=-javaagent:a.jar; _JAVA_OPTIONS=-Xmx1g}, without the folders of files. */
  public String text() {
    return variables.entrySet().stream().map(each -> each.getKey() + "=" + withoutFolders(each.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** What the variables do to each fork. */
  public String warning() {
    return "every JVM takes options from the environment: " + text()
        + (variables.values().stream().anyMatch(value -> anyAgent(words(value)))
            ? "; an agent slows what is measured" : "");
  }

  /** A property for each variable, with {@code none} for one that is not set. */
  public SequencedMap<String, String> properties() {
    SequencedMap<String, String> properties = new LinkedHashMap<>();
    NAMES.forEach(name -> properties.put("env." + name,
        Optional.ofNullable(variables.get(name)).map(InheritedOptions::withoutFolders).orElse(NONE)));
    return properties;
  }

  /** The variable that sets this option of a JVM; the last one if there are several. */
  public Optional<String> variable(String option) {
    return variables.sequencedEntrySet().reversed().stream().filter(each -> words(each.getValue()).contains(option))
        .map(Map.Entry::getKey).findFirst();
  }

  /** The agents among the options of a JVM, without the folders of files; {@code none} if there are none. */
  public static String agents(List<String> options) {
    return options.stream().filter(AGENT.asMatchPredicate()).map(InheritedOptions::withoutFolders)
        .reduce((one, other) -> one + " " + other).orElse(NONE);
  }

  /** Whether the options of a JVM load an agent. */
  public static boolean anyAgent(List<String> options) {
    return options.stream().anyMatch(AGENT.asMatchPredicate());
  }

  private static List<String> words(String value) {
    return Stream.of(value.split("\\s+")).map(word -> word.replaceAll("[\"']", "")).toList();
  }

  /** The options without the folders of files, which may be private. */
  public static String withoutFolders(String options) {
    return Arrays.stream(options.split("\\s+")).map(OwnArguments::withoutFolders).collect(Collectors.joining(" "));
  }
}
