package taskmeter.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.Lines;

/** A matrix of cells none of which can run, and, if the JVM was told so, an end without an answer. */
public final class FakeProbe {

  private FakeProbe() {}

  /** Writes the matrix to the file that is named, and what has nothing to do with it to the output. */
  public static void main(String... arguments) throws IOException {
    if (Boolean.getBoolean("fake.failure")) {
      throw new IllegalStateException("no answer");
    }
    System.out.println("[0.008s][info][gc] Using G1");
    var latch = new CellLine("Meeting", "latch", "", "FORK_JOIN", "FORK_JOIN", true, 2, OptionalInt.empty(), "standard",
        "x.Y", List.of(), 0, 0, 0, 0, 1, "never opens");
    Files.write(Path.of(arguments[0]), List.of(Lines.write(JvmFacts.here()), Lines.write(latch)));
  }
}
