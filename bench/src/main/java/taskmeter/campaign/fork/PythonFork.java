package taskmeter.campaign.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.runtime.MeasuredPython;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.PythonFacts;

/** Runs a slot as one process of a CPython, which runs the script and prints a line for each iteration. */
public final class PythonFork implements TimedLauncher {

  private final MeasuredPython python;
  private final PythonFacts probed;
  private final Watchdog watchdog;
  private final FailureDumps dumps;
  private final Path evidence;
  private final String installed;
  private final CommandPrefix prefix;
  private final List<String> options;

  /** The output of the last fork. */
  private ForkOutput output = new ForkOutput(List.of());

  /**
   * Creates a launcher for one run and one runtime.
   *
   * @param python the measured CPython
   * @param probed the facts that the probe reported about it
   * @param watchdog kills forks that hang
   * @param dumps saves dumps of failed forks
   * @param prefix the program that starts the forks, such as a profiler; {@link CommandPrefix#NONE} for timed forks
   * @param options options of CPython, such as those that a profiler needs
   */
  PythonFork(MeasuredPython python, PythonFacts probed, Watchdog watchdog, FailureDumps dumps, CommandPrefix prefix,
      List<String> options) throws IOException {
    this.python = python;
    this.probed = probed.with(options);
    this.prefix = prefix;
    this.options = List.copyOf(options);
    this.watchdog = watchdog;
    this.dumps = dumps;
    Path folder = Files.createTempDirectory("taskmeter");
    folder.toFile().deleteOnExit();
    this.evidence = folder.resolve("evidence.txt");
    evidence.toFile().deleteOnExit();
    this.installed = state(python.executable());
  }

  @Override
  public ForkOutcome launch(Slot slot) {
    output = new ForkOutput(List.of());
    if (!installed.equals(state(python.executable()))) {
      throw new CutShortException("CPython " + python.label() + " has changed or is missing; finished forks are kept. "
          + "Restore it and resume with -Dbench.resume");
    }
    try {
      Files.deleteIfExists(evidence);
      Watchdog.Watch watch = watchdog.over(slot.cell(), dumps.threads(slot), output::lines);
      boolean returned = run(slot.cell());
      Optional<String> hung = watch.stop();
      return new ForkOutcomes(new ForkCheck(slot.cell(), new PythonCheck(python, probed)), ForkEvidence.read(evidence))
          .of(returned, hung, output);
    } catch (IOException e) {
      throw new CutShortException(evidence + ": could not be deleted (" + e.getMessage() + "); finished forks are "
          + "kept. Fix the folder and resume with -Dbench.resume", e);
    }
  }

  @Override
  public List<MeasuredTime> measured() {
    return output.measured();
  }

  @Override
  public void saveDumps(Slot slot) {
    dumps.save(slot, output.lines(), evidence.resolveSibling("none"));
  }

  private boolean run(Cell cell) {
    try {
      Process process = new ProcessBuilder(command(cell)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        lines.lines().forEach(output::pythonLine);
      }
      int exit = process.waitFor();
      if (exit != 0) {
        output.println("<process failed with exit code " + exit + ">");
      }
      return exit == 0;
    } catch (IOException | UncheckedIOException e) {
      output.println(e.toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<String> command(Cell cell) {
    List<String> arguments = List.of("measure", "--benchmark=" + cell.benchmark(),
        "--parameters=" + cell.parameterText(), "--warmup=" + text(cell.warmup()),
        "--measurement=" + text(cell.measurement()), "--evidence=" + evidence);
    return Stream.concat(prefix.words().stream(),
        python.script().command(python.executable(), options, arguments).stream()).toList();
  }

  /** The script rejects a length of 0, even for no iterations. */
  private static String text(Iterations iterations) {
    return iterations.count() > 0 ? iterations.text() : new Iterations(0, Duration.ofMillis(1)).text();
  }

  /** Size and time, which show whether it has changed since the campaign began. */
  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException missing) {
      return "";
    }
  }
}
