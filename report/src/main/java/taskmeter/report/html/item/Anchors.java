package taskmeter.report.html.item;

import java.util.HashSet;
import java.util.Set;

/** Makes a name for a fragment of each item, each once. */
final class Anchors {

  private final Set<String> used = new HashSet<>();

  /** Returns a name of letters, digits, dots and hyphens. A filter's fragment has an equals sign, this has none. */
  String of(String name) {
    String anchor = "view-" + name.replaceAll("[^A-Za-z0-9.]+", "-");
    String unique = anchor;
    for (int next = 2; !used.add(unique); next++) {
      unique = anchor + "-" + next;
    }
    return unique;
  }
}
