package taskmeter.report.gate;

import java.util.List;
import java.util.Optional;

/**
 * Known differences, which do not fail a build. A file has one on each line, {@code <comparison> # <reason>}; blank
 * lines, and lines that begin with {@code #}, are skipped.
 *
 * @param entries in the order of the file, each name once
 */
public record AllowList(List<Entry> entries) {

  /** Nothing is allowed. */
  public static final AllowList NONE = new AllowList(List.of());

  /**
   * One known difference.
   *
   * @param name the name of the comparison, {@code 27/TaskCreation.startAndJoin VIRTUAL}
   * @param reason why it is allowed; not blank
   */
  public record Entry(String name, String reason) {

    public Entry {
      if (name.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("entry: found \"" + name + "\" and \"" + reason
            + "\"; expected a name and a reason");
      }
    }
  }

  public AllowList {
    entries = List.copyOf(entries);
  }

  /** Returns the reason why a comparison is allowed; empty if it is not. */
  public Optional<String> reason(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).map(Entry::reason).findFirst();
  }
}
