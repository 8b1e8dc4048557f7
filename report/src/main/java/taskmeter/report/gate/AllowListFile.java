package taskmeter.report.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import taskmeter.report.text.VisibleText;

/** Reads an {@link AllowList} and collects all mistakes. */
public final class AllowListFile {

  private final Path file;
  private final Set<String> names;
  private final Function<String, Optional<String>> suggest;
  private final List<AllowList.Entry> entries = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  private AllowListFile(Path file, Set<String> names, Function<String, Optional<String>> suggest) {
    this.file = file;
    this.names = Set.copyOf(names);
    this.suggest = suggest;
  }

  /**
   * Reads a file.
   *
   * @param names the names of all cells on all runtimes, {@code 27/TaskCreation.startAndJoin VIRTUAL}
   * @param suggest gives for another name the one that may be meant
   * @throws IOException if it cannot be read
   */
  public static AllowListFile read(Path file, Set<String> names, Function<String, Optional<String>> suggest)
      throws IOException {
    AllowListFile read = new AllowListFile(file, names, suggest);
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = VisibleText.of(lines.get(i).strip());
      if (!line.isEmpty() && !line.startsWith("#")) {
        read.entry(i + 1, line);
      }
    }
    return read;
  }

  private void entry(int number, String line) {
    String[] parts = line.split("#", 2);
    String name = parts[0].strip();
    if (parts.length < 2 || parts[1].isBlank()) {
      complain(number, "found no reason; expected <comparison> # <reason>");
    } else if (!names.contains(name)) {
      complain(number, "found no comparison \"" + name + "\"; expected a name that --explain takes"
          + suggest.apply(name).map(known -> "; did you mean " + known + "?").orElse(""));
    } else if (entries.stream().anyMatch(entry -> entry.name().equals(name))) {
      complain(number, "found \"" + name + "\" again; expected each comparison once");
    } else {
      entries.add(new AllowList.Entry(name, parts[1].strip()));
    }
  }

  private void complain(int number, String what) {
    mistakes.add(file + ":" + number + ": " + what);
  }

  /** Returns the entries without a mistake. */
  public AllowList list() {
    return new AllowList(entries);
  }

  /** Returns the mistakes, each with its place; empty if there are none. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }
}
