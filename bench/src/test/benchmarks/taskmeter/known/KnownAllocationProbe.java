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

/** A matrix of one cell of {@link KnownAllocation}, with ten operations in an invocation. */
public final class KnownAllocationProbe {

  private KnownAllocationProbe() {}

  /** Writes the matrix to a file. */
  public static void main(String... arguments) throws IOException {
    Files.write(Path.of(arguments[0]), List.of(Lines.write(JvmFacts.here()),
        Lines.write(new LabelLine("scenario", "KnownAllocation", 1, "known allocation", "one array", "", "", "")),
        Lines.write(new CellLine("KnownAllocation", "allocate", "length=8", "PLATFORM", "PLATFORM", false, 1,
            OptionalInt.empty(), "standard", KnownAllocation.class.getName() + ".allocate", List.of(), 6, 60, 5, 60,
            10, List.of(), ""))));
  }
}
