package taskmeter.campaign.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.message.UsageException;
import taskmeter.protocol.PythonFacts;

/** From the words of {@code --python} to CPythons and their labels. */
class PythonChoiceTest {

  private static final PythonScript SCRIPT = new PythonScript(Path.of("/nowhere"));
  private static final CPython FIRST = python("/pyenv/3.13.0/bin/python3.13", "3.13", "3.13.0", true, "python3",
      "python3.13");
  private static final CPython USUAL = python("/usr/bin/python3.11", "3.11", "3.11.2", true, "python3", "python3.11");
  private static final CPython OTHER = python("/pyenv/3.11.7/bin/python3.11", "3.11", "3.11.7", true, "python3.11");
  private static final CPython FREE = python("/pyenv/3.13.0t/bin/python3.13t", "3.13", "3.13.0", false, "python3.13t");
  private static final PythonDiscovery FOUND =
      new PythonDiscovery(List.of(FIRST, USUAL, OTHER, FREE), List.of(Path.of("/usr/bin"), Path.of("/pyenv")));

  private static CPython python(String executable, String feature, String version, boolean gil, String... commands) {
    return new CPython(Path.of(executable), Set.of(commands), new PythonFacts(feature, version, "CPython", "main",
        "GCC 12.2.0", executable, List.of(), false, gil, false, false, true, 2, List.of("-I", "-B")));
  }

  private static Map<String, CPython> choice(String... words) throws InterruptedException {
    return PythonChoice.of(List.of(words), FOUND, SCRIPT);
  }

  @Test
  void aCommandIsTheFirstOnTheSearchPath() throws InterruptedException {
    assertEquals(Map.of("3.11", USUAL), choice("python3.11"));
    assertEquals(Map.of("3.13", FIRST), choice("python3"));
  }

  @Test
  void versionsAndFeatureReleasesAreNames() throws InterruptedException {
    assertEquals(Map.of("3.11", OTHER), choice("3.11.7"));
    assertEquals(Map.of("3.13", FIRST), choice("3.13"));
    assertEquals(Map.of("3.13t", FREE), choice("3.13t"));
  }

  @Test
  void allAreTheOldestFirstWithDifferentLabels() throws InterruptedException {
    assertEquals(List.of("3.11.2", "3.11.7", "3.13", "3.13t"), List.copyOf(choice("all").keySet()));
  }

  @Test
  void aRepeatedWordIsTwoRuntimes() throws InterruptedException {
    Map<String, CPython> twice = choice("3.13", " 3.13 ");
    assertEquals(List.of("3.13", "3.13#2"), List.copyOf(twice.keySet()));
    assertEquals(List.of(FIRST, FIRST), List.copyOf(twice.values()));
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    var error = assertThrows(UsageException.class, () -> choice("3.14", "phyton3", "/no/such/python"));
    List<String> lines = error.getMessage().lines().toList();
    String where = "-Dbench.python=3.14,phyton3,/no/such/python: ";
    assertTrue(lines.get(0).startsWith(where + "/no/such/python: cannot be run: "), lines.get(0));
    assertEquals(where + "found no CPython 3.11 or later for 3.14, phyton3; expected all, a command such as "
        + "python3.12, a version, or a file; found:", lines.get(1));
    assertEquals(List.of("  3.13.0 at /pyenv/3.13.0/bin/python3.13", "  3.11.2 at /usr/bin/python3.11",
        "  3.11.7 at /pyenv/3.11.7/bin/python3.11",
        "  3.13.0 without a global interpreter lock at /pyenv/3.13.0t/bin/python3.13t",
        "  searched: /usr/bin, /pyenv"), lines.subList(2, lines.size()));
  }

  @Test
  void aMisspeltWordHasASuggestion() {
    var error = assertThrows(UsageException.class, () -> choice("al"));
    assertTrue(error.getMessage().contains("for al (did you mean all?); expected"), error.getMessage());
  }
}
