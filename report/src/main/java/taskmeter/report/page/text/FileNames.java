package taskmeter.report.page.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names of files from names in the data: each chart has one of its own, whatever the names are. */
public final class FileNames {

  private static final String EXTENSION = ".svg";
  private static final String CHART = "chart";

  /** With a number and the extension it is far from the 255 bytes that file systems allow. */
  private static final int LONGEST = 150;

  /** Devices of Windows, whatever their extension. */
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private final Map<List<String>, String> names = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * Returns {@code task-creation-by-tasks.svg} for {@code TaskCreation}, {@code by} and {@code tasks}. The same parts
   * have the same name; others that would have it too get a number.
   */
  public String of(String... parts) {
    return names.computeIfAbsent(List.of(parts), all -> {
      String name = kebab(parts);
      String unique = name;
      for (int next = 2; !used.add(unique); next++) {
        unique = name + "-" + next;
      }
      return unique + EXTENSION;
    });
  }

  /** Joins the words of all parts by hyphens. {@code CPython} is one word. */
  static String kebab(String... parts) {
    String name = Arrays.stream(parts)
        .map(part -> part.replace("CPython", "cpython"))
        .map(part -> part.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-"))
        .collect(Collectors.joining("-"))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
    String trimmed = name.substring(0, Math.min(LONGEST, name.length())).replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? CHART : RESERVED.matcher(trimmed).matches() ? trimmed + "-" + CHART : trimmed;
  }
}
