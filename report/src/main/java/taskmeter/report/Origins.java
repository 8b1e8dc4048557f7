package taskmeter.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the user gave each option, so that a mistake can be named likewise.
 *
 * @param properties names of options, {@code --run}, that came from properties
 */
record Origins(Set<String> properties) {

  static final String PREFIX = "report.";
  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  Origins {
    properties = Set.copyOf(properties);
  }

  /** {@code --run}, or {@code -Dreport.run}. */
  String of(String option) {
    return properties.contains(option) ? "-D" + property(option) : option;
  }

  /** An option as the user would give it who gave the first one. */
  String like(String given, String option) {
    return properties.contains(given) ? "-D" + property(option) : option;
  }

  /** {@code report.allowMismatch} for {@code --allow-mismatch}. */
  static String property(String option) {
    return PREFIX + HYPHEN.matcher(option.substring("--".length()))
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  /** {@code --allow-mismatch} for {@code report.allowMismatch}. */
  static String option(String property) {
    return "--" + CAPITAL.matcher(property.substring(Math.min(property.length(), PREFIX.length())))
        .replaceAll(match -> "-" + match.group().toLowerCase(Locale.ROOT));
  }
}
