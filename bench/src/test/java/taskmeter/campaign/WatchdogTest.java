package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
  @TempDir
  private Path run;

  private final Watchdog watchdog = new Watchdog(Duration.ofSeconds(30));

  @Test
  void aForkMayTakeThreeTimesItsTimedPartAndTheGrace() {
    assertEquals(Duration.ofSeconds(36), watchdog.limit(Meetings.cell("latch", "VIRTUAL")));
  }

  @Test
  void aForkThatHangsIsEndedAndItsThreadsAreKept() throws IOException, InterruptedException {
    Path dump = run.resolve("dumps").resolve("slot-4.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Watchdog.Watch watch = watchdog.over(Duration.ofMillis(1500), dump, List::of);
    Process fork = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), Sleeper.class.getName()).inheritIO().start();
    assertTrue(fork.waitFor(30, TimeUnit.SECONDS), "still alive");
    assertEquals(Optional.of("hung: no end within 1.5 s; threads in dumps/slot-4.txt"), watch.stop());
    assertTrue(Files.readString(dump).contains("waits-for-a-party-that-never-comes"));
  }

  @Test
  void aForkThatEndsInTimeIsLeftAlone() throws IOException, InterruptedException {
    Process before = new ProcessBuilder("sleep", "30").start();
    Watchdog.Watch watch = watchdog.over(Duration.ofMillis(50), run.resolve("dumps").resolve("slot-1.txt"), List::of);
    assertEquals(Optional.empty(), watch.stop());
    assertFalse(before.waitFor(200, TimeUnit.MILLISECONDS), "ended a process that it does not watch");
    before.destroyForcibly();
  }

  @Test
  void whatIsNoJvmIsEndedToo() throws IOException, InterruptedException {
    Watchdog.Watch watch = watchdog.over(Duration.ofMillis(100), run.resolve("dumps").resolve("slot-2.txt"), List::of);
    Process fork = new ProcessBuilder("sleep", "30").start();
    assertTrue(fork.waitFor(20, TimeUnit.SECONDS));
    assertEquals(Optional.of("hung: no end within 0.1 s; no thread dump could be had"), watch.stop());
  }
}
