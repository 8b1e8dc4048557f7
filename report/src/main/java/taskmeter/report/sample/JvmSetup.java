package taskmeter.report.sample;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How a JVM was set up, as far as it has to be alike where costs are compared. */
public enum JvmSetup {

  FLAGS("jvm.flags", flags -> Arrays.stream(flags.split(" ")).filter(flag -> !flag.equals(JvmSetup.BY_RELEASE))
      .collect(Collectors.joining(" "))),
  /** Its beans have other names in other releases, and begin with the collector's own. */
  COLLECTOR("jvm.collector", beans -> beans.replaceFirst("[ ,].*", "")),
  HEAP("jvm.heap_bytes", UnaryOperator.identity()),
  BLACKHOLE("jmh.blackhole", UnaryOperator.identity());

  /** Only silences a warning, on the releases that know it. */
  private static final String BY_RELEASE = "--sun-misc-unsafe-memory-access=allow";

  private final String property;
  private final UnaryOperator<String> essence;

  JvmSetup(String property, UnaryOperator<String> essence) {
    this.property = property;
    this.essence = essence;
  }

  public String property() {
    return property;
  }

  /** What of it matters, from what is known of a runtime; empty where nothing is. */
  public Optional<String> of(Map<String, String> properties) {
    return Optional.of(essence.apply(properties.getOrDefault(property, ""))).filter(value -> !value.isEmpty());
  }
}
