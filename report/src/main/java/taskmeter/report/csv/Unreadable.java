package taskmeter.report.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Why a file cannot be read, in words.
 *
 * @param found what was found
 * @param expected what is expected
 * @param remedy what to do
 */
record Unreadable(String found, String expected, String remedy) {

  private static final String CHOOSE = "choose another run, or measure again";
  private static final String REGULAR = "a regular file";

  /** A pointer has three short lines. */
  private static final int POINTER_BYTES = 1024;
  private static final String POINTER = "version https://git-lfs";

  /**
   * Returns why a file is not opened; empty if it can be. A FIFO or a device is never opened: it may have no end, or no
   * beginning.
   */
  static Optional<Unreadable> of(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
      return Optional.of(new Unreadable("a folder without the permission to enter it",
          "one that can be entered", "change its permissions: chmod u+x"));
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(new Unreadable("no such file", "forks.csv, samples.csv, environment.csv and labels.csv",
          CHOOSE));
    }
    if (!Files.exists(file)) {
      return Optional.of(new Unreadable("a link without a target" + target(file), REGULAR,
          "fix the link, or remove it"));
    }
    if (Files.isDirectory(file)) {
      return Optional.of(new Unreadable("a folder", REGULAR, CHOOSE));
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(new Unreadable("a FIFO, a socket or a device", REGULAR, CHOOSE));
    }
    if (!Files.isReadable(file)) {
      return Optional.of(new Unreadable("a file without the permission to read it", "a readable one",
          "change its permissions: chmod u+r"));
    }
    return Optional.empty();
  }

  private static String target(Path link) {
    try {
      return ", to " + CsvRow.quoted(Files.readSymbolicLink(link).toString());
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  /** Returns the reason for an error while reading. */
  static Unreadable of(IOException e) {
    return new Unreadable("an unreadable file (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
        "a readable one", CHOOSE);
  }

  /** Returns what a readable file is, if it is one of those that are mistaken for files of a run. */
  static Optional<Unreadable> content(Path file) throws IOException {
    byte[] bytes;
    try (var input = Files.newInputStream(file)) {
      bytes = input.readNBytes(POINTER_BYTES);
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    String csv = "a CSV file of a run";
    if (text.startsWith(POINTER)) {
      return Optional.of(new Unreadable("a pointer of Git LFS", csv, "get the file itself: git lfs pull"));
    }
    if (text.startsWith("[") || text.startsWith("{")) {
      return Optional.of(new Unreadable("JSON, such as JMH writes", csv,
          "a result file of JMH is no run: measure with bench"));
    }
    if (text.replace("\"", "").startsWith("Benchmark,Mode,Threads,")) {
      return Optional.of(new Unreadable("a result file of JMH", csv,
          "it has no forks, cells or proofs: measure with bench"));
    }
    return Optional.empty();
  }

  void complain(String file, Complaints complaints) {
    complaints.add(file, 0, "", found, expected, remedy);
  }
}
