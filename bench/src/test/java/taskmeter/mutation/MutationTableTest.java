package taskmeter.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import taskmeter.MarkedTables;

class MutationTableTest {

  private static final Path PAGE = Path.of("..", "results", "study", "MUTATIONS.md");

  /** A run of all mutations takes half an hour, so what noticed them is read from the page itself. */
  @Test
  void thePageHasARowForEachMutation() throws IOException {
    List<String> found = new MarkedTables(PAGE).all().get(MutationTable.MARKER).lines().toList();
    List<String> expected = MutationTable.of(MutationTable.verdicts(PAGE)).lines().toList();
    IntStream.range(0, Math.min(expected.size(), found.size())).forEach(i ->
        assertEquals(expected.get(i), found.get(i), "where a name differs, run MutationRun --labels"));
    assertEquals(expected.size(), found.size(), "lines");
  }
}
