package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.python.CPython;
import taskmeter.campaign.python.PythonDiscovery;
import taskmeter.campaign.python.PythonScript;
import taskmeter.campaign.runtime.MeasuredPython;
import taskmeter.protocol.PythonFacts;

/** A fork of a CPython, and its failures. Skipped without a CPython. */
class PythonForkTest {

  private static final Iterations SHORT = new Iterations(3, Duration.ofMillis(5));

  @TempDir
  private Path folder;

  private PythonScript script;
  private MeasuredPython python;
  private Matrix matrix;

  @BeforeEach
  void findPython() throws InterruptedException {
    script = PythonScript.unpacked();
    List<CPython> found = PythonDiscovery.discover(script).found();
    assumeFalse(found.isEmpty(), "found no CPython 3.11 or later in PATH, pyenv and /usr/bin; install one to test "
        + "forks of CPython");
    python = new MeasuredPython(found.getLast().facts().feature(), found.getLast().executable(), script);
    matrix = python.matrix("");
  }

  private Slot slot(String name) {
    Cell cell = matrix.cells().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return new Slot(7, 1, 1, 1, 1, 1, cell.with(SHORT, SHORT));
  }

  private PythonFork fork(MeasuredPython measured, Duration grace) throws IOException {
    return new PythonFork(measured, (PythonFacts) matrix.facts(), new Watchdog(grace),
        new FailureDumps(folder.resolve("dumps")), CommandPrefix.NONE, List.of());
  }

  /** Runs the cell with a changed copy of the script. */
  private ForkOutcome changed(String file, String found, String instead, Duration grace) throws IOException {
    Path copy = folder.resolve("script");
    try (Stream<Path> files = Files.walk(script.folder())) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(script.folder().relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
    Path changed = copy.resolve("taskmeter").resolve(file);
    String text = Files.readString(changed);
    assertTrue(text.contains(found), file + ": no " + found);
    Files.writeString(changed, text.replace(found, instead));
    return fork(new MeasuredPython(python.label(), python.executable(), new PythonScript(copy)), grace)
        .launch(slot("TaskCreation.awaitOne EVENT_LOOP"));
  }

  private static String reason(ForkOutcome outcome) {
    return assertInstanceOf(ForkOutcome.Failed.class, outcome).reason();
  }

  @Test
  void aForkHasASampleForEachIteration() throws IOException {
    var measured = assertInstanceOf(ForkOutcome.Measured.class,
        fork(python, Duration.ofSeconds(30)).launch(slot("TaskCreation.gather tasks=100 EVENT_LOOP")));
    assertEquals(List.of("warmup 1", "warmup 2", "warmup 3", "measured 1", "measured 2", "measured 3"),
        measured.samples().stream().map(sample -> sample.phase() + " " + sample.iteration()).toList());
    assertEquals(matrix.facts(), measured.evidence().runtime().orElseThrow());
  }

  @Test
  void aBodyThatLosesATaskFails() throws IOException {
    assertTrue(reason(changed("scenario/task_creation.py", "await create_task(child())", "create_task(child())",
        Duration.ofSeconds(30))).startsWith("children that ended: found 0"));
  }

  @Test
  void samplesThatAreMissingFail() throws IOException {
    assertEquals("found 5 iterations; expected 6", reason(changed("trial.py",
        "range(1, self._measurement.count + 1)", "range(1, self._measurement.count)", Duration.ofSeconds(30))));
  }

  @Test
  void operationsThatTheScriptDidNotCountFail() throws IOException {
    String reason = reason(changed("trial.py", "return self._body.counts[0].read() - before[0]",
        "return self._body.counts[0].read() - before[0] - 1", Duration.ofSeconds(30)));
    assertTrue(reason.startsWith("operations: found "), reason);
  }

  @Test
  void theExitCodeOfAProcessThatDiesIsReported() throws IOException {
    Path executable = folder.resolve("python");
    Files.writeString(executable, "#!/bin/sh\nexit 3\n");
    Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));
    assertEquals("died: exit code 3", reason(fork(new MeasuredPython(python.label(), executable, script),
        Duration.ofSeconds(30)).launch(slot("TaskCreation.awaitOne EVENT_LOOP"))));
  }

  @Test
  void aHungForkIsKilledAndItsStacksDumped() throws IOException {
    String reason = reason(changed("trial.py", "await self._calibrate()", "import time; time.sleep(9)",
        Duration.ofSeconds(1)));
    assertEquals("hung: no end within 1.1 s; threads in dumps/slot-7.txt", reason);
    assertTrue(Files.readString(folder.resolve("dumps").resolve("slot-7.txt")).contains("in run"));
  }

  @Test
  void aCPythonThatChangesEndsTheCampaign() throws IOException {
    Path executable = folder.resolve("python");
    Files.writeString(executable, "");
    PythonFork fork = fork(new MeasuredPython(python.label(), executable, script), Duration.ofSeconds(30));
    Files.delete(executable);
    var error = assertThrows(CutShortException.class,
        () -> fork.launch(slot("TaskCreation.awaitOne EVENT_LOOP")));
    assertTrue(error.getMessage().contains("has changed or is missing"), error.getMessage());
  }
}
