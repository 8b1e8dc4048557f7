package taskmeter.report.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class MarkedTablesTest {

  private static final String TWO = """
      Before.

      <!-- table: Power 400 run: normal, 5 % -->
      | old |
      <!-- end -->

      Between.

      <!-- table: StockJmh run -->
      <!-- end -->
      """;

  @TempDir
  private Path folder;

  private MarkedTables document(String text) throws IOException {
    return new MarkedTables(Files.writeString(folder.resolve("PAGE.md"), text));
  }

  @Test
  void tablesAreFoundByTheNamesInTheirComments() throws IOException {
    assertEquals(Map.of("Power 400 run: normal, 5 %", "| old |\n", "StockJmh run", ""), document(TWO).all());
  }

  @Test
  void onlyTheNamedTableIsReplaced() throws IOException {
    MarkedTables document = document(TWO);
    document.replace("Power 400 run: normal, 5 %", "| new |\n| $1 |\n");
    document.replace("StockJmh run", "| all |\n");
    assertEquals(TWO.replace("| old |\n", "| new |\n| $1 |\n").replace("run -->\n", "run -->\n| all |\n"),
        Files.readString(document.document()));
  }

  @Test
  void invalidCommentsAreRejected() throws IOException {
    assertRejected("found no <!-- table: Power -->", () -> document(TWO).replace("Power", ""));
    assertRejected("found no <!-- end --> after <!-- table: A -->",
        () -> document("<!-- table: A -->\n<!-- table: B -->\n<!-- end -->\n").replace("A", ""));
    assertRejected("found no <!-- end --> after <!-- table: A -->", () -> document("<!-- table: A -->\n").all());
    assertRejected("found <!-- table: StockJmh run --> twice",
        () -> document(TWO + TWO.substring(TWO.indexOf("Between"))).all());
  }

  private static void assertRejected(String problem, Executable executable) {
    String message = assertThrows(IllegalArgumentException.class, executable).getMessage();
    assertTrue(message.contains("PAGE.md: " + problem), message);
  }

  @Test
  void aProgramReplacesTheTableWithItsArguments() throws IOException {
    MarkedTables document = document(TWO);
    List<DocumentTable> tables =
        List.of(DocumentTable.of("", List.of("", "a"), List.of(TableLine.row("b", () -> "1"))));
    TableProgram.STOCK_JMH.write(folder, List.of("run"), tables);
    assertEquals("| | a |\n|---|---:|\n| b | 1 |\n", document.all().get("StockJmh run"));
    String before = Files.readString(document.document());
    String message = assertThrows(IllegalArgumentException.class,
        () -> TableProgram.STOCK_JMH.write(folder, List.of("other"), tables)).getMessage();
    assertTrue(message.contains("found no document with <!-- table: StockJmh other -->"), message);
    assertEquals(before, Files.readString(document.document()));
  }
}
