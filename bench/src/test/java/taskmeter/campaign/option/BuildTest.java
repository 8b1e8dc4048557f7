package taskmeter.campaign.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build and the documents list the options of the program. */
class BuildTest {

  private static final Set<String> OPTIONS =
      OptionsFile.properties(Request.commandLine().getCommandSpec()).keySet();

  @Test
  void theBuildKnowsExactlyTheOptions() {
    assertEquals(OPTIONS, Set.of(System.getProperty("options.of.bench").split(",")));
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
  void theManualListsExactlyTheOptions() throws IOException {
    assertEquals(OPTIONS, found("(?m)^\\| `-D(bench\\.\\w+)", "bench/README.md"));
  }

  @Test
  void documentedCommandsUseKnownOptions() throws IOException {
    Set<String> used = found("-D(bench\\.\\w+)", "README.md", "bench/README.md", "report/README.md",
        "results/README.md", "results/study/WARMUP.md", "results/study/PROCESSORS.md");
    used.removeAll(OPTIONS);
    assertEquals(Set.of(), used);
  }
}
