package taskmeter.campaign.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;

/**
 * Selects the CPythons that a user wants to measure. Of several that a word names, the first in {@code PATH} is
 * selected, as a shell would, and then the first in the other places.
 */
public final class PythonChoice {

  /** The word for all CPythons that were found. */
  private static final String ALL = "all";

  private PythonChoice() {}

  /**
   * Finds the CPythons that the option names. One that is listed twice is selected twice.
   *
   * @param words {@code all}, commands, feature releases, versions, or files
   * @param discovery the CPythons of this machine
   * @param script the script that each of them must be able to run
   * @return the CPythons by their labels, in the order of the words
   * @throws UsageException with all words that name none
   */
  public static Map<String, CPython> of(List<String> words, PythonDiscovery discovery, PythonScript script)
      throws InterruptedException {
    List<CPython> chosen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    String where = "-Dbench.python=" + String.join(",", words) + ": ";
    for (String word : words.stream().map(String::strip).toList()) {
      if (word.contains("/")) {
        try {
          chosen.add(PythonDiscovery.at(Path.of(word), script));
        } catch (UsageException e) {
          complaints.add(where + e.getMessage() + "; expected a CPython 3.11 or later");
        }
        continue;
      }
      List<CPython> named = named(word, discovery.found());
      chosen.addAll(named);
      if (named.isEmpty()) {
        unknown.add(word);
      }
    }
    if (!unknown.isEmpty()) {
      complaints.add(where + unknown(unknown, discovery));
    }
    if (!complaints.isEmpty()) {
      throw new UsageException(complaints);
    }
    return labelled(chosen);
  }

  private static List<CPython> named(String word, List<CPython> found) {
    return word.equals(ALL)
        ? found.stream().sorted(Comparator.<CPython>comparingInt(each -> minor(each))
            .thenComparing(each -> each.facts().version())).toList()
        : found.stream().filter(each -> each.isNamed(word)).limit(1).toList();
  }

  private static int minor(CPython python) {
    return Integer.parseInt(python.facts().feature().split("\\.")[1]);
  }

  private static String unknown(List<String> words, PythonDiscovery discovery) {
    List<String> names = Stream.concat(Stream.of(ALL),
        discovery.found().stream().flatMap(each -> each.commands().stream())).toList();
    return "found no CPython 3.11 or later for " + words.stream()
        .map(word -> word.isEmpty() ? "an empty name" : word + Suggestion.of(word, names)
            .filter(name -> word.chars().noneMatch(Character::isDigit))
            .map(name -> " (did you mean " + name + "?)").orElse(""))
        .collect(Collectors.joining(", "))
        + "; expected all, a command such as python3.12, a version, or a file; found:"
        + (discovery.found().isEmpty() ? "\n  none" : discovery.found().stream()
            .map(each -> "\n  " + each.text()).collect(Collectors.joining()))
        + "\n  searched: " + discovery.searched().stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /** The shortest labels that are different; one that is selected again gets {@code #2}. */
  private static Map<String, CPython> labelled(List<CPython> chosen) {
    Map<String, Long> sameName = chosen.stream().distinct()
        .collect(Collectors.groupingBy(CPython::shortName, Collectors.counting()));
    Map<String, CPython> labels = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (CPython each : chosen) {
      String label = sameName.get(each.shortName()) == 1 ? each.shortName() : each.facts().version();
      int time = times.merge(label, 1, Integer::sum);
      labels.put(time == 1 ? label : label + "#" + time, each);
    }
    return labels;
  }
}
