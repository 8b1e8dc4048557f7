package taskmeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class MarkedTablesTest {

  private static final String TWO = """
      <!-- table: WarmupStudy run -->
      | old |
      <!-- end -->

      Between.

      <!-- table: MutationRun -->
      <!-- end -->
      """;

  @TempDir
  private Path folder;

  private MarkedTables document(String text) throws IOException {
    return new MarkedTables(Files.writeString(folder.resolve("PAGE.md"), text));
  }

  @Test
  void onlyTheNamedTableIsReplaced() throws IOException {
    var document = document(TWO);
    assertEquals(Map.of("WarmupStudy run", "| old |\n", "MutationRun", ""), document.all());
    document.replace("WarmupStudy run", "| new |\n| $1 |\n");
    assertEquals(TWO.replace("| old |\n", "| new |\n| $1 |\n"), Files.readString(document.document()));
  }

  @Test
  void unmatchedCommentsAreRejected() throws IOException {
    assertRejected("found no <!-- table: WarmupStudy -->", () -> document(TWO).replace("WarmupStudy", ""));
    assertRejected("found no <!-- end --> after <!-- table: A -->",
        () -> document("<!-- table: A -->\n<!-- table: B -->\n<!-- end -->\n").replace("A", ""));
    assertRejected("found <!-- table: MutationRun --> twice",
        () -> document(TWO + TWO.substring(TWO.indexOf("Between"))).all());
  }

  private static void assertRejected(String problem, Executable executable) {
    String message = assertThrows(IllegalArgumentException.class, executable).getMessage();
    assertTrue(message.contains("PAGE.md: " + problem), message);
  }
}
