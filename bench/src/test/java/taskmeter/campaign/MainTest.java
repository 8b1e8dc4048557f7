package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.option.Request;
import taskmeter.campaign.run.RunFolder;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.RuntimeSelection;
import taskmeter.campaign.runtime.Runtimes;

/** The whole program, with a fake or the real probe. */
class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void ignoreJmhLock() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  private ExitCode run(String probe, String... arguments) {
    return new Main(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), probe).run(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void checkPrintsNothingOnSuccess() {
    assertEquals(ExitCode.FINE, run(FakeProbe.class.getName(), "check"));
    assertEquals("", out() + err());
  }

  @Test
  void checkFindsAFilterThatMatchesNothing() {
    assertEquals(ExitCode.USAGE, run(FakeProbe.class.getName(), "check", "--include=lacth"));
    assertEquals("--include=lacth: matches no cell of the profile standard; similar names: "
        + "Meeting.latch FORK_JOIN; all: java -jar bench/target/taskmeter-bench.jar list\n", err());
  }

  @Test
  void invalidJvmArgumentsAreAUsageError() {
    assertEquals(ExitCode.USAGE, run(FakeProbe.class.getName(), "check", "--jvm-args=-XX:+UseNoSuchThing"));
    assertTrue(err().startsWith("--jvm-args: found arguments with which JDK "), err());
    assertTrue(err().contains("UseNoSuchThing"), err());
  }

  @Test
  void aProbeThatFailsIsABug() {
    assertEquals(ExitCode.BUG, run(FakeProbe.class.getName(), "check", "--jvm-args=-Dfake.failure=true"));
    assertTrue(err().contains("no answer"), err());
  }

  @Test
  void listSaysWhyACellCannotRun() {
    assertEquals(ExitCode.FINE, run(FakeProbe.class.getName(), "list"));
    assertEquals("Meeting.latch FORK_JOIN  (standard, not available: never opens)\n", out());
  }

  @Test
  void skipStartsNoProbe() {
    assertEquals(ExitCode.FINE, run("no.such.Probe", "run", "--skip"));
  }

  @Test
  void aCampaignWithoutAvailableCellsIsComplete(@TempDir Path results) throws IOException {
    assertEquals(ExitCode.FINE, run(FakeProbe.class.getName(), "--results", results.toString()));
    String environment = Files.readString(only(results).resolve("environment.csv"));
    assertTrue(environment.endsWith(",,complete,yes\n"), environment);
    assertTrue(Files.readString(only(results).resolve("forks.csv")).contains(",not available,never opens,"));
  }

  @Test
  void aRunWithoutForksIsNotResumed(@TempDir Path results) throws IOException {
    RunFolder.create(results, "20260101T000000Z-standard").close();
    assertEquals(ExitCode.FINE, run(FakeProbe.class.getName(), "--resume", "--results", results.toString()), err());
    assertTrue(out().startsWith(results.resolve("20260101T000000Z-standard") + ": has no finished fork"),
        out());
    try (var runs = Files.list(results)) {
      assertEquals(2, runs.filter(Files::isDirectory).count(), "a run without forks is left unchanged");
    }
  }

  @Test
  void aSmokeRunWritesSamplesOfARealCell(@TempDir Path results) throws Exception {
    Cell cell = real().stream()
        .filter(each -> each.unavailable().isEmpty()).findFirst().orElseThrow();
    ExitCode exit = run(MeasuredJvm.PROBE, "run", "--profile=smoke", "--results", results.toString(),
        "--include=^" + Pattern.quote(cell.name()) + "$");
    assertEquals(ExitCode.FINE, exit, out() + err());
    assertEquals(1 + 2, Files.readAllLines(only(results).resolve("samples.csv")).size());
    String fork = Files.readAllLines(only(results).resolve("forks.csv")).get(1);
    assertTrue(fork.contains(",rehearsed,smoke profile,0.02," + cell.creator() + "," + cell.carrier() + ","), fork);
  }

  @Test
  void aForkKilledByTheWatchdogIsAFailure(@TempDir Path results) throws Exception {
    Cell cell = real().stream()
        .filter(each -> each.unavailable().isEmpty()).findFirst().orElseThrow();
    // No JVM starts and measures in so short a time
    ExitCode exit = run(MeasuredJvm.PROBE, "run", "--profile=smoke", "--grace=1ms", "--results", results.toString(),
        "--include=^" + Pattern.quote(cell.name()) + "$");
    assertEquals(ExitCode.FAILED_FORKS, exit, out() + err());
    String fork = Files.readAllLines(only(results).resolve("forks.csv")).get(1);
    assertTrue(fork.contains(",failed,hung: no end within 0.1 s; "), fork);
  }

  private static List<Cell> real() throws Exception {
    CampaignOptions options = Request.parse().options();
    return Runtimes.probed(RuntimeSelection.of(options, System.out), MeasuredJvm.PROBE).cells();
  }

  private static Path only(Path results) throws IOException {
    try (var runs = Files.list(results)) {
      List<Path> all = runs.filter(Files::isDirectory).toList();
      assertEquals(1, all.size());
      return all.getFirst();
    }
  }
}
