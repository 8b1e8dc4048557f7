package taskmeter.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.Lines;

/** A probe whose matrix has one unavailable cell, and which fails on request. */
public final class FakeProbe {

  private FakeProbe() {}

  /** Writes the matrix to the given file, and an unrelated line to the output. */
  public static void main(String... arguments) throws IOException {
    if (Boolean.getBoolean("fake.failure")) {
      throw new IllegalStateException("no answer");
    }
    System.out.println("[0.008s][info][gc] Using G1");
    var latch = new CellLine("Meeting", "latch", "", "FORK_JOIN", "FORK_JOIN", true, 2, OptionalInt.empty(), "standard",
        "x.Y", List.of(), 0, 0, 0, 0, 1, List.of(), "never opens");
    Files.write(Path.of(arguments[0]), List.of(Lines.write(JvmFacts.here()), Lines.write(latch)));
  }
}
