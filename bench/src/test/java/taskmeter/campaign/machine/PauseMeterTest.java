package taskmeter.campaign.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real signals stop real processes; the arithmetic has a clock of its own. */
@EnabledOnOs(OS.LINUX)
class PauseMeterTest {

  private static final long MS = 1_000_000;

  private static void signal(String name, String target) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, "--", target).start().waitFor(), name + " " + target);
  }

  private static double whileOf(Process process, Steps steps) throws IOException, InterruptedException {
    try {
      PauseMeter meter = PauseMeter.start(Machine.here(), () -> List.of(process.pid()));
      steps.run();
      return meter.stop();
    } finally {
      process.destroyForcibly();
    }
  }

  private interface Steps {
    void run() throws IOException, InterruptedException;
  }

  @Test
  void aStoppedProcessIsPaused() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sleep", "60").start();
    double paused = whileOf(process, () -> {
      Thread.sleep(300);
      signal("STOP", Long.toString(process.pid()));
      Thread.sleep(1_000);
      signal("CONT", Long.toString(process.pid()));
      Thread.sleep(300);
    });
    assertTrue(paused >= 0.8 && paused <= 1.5, () -> paused + " s");
  }

  @Test
  void aWaitingProcessIsNotPaused() throws IOException, InterruptedException {
    assertEquals(0, whileOf(new ProcessBuilder("sleep", "60").start(), () -> Thread.sleep(600)));
  }

  @Test
  void aProcessThatStartsLaterIsFound() throws IOException, InterruptedException {
    Process[] later = new Process[1];
    PauseMeter meter = PauseMeter.start(Machine.here(),
        () -> later[0] == null ? List.of() : List.of(later[0].pid()));
    Thread.sleep(250);
    Process process = new ProcessBuilder("sleep", "60").start();
    try {
      signal("STOP", Long.toString(process.pid()));
      later[0] = process;
      Thread.sleep(500);
    } finally {
      process.destroyForcibly();
    }
    double paused = meter.stop();
    assertTrue(paused >= 0.2 && paused <= 0.8, () -> paused + " s");
  }

  /** As Ctrl-Z and fg do: the watcher is stopped with the process that it watches. */
  @Test
  void aStoppedProcessGroupIsPaused() throws IOException, InterruptedException {
    Process measuring = new ProcessBuilder("setsid", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), PausedProgram.class.getName()).redirectErrorStream(true).start();
    try (BufferedReader lines = measuring.inputReader()) {
      String group = "-" + lines.readLine();
      Thread.sleep(300);
      signal("STOP", group);
      Thread.sleep(1_000);
      signal("CONT", group);
      double paused = Double.parseDouble(lines.readLine());
      assertTrue(paused >= 0.8 && paused <= 1.3, () -> paused + " s");
      assertTrue(measuring.waitFor(20, TimeUnit.SECONDS));
    } finally {
      measuring.destroyForcibly();
    }
  }

  /** A program in a process group of its own, which measures a child. */
  static final class PausedProgram {
    private PausedProgram() {}

    /** Prints its process, and then how long it was stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
      Process child = new ProcessBuilder("sleep", "60").start();
      try {
        PauseMeter meter = PauseMeter.start(Machine.here(), () -> List.of(child.pid()));
        System.out.println(ProcessHandle.current().pid());
        long end = System.nanoTime() + 2_000 * MS;
        while (System.nanoTime() < end) {
          Thread.sleep(20);
        }
        System.out.println(meter.stop());
      } finally {
        child.destroyForcibly();
      }
    }
  }

  @Test
  void aBusyMachineIsNoPause() {
    long[] waited = {7};
    PauseMeter.PauseCount count = new PauseMeter.PauseCount(0, () -> OptionalLong.of(waited[0]));
    count.sample(100 * MS, false);
    // Half a second late, because it waited for a processor
    waited[0] += 470 * MS;
    count.sample(700 * MS, false);
    assertEquals(0, count.nanos());
    count.sample(1_000 * MS, false);
    assertEquals(200 * MS, count.nanos());
  }

  @Test
  void withoutTheKernelsCountOnlyALongDelayIsAPause() {
    PauseMeter.PauseCount count = new PauseMeter.PauseCount(0, OptionalLong::empty);
    count.sample(900 * MS, false);
    assertEquals(0, count.nanos());
    count.sample(3_000 * MS, true);
    assertEquals(2_000 * MS, count.nanos(), "counted once, although the process is still stopped");
    count.sample(3_100 * MS, true);
    assertEquals(2_100 * MS, count.nanos());
  }

  @Test
  void theNameOfAProcessIsNotItsState(@TempDir Path root) throws IOException {
    FakeMachine machine = new FakeMachine(root).file("proc/7/task/7/stat", "7 (a) T (b) T) S 1 7 7 0 -1 4194304 100\n");
    try (ProcessState state = ProcessState.of(machine.machine(), 7).orElseThrow()) {
      assertEquals('S', state.read());
      machine.file("proc/7/task/7/stat", "7 (a) T (b) T) T 1 7 7 0 -1 4194304 100\n");
      assertEquals('T', state.read());
      machine.file("proc/7/task/7/stat", "");
      assertEquals('Z', state.read());
    }
    assertTrue(ProcessState.of(machine.machine(), 8).isEmpty());
  }

  @Test
  void aMachineThatSleptIsAPause(@TempDir Path root) {
    FakeMachine machine = new FakeMachine(root).file("proc/uptime", "1000.00 1.00\n");
    PauseMeter meter = PauseMeter.start(machine.machine(), List::of);
    machine.file("proc/uptime", "1030.00 1.00\n");
    double paused = meter.stop();
    assertTrue(paused > 29 && paused <= 30, () -> paused + " s");
    PauseMeter unknown = PauseMeter.start(new FakeMachine(root.resolve("none")).machine(), List::of);
    assertEquals(0, unknown.stop());
  }
}
