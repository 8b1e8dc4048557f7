package taskmeter.report.sample;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The settings of a JVM that must be equal to compare costs. */
public enum JvmSetup {

  FLAGS("jvm.flags", flags -> Arrays.stream(flags.split(" ")).filter(flag -> !flag.equals(JvmSetup.BY_RELEASE))
      .collect(Collectors.joining(" "))),
  /** The names of its beans differ between releases, but begin with the collector's name. */
  COLLECTOR("jvm.collector", beans -> beans.replaceFirst("[ ,].*", "")),
  HEAP("jvm.heap_bytes", UnaryOperator.identity()),
  BLACKHOLE("jmh.blackhole", UnaryOperator.identity());

  /** Only suppresses a warning, on the releases that have the option. */
  private static final String BY_RELEASE = "--sun-misc-unsafe-memory-access=allow";

  private final String property;
  private final UnaryOperator<String> essence;

  JvmSetup(String property, UnaryOperator<String> essence) {
    this.property = property;
    this.essence = essence;
  }

  /** Returns the property in {@code environment.csv}. */
  public String property() {
    return property;
  }

  /** Returns the part of the setting that matters, from the properties of a runtime; empty if it is not known. */
  public Optional<String> of(Map<String, String> properties) {
    return Optional.of(essence.apply(properties.getOrDefault(property, ""))).filter(value -> !value.isEmpty());
  }
}
