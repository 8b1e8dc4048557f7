package taskmeter.campaign.jdk;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * System properties as {@code java -XshowSettings:properties} prints them.
 *
 * @param values by name
 */
record Settings(Map<String, String> values) {
  private static final Pattern LINE = Pattern.compile("^ +([\\w.]+) = (.*?) *$", Pattern.MULTILINE);
  /** Java 8 and earlier say {@code 1.8}. */
  private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d{1,4})");

  static Settings parse(String text) {
    return new Settings(LINE.matcher(text).results().collect(
        Collectors.toMap(line -> line.group(1), line -> line.group(2), (first, later) -> first)));
  }

  /** The JDK that says this of itself. */
  Answer answer(Path home) {
    String version = value("java.version");
    Matcher specification = FEATURE.matcher(value("java.specification.version"));
    if (version.isBlank() || !specification.matches()) {
      return new Broken(home, "answers, but names no version");
    }
    int feature = Integer.parseInt(specification.group(1));
    if (feature < Jdk.OLDEST) {
      return new Broken(home, "Java " + feature + ", which is too old: " + Jdk.OLDEST + " or later is needed");
    }
    return new Jdk(home, version, feature, value("java.vendor"), value("java.vm.name"), value("java.runtime.version"));
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
