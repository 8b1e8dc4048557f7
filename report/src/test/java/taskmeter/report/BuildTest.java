package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build and the README say of the options is what the program has. */
class BuildTest {

  private static final Set<String> OPTIONS = OptionsReader.properties(OptionsReader.commandLine(new Options()));

  @Test
  void theBuildKnowsEveryOptionAndNoOther() {
    assertEquals(OPTIONS, Set.of(System.getProperty("options.of.report").split(",")));
  }

  @Test
  void theReadmeQuotesNothingThatTheRunItNamesDoesNotSay() throws IOException {
    var readme = Files.readString(Path.of("..", "README.md"));
    var named = Pattern.compile("\\]\\((results/\\w+-standard/summary\\.md)\\)").matcher(readme);
    assertTrue(named.find());
    var summary = Files.readString(Path.of("..", named.group(1)));
    var costs = Pattern.compile("\\d[\\d.]* (ns|µs|ms) \\([^)]*\\)").matcher(readme).results()
        .map(MatchResult::group).toList();
    assertFalse(costs.isEmpty());
    for (var cost : costs) {
      assertTrue(summary.contains("| " + cost + " |"), cost);
    }
  }

  @Test
  void theReadmeHasARowForEveryOptionAndNoOther() throws IOException {
    var readme = Files.readString(Path.of("..", "README.md"));
    var rows = Pattern.compile("(?m)^\\| `-D(report\\.\\w+)").matcher(readme).results().map(MatchResult::group);
    assertEquals(OPTIONS, new TreeSet<>(rows.map(row -> row.substring("| `-D".length())).toList()));
  }
}
