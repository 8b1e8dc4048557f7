package taskmeter.campaign.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutput.MeasuredTime;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.runtime.MeasuredPython;
import taskmeter.campaign.turn.WaitingFork;
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
  public ForkOutcome launch(Slot slot, Optional<WaitingFork> turns) {
    output = new ForkOutput(List.of(), slot.cell().measurement().leadIn());
    if (!installed.equals(state(python.executable()))) {
      throw new CutShortException("CPython " + python.label() + " has changed or is missing; finished forks are kept. "
          + "Restore it and resume with -Dbench.resume");
    }
    try {
      Files.deleteIfExists(evidence);
      Optional<String> hung;
      boolean returned;
      if (turns.isPresent()) {
        WaitingFork fork = turns.get();
        fork.starts(() -> { }, () -> Watchdog.kill(fork.limit(), slot.cell(), evidenceArgument(),
            dumps.threads(slot), output::lines));
        returned = run(slot.cell(), turns);
        hung = fork.hung();
      } else {
        Watchdog.Watch watch = watchdog.over(slot.cell(), dumps.threads(slot), output::lines);
        returned = run(slot.cell(), turns);
        hung = watch.stop();
      }
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

  private boolean run(Cell cell, Optional<WaitingFork> turns) {
    try {
      Process process = new ProcessBuilder(command(cell, turns)).redirectErrorStream(true).start();
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

  private List<String> command(Cell cell, Optional<WaitingFork> turns) {
    List<String> arguments = new ArrayList<>(List.of("measure", "--benchmark=" + cell.benchmark(),
        "--parameters=" + cell.parameterText(), "--warmup=" + text(cell.warmup()),
        "--measurement=" + text(cell.measurement()), evidenceArgument()));
    turns.ifPresent(fork -> arguments.add("--turn=" + fork.place().text()));
    return Stream.concat(prefix.words().stream(),
        python.script().command(python.executable(), options, arguments).stream()).toList();
  }

  /** The script rejects a length of 0, even for no iterations. */
  private static String text(Iterations iterations) {
    return new Iterations(iterations.run(), iterations.count() > 0 ? iterations.each() : Duration.ofMillis(1)).text();
  }

  private String evidenceArgument() {
    return "--evidence=" + evidence;
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
