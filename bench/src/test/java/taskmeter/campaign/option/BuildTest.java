package taskmeter.campaign.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the build and the README say of the options is what the program has. */
class BuildTest {
  private static final TreeSet<String> OPTIONS =
      Invocation.campaignOptions().map(Invocation::property).collect(Collectors.toCollection(TreeSet::new));

  @Test
  void theBuildKnowsEveryOptionAndNoOther() {
    assertEquals(OPTIONS, Set.of(System.getProperty("options.of.bench").split(",")));
  }

  @Test
  void theReadmeHasARowForEveryOptionAndNoOther() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    var rows = Pattern.compile("(?m)^\\| `-D(bench\\.\\w+)").matcher(readme).results().map(MatchResult::group);
    assertEquals(OPTIONS, new TreeSet<>(rows.map(row -> row.substring("| `-D".length())).toList()));
  }
}
