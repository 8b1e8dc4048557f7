package taskmeter.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.LabelLine;
import taskmeter.protocol.Lines;

/** A matrix with the one cell of {@link KnownTurns}. */
public final class KnownTurnsProbe {

  private KnownTurnsProbe() {}

  /** Writes the matrix to a file. */
  public static void main(String... arguments) throws IOException {
    Files.write(Path.of(arguments[0]), List.of(Lines.write(JvmFacts.here()),
        Lines.write(new LabelLine("scenario", "KnownTurns", 1, "known turns", "one call", "", "", "")),
        Lines.write(new CellLine("KnownTurns", "call", "", "PLATFORM", "PLATFORM", false, 1, OptionalInt.empty(),
            "standard", KnownTurns.class.getName() + ".call", List.of("-Dknown=turns"), 3, 40, 3, 40, 1, List.of(),
            ""))));
  }
}
