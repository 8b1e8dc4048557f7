package taskmeter.report.read;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taskmeter.report.csv.Complaints.Complaint;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.sample.Run;

/** A copy of a run in {@code results} to break. */
record BrokenRun(Path folder) {

  /** Copies {@code results/format-1}. */
  static BrokenRun copy(Path folder) throws IOException {
    return copy(FormatTest.FORMAT, folder);
  }

  static BrokenRun copy(Path run, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return new BrokenRun(folder);
  }

  BrokenRun replace(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertTrue(text.contains(from), () -> file + " has no " + from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
    return this;
  }

  /** Replaces a pattern within each line; deletes a line that becomes empty. */
  BrokenRun change(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    String changed = Pattern.compile(from).matcher(text).replaceAll(to).replaceAll("(?m)^\n", "");
    assertNotEquals(text, changed, () -> file + " has no " + from);
    Files.writeString(folder.resolve(file), changed);
    return this;
  }

  BrokenRun append(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
    return this;
  }

  /** Appends a column with the same value in every row, and renames an existing column of that name. */
  BrokenRun column(String file, String name, String value) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    String header = ("," + lines.get(0) + ",").replace("," + name + ",", ",former,");
    StringBuilder text = new StringBuilder(header.substring(1)).append(name).append('\n');
    lines.stream().skip(1).forEach(line -> text.append(line).append(',').append(value).append('\n'));
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  Run read() throws InvalidRunException {
    return RunReader.read(folder);
  }

  List<String> complaints() {
    return assertThrows(InvalidRunException.class, this::read).complaints().stream().map(Complaint::toString).toList();
  }
}
