package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.csv.Numbers;

/**
 * Properties of the machine, the campaign and the JVMs. Values that could not be read are empty.
 *
 * @param byRuntime values by runtime and property, in the order of the file; a blank runtime for machine and campaign
 */
public record Environment(Map<String, Map<String, String>> byRuntime) {

  public Environment {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    byRuntime.forEach((runtime, properties) -> copy.put(runtime, new LinkedHashMap<>(properties)));
    byRuntime = copy;
  }

  /** Returns the properties of a runtime; empty if the runtime is unknown. */
  public Map<String, String> properties(String runtime) {
    return byRuntime.getOrDefault(runtime, Map.of());
  }

  /** Returns the properties of the machine and the campaign. */
  public Map<String, String> properties() {
    return properties("");
  }

  /** Returns the kind of a runtime; a JDK unless the file says otherwise. */
  public RuntimeKind kind(String runtime) {
    String text = properties(runtime).getOrDefault(RuntimeKind.PROPERTY, "");
    return Arrays.stream(RuntimeKind.values()).filter(kind -> kind.toString().equals(text)).findFirst()
        .orElse(RuntimeKind.JDK);
  }

  /** Returns the names of all properties that any of these runtimes has, in the order of the file. */
  public List<String> runtimeProperties(List<String> runtimes) {
    List<String> names = new ArrayList<>();
    byRuntime.forEach((runtime, properties) -> {
      if (runtimes.contains(runtime)) {
        properties.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
      }
    });
    return names;
  }

  /** Returns a property of the machine or the campaign; empty if it is not known. */
  public Optional<String> value(String property) {
    return Optional.ofNullable(properties().get(property)).filter(value -> !value.isEmpty());
  }

  /** Returns a property of the machine or the campaign as a number; empty if it is not known or not a number. */
  public OptionalDouble number(String property) {
    return value(property).map(Numbers::parse).orElse(OptionalDouble.empty());
  }

  /** Returns how many campaigns measured the run: the first one, and those that resumed it. */
  public long segments() {
    return Math.max(1, (long) number("sittings").orElse(1));
  }

  /** Returns why the run is not a measurement; empty if it is one. */
  public Optional<String> noMeasurement() {
    String value = value("measurement").orElse("");
    return value.equals("yes") ? Optional.empty() : Optional.of(value.replaceFirst("^no(: *)?", ""));
  }
}
