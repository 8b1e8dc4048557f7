package taskmeter.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.MarkedTables;

class MutationTableTest {

  private static final Path PAGE = Path.of("..", "results", "MUTATIONS.md");

  /** What noticed a mutation takes a run of half an hour: of that, the page's own words are taken. */
  @Test
  void thePageHasARowOfEachMutationAndCountsThem() throws IOException {
    String table = new MarkedTables(PAGE).all().get(MutationTable.MARKER);
    Map<Mutation, Verdict> verdicts = new LinkedHashMap<>();
    Mutations.ALL.forEach(mutation -> verdicts.put(mutation, verdict(table, mutation)));
    Controls.of(Mutations.ALL).forEach(control -> verdicts.put(control, new Verdict(Verdict.By.NOBODY, "")));
    assertEquals(List.of(MutationTable.of(verdicts).split("\n")), table.lines().toList());
  }

  private static Verdict verdict(String table, Mutation mutation) {
    String start = "| " + mutation.kind().title() + " | " + mutation.name() + " | ";
    String row = table.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow(() ->
        new AssertionError(start + ": the page has no such row; run MutationRun --write"));
    List<String> fields = List.of(row.substring(2, row.length() - 2).split("(?<!\\\\) \\| ", -1));
    Verdict.By by = Stream.of(Verdict.By.values())
        .filter(each -> fields.get(3).replace("*", "").equals(each.title())).findFirst().orElseThrow();
    return new Verdict(by, fields.get(4).replace("\\|", "|"));
  }
}
