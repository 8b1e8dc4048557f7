package taskmeter.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What a fork left behind: a file with a line for each message. The fork writes it, because JMH hands nothing but
 * scores from a fork to its parent.
 *
 * @param jvm the JVM that it was
 * @param trial what it was told to measure
 * @param proof what it found out; the last word where there are several
 */
public record ForkEvidence(Optional<JvmFacts> jvm, Optional<TrialLine> trial, Optional<ProofLine> proof) {

  /** The system property that names the file. */
  public static final String FILE = "taskmeter.evidence";

  /** Of a fork that left nothing. */
  public static final ForkEvidence NONE =
      new ForkEvidence(Optional.empty(), Optional.empty(), Optional.empty());

  /** Adds a message to the file that {@link #FILE} names, if it names one. */
  public static void add(Record message) throws IOException {
    String file = System.getProperty(FILE, "");
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), Lines.write(message) + "\n",
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** Reads the file that a fork left; {@link #NONE} where it left none, without the lines that are none. */
  public static ForkEvidence read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return new ForkEvidence(last(JvmFacts.class, lines), last(TrialLine.class, lines), last(ProofLine.class, lines));
    } catch (IOException absent) {
      return NONE;
    }
  }

  private static <R extends Record> Optional<R> last(Class<R> type, List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (Lines.holds(type, lines.get(i))) {
        try {
          return Optional.of(Lines.read(type, lines.get(i)));
        } catch (IllegalArgumentException cutShort) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
