package taskmeter.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.MarkedTables;

class MutationTableTest {

  private static final Path PAGE = Path.of("..", "results", "study", "MUTATIONS.md");
  private static final Pattern TEST = Pattern.compile("\\| by a test \\| (\\w+Test)\\.(\\w+)");

  /** A run of all mutations takes half an hour, so what noticed them is read from the page itself. */
  @Test
  void thePageHasARowForEachMutation() throws IOException {
    List<String> found = new MarkedTables(PAGE).all().get(MutationTable.MARKER).lines().toList();
    List<String> expected = MutationTable.of(MutationTable.verdicts(PAGE)).lines().toList();
    IntStream.range(0, Math.min(expected.size(), found.size())).forEach(i ->
        assertEquals(expected.get(i), found.get(i), "where a name differs, run MutationRun --labels"));
    assertEquals(expected.size(), found.size(), "lines");
  }

  /** The page outlives a renamed test. */
  @Test
  void everyTestOnThePageExists() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("bench", "report")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
          sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      }
    }
    assertEquals(List.of(), TEST.matcher(Files.readString(PAGE)).results()
        .filter(test -> !sources.getOrDefault(test.group(1), "").contains(" " + test.group(2) + "("))
        .map(MatchResult::group).toList());
  }
}
