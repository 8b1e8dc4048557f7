package taskmeter.report.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build and the documents agree with the options of the program. */
class BuildTest {

  private static final Set<String> OPTIONS =
      OptionsFile.properties(new Request().commandLine().getCommandSpec()).keySet();

  @Test
  void theBuildKnowsExactlyTheOptions() {
    assertEquals(OPTIONS, Set.of(System.getProperty("options.of.report").split(",")));
  }

  private static Set<String> found(String pattern, String... documents) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String document : documents) {
      Pattern.compile(pattern).matcher(Files.readString(Path.of("..", document))).results()
          .map(match -> match.group(1)).forEach(found::add);
    }
    return found;
  }

  @Test
  void theManualHasOneRowForEachOption() throws IOException {
    assertEquals(OPTIONS, found("(?m)^\\| `-D(report\\.\\w+)", "report/README.md"));
  }

  @Test
  void commandsInDocumentsUseOnlyKnownOptions() throws IOException {
    Set<String> used = found("-D(report\\.\\w+)", "README.md", "bench/README.md", "report/README.md",
        "results/README.md");
    used.removeAll(OPTIONS);
    assertEquals(Set.of(), used);
  }

  /** Except for Maven's batch mode. */
  @Test
  void continuousIntegrationRunsTheCommandOfTheReadme() throws IOException {
    assertEquals(Set.of("mvn test"), found("\\| `(mvn test)` \\|", "README.md"));
    assertEquals(Set.of("mvn -B test"), found("(?m)^(mvn -B test)$", ".ci/run"));
  }
}
