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

/** A matrix of {@link KnownCost} with two cells: the second has ten operations, and takes ten times as long. */
public final class KnownProbe {

  private KnownProbe() {}

  /** Writes the matrix to a file. */
  public static void main(String... arguments) throws IOException {
    Files.write(Path.of(arguments[0]), List.of(Lines.write(JvmFacts.here()),
        Lines.write(new LabelLine("scenario", "KnownCost", 1, "known cost", "one spin", "", "", "")),
        cell("times=1", 1), cell("times=10", 10)));
  }

  private static String cell(String parameters, int operations) {
    return Lines.write(new CellLine("KnownCost", "spin", parameters, "PLATFORM", "PLATFORM", false, 1,
        OptionalInt.empty(), "standard", KnownCost.class.getName() + ".spin", List.of("-Dknown=cost"), 3, 60, 2, 80,
        operations, List.of(), ""));
  }
}
