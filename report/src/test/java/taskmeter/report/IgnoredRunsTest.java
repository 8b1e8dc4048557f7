package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Git ignores the runs that a user measures, and only those. */
class IgnoredRunsTest {

  private static final Path RESULTS = Path.of("..", "results");

  private static Set<String> found(String pattern, String file) throws IOException {
    Set<String> found = new TreeSet<>();
    Pattern.compile(pattern).matcher(Files.readString(RESULTS.resolve(file))).results()
        .map(match -> match.group(1)).forEach(found::add);
    return found;
  }

  @Test
  void theRunsThatAreNotIgnoredAreThoseOfTheDocument() throws IOException {
    Set<String> committed = found("(?m)^!/(.+)/$", ".gitignore");
    assertEquals(found("\\]\\(([0-9]+T[0-9]+Z-[a-z]+)/summary.md\\)", "README.md"), committed);
    for (String run : committed) {
      assertTrue(Files.exists(RESULTS.resolve(run).resolve("samples.csv")), run);
    }
  }

  /** Returns the paths that Git ignores. */
  private static List<String> ignored(String... paths) throws IOException, InterruptedException {
    // Without an index: a file that is tracked would not count as ignored
    ProcessBuilder git = new ProcessBuilder("git", "check-ignore", "--no-index", "--stdin")
        .directory(RESULTS.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = git.start();
    process.getOutputStream().write((String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assumeTrue(process.waitFor() <= 1, "no Git, or no working tree");
    return lines;
  }

  @Test
  void gitIgnoresWhatCampaignsAndReportsWrite() throws Exception {
    assumeTrue(Files.exists(Path.of("..", ".git")), "no working tree");
    String committed = found("(?m)^!/(.+)/$", ".gitignore").iterator().next();
    List<String> users = List.of("20991231T235959Z-standard/samples.csv", "20991231T235959Z-smoke/charts/a.svg",
        "compare/one+other/summary.md", "profiles/a/README.txt", ".newest", committed + "/dumps/slot-1.txt");
    assertEquals(users, ignored(users.toArray(String[]::new)));
    assertEquals(List.of(), ignored(committed + "/samples.csv", committed + "/charts/new.svg", "README.md",
        "format-1/samples.csv", "study/warmup/20261127T201702Z-standard/samples.csv"));
  }
}
