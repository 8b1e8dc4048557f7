package taskmeter.report.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of a JVM that must be equal to compare costs, unless one JVM has arguments that change them. */
public enum JvmSetup {

  FLAGS("jvm.flags", flags -> Arrays.stream(flags.split(" ")).filter(flag -> !flag.equals(JvmSetup.BY_RELEASE))
      .collect(Collectors.joining(" ")), ".^"),
  /** The names of its beans differ between releases, but begin with the collector's name. */
  COLLECTOR("jvm.collector", beans -> beans.replaceFirst("[ ,].*", ""), "Use\\w+GC\\b"),
  HEAP("jvm.heap_bytes", UnaryOperator.identity(), "Use\\w+GC\\b|-Xm[sx]|HeapSize|RAMPercentage"),
  BLACKHOLE("jmh.blackhole", UnaryOperator.identity(), "jmh\\.blackhole"),
  COMPILER_HINTS("jmh.compilerhints", UnaryOperator.identity(), "jmh\\.compilerhints"),
  /** An agent can change each class, and slows what is measured. */
  AGENTS("jvm.agents", UnaryOperator.identity(), "-javaagent:|-agentlib:|-agentpath:");

  /** The property with the arguments that one JVM has and the others need not have. */
  private static final String OWN = "arguments.own";

  /** Only suppresses a warning, on the releases that have the option. */
  private static final String BY_RELEASE = "--sun-misc-unsafe-memory-access=allow";

  private final String property;
  private final UnaryOperator<String> essence;
  private final Pattern cause;

  JvmSetup(String property, UnaryOperator<String> essence, String cause) {
    this.property = property;
    this.essence = essence;
    this.cause = Pattern.compile(cause);
  }

  /** Returns the arguments that a runtime has and the others need not have; empty if there are none. */
  public static String own(Map<String, String> properties) {
    return properties.getOrDefault(OWN, "").strip();
  }

  /** Returns the property in {@code environment.csv}. */
  public String property() {
    return property;
  }

  /**
   * Returns the part of the setting that matters, without the runtime's own arguments, from the properties of a
   * runtime; empty if it is not known.
   */
  public Optional<String> of(Map<String, String> properties) {
    List<String> own = List.of(own(properties).split(" "));
    String value = essence.apply(properties.getOrDefault(property, ""));
    return Optional.of(this != FLAGS ? value : Arrays.stream(value.split(" "))
            .filter(flag -> !own.contains(flag)).collect(Collectors.joining(" ")))
        .filter(text -> !text.isEmpty());
  }

  /** Returns whether runs that are older than the property lack it, so that its absence is no difference. */
  boolean recent() {
    return this == COMPILER_HINTS || this == AGENTS;
  }

  /** Returns whether two runtimes differ in this setting, and their own arguments do not explain it. */
  public boolean differs(Map<String, String> one, Map<String, String> other) {
    return unequal(one, other) && !onPurpose(one, other);
  }

  private boolean unequal(Map<String, String> one, Map<String, String> other) {
    return !of(one).equals(of(other))
        && (!recent() || Stream.of(one, other).allMatch(properties -> of(properties).isPresent()));
  }

  /** Returns whether two runtimes differ in this setting, because an argument that only one of them has sets it. */
  public boolean onPurpose(Map<String, String> one, Map<String, String> other) {
    return unequal(one, other) && !own(one).equals(own(other))
        && Stream.of(one, other).anyMatch(properties -> cause.matcher(own(properties)).find());
  }
}
