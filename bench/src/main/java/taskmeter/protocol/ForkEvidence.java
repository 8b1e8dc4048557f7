package taskmeter.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The messages of a fork to the campaign: a file with one line for each. The fork needs a file because JMH passes only
 * scores from a fork to its parent.
 *
 * @param runtime the runtime of the fork
 * @param trial the settings that arrived in the fork
 * @param proof the result of the fork's proof; the last one if there are several
 */
public record ForkEvidence(Optional<RuntimeFacts> runtime, Optional<TrialLine> trial, Optional<ProofLine> proof) {

  /** The system property that names the file. */
  public static final String FILE = "taskmeter.evidence";

  /** The evidence of a fork that wrote nothing. */
  public static final ForkEvidence NONE =
      new ForkEvidence(Optional.empty(), Optional.empty(), Optional.empty());

  /** Appends a message to the file that {@link #FILE} names, if it is set. */
  public static void add(Record message) throws IOException {
    String file = System.getProperty(FILE, "");
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), Lines.write(message) + "\n",
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** Reads the file of a fork, without lines of other types; {@link #NONE} if there is no file. */
  public static ForkEvidence read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return new ForkEvidence(
          last(JvmFacts.class, lines).<RuntimeFacts>map(facts -> facts).or(() -> last(PythonFacts.class, lines)),
          last(TrialLine.class, lines), last(ProofLine.class, lines));
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
