package taskmeter.report;

import java.util.Set;

/**
 * How the user gave each option, so that a mistake can be named likewise.
 *
 * @param properties names of options, {@code --run}, that came from properties
 */
record Origins(Set<String> properties) {

  static final String PREFIX = "report.";

  Origins {
    properties = Set.copyOf(properties);
  }

  /** {@code --run}, or {@code -Dreport.run}. */
  String of(String option) {
    return properties.contains(option) ? "-D" + property(option) : option;
  }

  static String property(String option) {
    return PREFIX + option.substring("--".length());
  }
}
