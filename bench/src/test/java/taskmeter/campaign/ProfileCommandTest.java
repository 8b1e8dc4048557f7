package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.profile.Perf;
import taskmeter.campaign.runtime.MeasuredJvm;

/** The subcommand {@code profile}, with the real matrix and, where the machine has it, the real perf. */
class ProfileCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir
  private Path results;

  @BeforeAll
  static void ignoreJmhLock() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  private ExitCode profile(String... arguments) {
    return new Main(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), MeasuredJvm.PROBE).run(Stream.concat(
            Stream.of("profile", "--results", results.toString(), "--warmup=2x100ms", "--measurement=4x100ms"),
            Stream.of(arguments)).toArray(String[]::new));
  }

  private static void requirePerf() throws IOException, InterruptedException {
    try {
      Perf.find();
    } catch (UsageException e) {
      abort("perf cannot record here: " + e.getMessage());
    }
  }

  private Path only(String name) throws IOException {
    try (Stream<Path> profiles = Files.list(results.resolve("profiles"))) {
      List<Path> found = profiles.filter(each -> each.getFileName().toString().matches(".*" + name)).toList();
      assertEquals(1, found.size(), found + out.toString(StandardCharsets.UTF_8));
      return found.getFirst();
    }
  }

  @Test
  void tooManyCellsAreListed() {
    assertEquals(ExitCode.USAGE, profile("--include=TaskCreation"));
    String refusal = err.toString(StandardCharsets.UTF_8);
    assertTrue(refusal.matches("(?s)profile: found \\d+ cells; expected at most 8; select some with "
        + "--include=REGEX:\n  TaskCreation.*\n  TaskCreation.*"), refusal);
  }

  @Test
  void cellsThatCannotRunAreRefusedWithTheirReason() {
    assertEquals(ExitCode.USAGE, profile("--include=monitor parties=16 FORK_JOIN"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("monitor parties=16 FORK_JOIN on JDK "), err::toString);
  }

  @Test
  void aProfileNamesTheMethodsThatRan() throws Exception {
    requirePerf();
    assertEquals(ExitCode.FINE, profile("--include=EagerStart.eager suspending=0 FORK_JOIN"), err::toString);
    Path folder = only("-EagerStart.eager-suspending=0-FORK_JOIN-.*");
    String stacks = Files.readString(folder.resolve("stacks.txt"));
    assertTrue(stacks.contains("EagerStart") && stacks.contains("_[j]"), stacks);
    assertTrue(Files.readString(folder.resolve("flame-graph.html")).contains("EagerStart.eager suspending=0"));
    assertTrue(Files.readString(folder.resolve("README.txt")).contains("This is no measurement."));
    String printed = out.toString(StandardCharsets.UTF_8);
    assertTrue(printed.contains(Files.readString(folder.resolve("hottest-frames.txt"))), printed);
  }

  @Test
  void aForkThatFailsHasNoProfile() throws Exception {
    requirePerf();
    assertEquals(ExitCode.FAILED_FORKS,
        profile("--include=EagerStart.eager suspending=0 FORK_JOIN", "--jvm-args=-XX:+DisableExplicitGC"));
    String printed = out.toString(StandardCharsets.UTF_8);
    assertTrue(printed.contains("no profile: the fork failed: "), printed);
    assertFalse(Files.exists(only(".*-failed").resolve("stacks.txt")));
  }
}
