package taskmeter.campaign.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.Sleeper;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.RuntimeKind;

class WatchdogTest {

  @TempDir
  private Path run;

  private final Watchdog watchdog = new Watchdog(Duration.ofSeconds(30));

  @Test
  void theLimitIsThreeTimesTheTimedPartPlusGrace() {
    assertEquals(Duration.ofSeconds(36), watchdog.limit(TestCells.cell("latch", "VIRTUAL")));
  }

  @Test
  void longInvocationsGetMoreTime() {
    Map.of(1_000, 36, 2_000, 36 + 3 * 6, 1_000_000, 36 + 3 * 90).forEach((operations, seconds) ->
        assertEquals(Duration.ofSeconds(seconds),
            watchdog.limit(TestCells.operations(TestCells.cell("latch", "VIRTUAL"), operations))));
  }

  @Test
  void aHungForkIsKilledAndItsThreadsDumped() throws IOException, InterruptedException {
    Path dump = run.resolve("dumps").resolve("slot-4.txt");
    Process bystander = new ProcessBuilder("sleep", "30").start();
    Watchdog.Watch watch = watchdog.over(RuntimeKind.JDK, Duration.ofMillis(1500), dump, List::of);
    Process fork = sleeper().start();
    assertTrue(fork.waitFor(30, TimeUnit.SECONDS), "still alive");
    assertEquals(Optional.of("hung: no end within 1.5 s; threads in dumps/slot-4.txt"), watch.stop());
    assertTrue(Files.readString(dump).contains(Sleeper.THREAD));
    assertTrue(bystander.isAlive(), "killed a process that it does not watch");
    bystander.destroyForcibly();
  }

  /** A program that was paused finds its timer late, and its forks have not had their time. */
  @Test
  void aLateTimerWaitsAgain() {
    long now = System.nanoTime();
    assertTrue(Watchdog.stillDue(now - 100_000_000));
    assertTrue(System.nanoTime() - now < 900_000_000L, "waited for a timer that was hardly late");
    long late = System.nanoTime();
    assertTrue(Watchdog.stillDue(late - 1_200_000_000L));
    assertTrue(System.nanoTime() - late >= 1_200_000_000L, "did not wait again");
    Thread.currentThread().interrupt();
    assertFalse(Watchdog.stillDue(System.nanoTime() - 1_200_000_000L), "waited on after the watch had ended");
  }

  @Test
  void aForkThatEndsInTimeIsLeftAlone() throws IOException, InterruptedException {
    Watchdog.Watch watch = watchdog.over(RuntimeKind.JDK, Duration.ofMillis(500),
        run.resolve("dumps").resolve("slot-1.txt"), List::of);
    Process fork = new ProcessBuilder("sleep", "30").start();
    assertEquals(Optional.empty(), watch.stop());
    assertFalse(fork.waitFor(700, TimeUnit.MILLISECONDS), "killed a fork that was no longer watched");
    fork.destroyForcibly();
  }

  /** A fork that takes turns with others is found by its argument. Class paths make command lines long. */
  @Test
  void onlyTheForkWithTheArgumentIsKilled() throws IOException, InterruptedException {
    String more = "-Dlong=" + "x".repeat(9_000);
    Process fork = ready("fork", more, "-Dfile=evidence-1.txt");
    Process bystander = ready("bystander", more, "-Dfile=evidence-2.txt");
    Path dump = run.resolve("dumps").resolve("slot-4.txt");
    assertEquals("hung: no end within 1.5 s; threads in dumps/slot-4.txt", Watchdog.kill(Duration.ofMillis(1500),
        TestCells.latch(2, "VIRTUAL"), "-Dfile=evidence-1.txt", dump, List::of));
    assertTrue(fork.waitFor(30, TimeUnit.SECONDS), "still alive");
    assertTrue(Files.readString(dump).contains(Sleeper.THREAD));
    assertTrue(bystander.isAlive(), "killed another fork");
    bystander.destroyForcibly();
  }

  @Test
  void aForkThatIsGoneLeavesNoDump() {
    assertEquals("hung: no end within 30 s; no thread dump", Watchdog.kill(Duration.ofSeconds(30),
        TestCells.latch(2, "VIRTUAL"), "-Dfile=evidence-3.txt", run.resolve("dumps").resolve("slot-4.txt"), List::of));
  }

  /** Starts a program that hangs. */
  private Process ready(String name, String... flags) throws IOException, InterruptedException {
    Path printed = run.resolve(name);
    Process process = sleeper(flags).redirectOutput(printed.toFile()).start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.readString(printed).contains(Sleeper.READY)) {
      assertTrue(System.nanoTime() < end, "not ready");
      Thread.sleep(20);
    }
    return process;
  }

  @Test
  void aSignalPrintsTheThreadsWithoutJcmd() throws IOException, InterruptedException {
    Path printed = run.resolve("printed");
    Process fork = ready("printed");
    Path dump = run.resolve("slot-5.txt");
    ThreadDump.bySignal(fork.toHandle(), dump, () -> lines(printed));
    fork.destroyForcibly();
    assertTrue(Files.readString(dump).contains(Sleeper.THREAD));
    assertFalse(Files.readString(dump).contains(Sleeper.READY), "earlier output is not part of the dump");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder sleeper(String... flags) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path")));
    command.addAll(List.of(flags));
    command.add(Sleeper.class.getName());
    return new ProcessBuilder(command);
  }
}
