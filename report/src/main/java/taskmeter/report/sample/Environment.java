package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.csv.Numbers;

/**
 * Box, JVM and campaign, by runtime and property; the empty runtime is the box and the campaign. Values are
 * empty where they could not be read. The order is the file's.
 */
public record Environment(Map<String, Map<String, String>> byRuntime) {

  public Environment {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    byRuntime.forEach((runtime, properties) -> copy.put(runtime, new LinkedHashMap<>(properties)));
    byRuntime = copy;
  }

  public Map<String, String> properties(String runtime) {
    return byRuntime.getOrDefault(runtime, Map.of());
  }

  /** Those of the box and the campaign. */
  public Map<String, String> properties() {
    return properties("");
  }

  /** All properties that any runtime has. */
  public List<String> runtimeProperties() {
    List<String> names = new ArrayList<>();
    byRuntime.forEach((runtime, properties) -> {
      if (!runtime.isEmpty()) {
        properties.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
      }
    });
    return names;
  }

  /** A property of the box or the campaign; empty where it is not known. */
  public Optional<String> value(String property) {
    return Optional.ofNullable(properties().get(property)).filter(value -> !value.isEmpty());
  }

  public OptionalDouble number(String property) {
    return value(property).map(Numbers::parse).orElse(OptionalDouble.empty());
  }

  /** Why the run is no measurement; empty where it is one. */
  public Optional<String> noMeasurement() {
    String value = value("measurement").orElse("");
    return value.equals("yes") ? Optional.empty() : Optional.of(value.replaceFirst("^no(: *)?", ""));
  }
}
