package taskmeter.report.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each marked table equals the output of the program that the comment above it names. Simulations take minutes, so only
 * one row of each table is computed; {@code -Dsimulation=full} computes all rows.
 */
class DocumentTablesTest {

  private static final Path ROOT = Path.of("..");

  /** Starts of rows that take about a second, one for each table of a simulation. */
  private static final Set<String> QUICK =
      Set.of("| pairs, 8 | ", "| independent, 5 % | ", "| normal, 3 %, two stages, 2 JDKs | ", "| not asked | ",
          "| one thread | ");

  /** Programs of {@code bench}, whose tests compare their tables. */
  private static final Set<String> OTHER_MODULE = Set.of("WarmupStudy", "MutationRun", "PythonMutationsTest");

  /** Returns all tables of the documents, by the names in the comments above them. */
  private static Map<String, String> marked() throws IOException {
    Map<String, String> marked = new LinkedHashMap<>();
    for (MarkedTables document : MarkedTables.in(ROOT.resolve("results/study"))) {
      document.all().forEach((name, table) ->
          assertTrue(marked.put(name, table) == null, () -> name + ": two documents have this table"));
    }
    marked.keySet().removeIf(name -> OTHER_MODULE.contains(name.split(" ")[0]));
    return marked;
  }

  /** Returns the output of the programs with the arguments in the documents, by the names in the comments. */
  private static Map<String, DocumentTable> written(Set<String> names) throws IOException {
    Map<String, DocumentTable> written = new HashMap<>();
    for (String command : names.stream().map(name -> name.replaceFirst(": .*", "")).distinct().toList()) {
      List<String> words = List.of(command.split(" "));
      for (TableProgram program : TableProgram.values()) {
        if (program.title().equals(words.get(0))) {
          List<String> arguments = words.subList(1, words.size());
          program.tables(ROOT, arguments).forEach(table -> written.put(program.marker(arguments, table), table));
        }
      }
    }
    return written;
  }

  @Test
  void everyMarkedTableHasAProgram() throws IOException {
    Set<String> names = marked().keySet();
    assertEquals(new TreeSet<>(names), new TreeSet<>(written(names).keySet()));
    assertEquals(Set.of("Power", "Pairing", "WithinBlocks"),
        names.stream().map(name -> name.split(" ")[0]).collect(Collectors.toSet()));
  }

  @TestFactory
  Stream<DynamicTest> aMarkedTableEqualsTheOutputOfItsProgram() throws IOException {
    Map<String, String> marked = marked();
    Map<String, DocumentTable> written = written(marked.keySet());
    return marked.keySet().stream().filter(written::containsKey)
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(marked.get(name), written.get(name))));
  }

  private static void compare(String marked, DocumentTable table) {
    List<String> found = marked.lines().toList();
    assertEquals(starts(table.lines(), found), found, "a line starts with another label");
    if ("full".equals(System.getProperty("simulation"))) {
      assertEquals(table.text().lines().toList(), found);
    }
    int compared = 0;
    for (int i = 0; i < found.size(); i++) {
      TableLine line = table.lines().get(i);
      if (!line.computed() || QUICK.contains(line.start())) {
        compared++;
        assertEquals(line.text().get(), found.get(i));
      } else {
        assertEquals(fields(found.get(0)), fields(found.get(i)), found.get(i));
      }
    }
    assertTrue(compared > 2, "only the header was compared");
  }

  /** Returns the expected starts of lines, each followed by the rest of the document's line. */
  private static List<String> starts(List<TableLine> lines, List<String> found) {
    List<String> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String start = lines.get(i).start();
      starts.add(i < found.size() && found.get(i).startsWith(start) ? found.get(i) : start + "…");
    }
    return starts;
  }

  private static int fields(String line) {
    return Arrays.asList(line.split("\\|", -1)).size();
  }
}
