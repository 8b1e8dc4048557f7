package taskmeter.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.ForksByRuntime;
import taskmeter.campaign.fork.TimedLauncher;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.JmhLock;
import taskmeter.campaign.process.OrphanedForks;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.profile.Perf;
import taskmeter.campaign.profile.PerfRecording;
import taskmeter.campaign.profile.ProfileFolder;
import taskmeter.campaign.runtime.MeasuredRuntime;
import taskmeter.campaign.runtime.Runtimes;

/**
 * The subcommand {@code profile}: runs one fork of each selected cell under Linux {@code perf}.
 *
 * @param options the user's options
 * @param runtimes the runtimes
 * @param cells the selected cells, on all runtimes
 * @param out for the user
 */
record ProfileCommand(CampaignOptions options, Runtimes runtimes, List<Cell> cells, PrintStream out) {

  private static final int MOST_CELLS = 8;
  private static final Duration SIGNAL_SPREADS = Duration.ofMillis(300);
  /** Ten thousand samples of each busy thread. */
  private static final Iterations LONG = new Iterations(20, Duration.ofMillis(500));
  /** Stacks by frame pointers, and the names of compiled methods, which the JVM writes when it exits. */
  private static final List<String> ARGUMENTS =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+PreserveFramePointer", "-XX:+DumpPerfMapAtExit");

  /**
   * Records all selected cells.
   *
   * @throws UsageException if the filter selects too many cells, or perf cannot record
   */
  ExitCode run() throws IOException, InterruptedException {
    List<Cell> available = available();
    Perf perf = Perf.find();
    try (JmhLock lock = JmhLock.take();
        Shutdown interruption = new Shutdown(
            () -> Watchdog.children().forEach(ProcessHandle::destroyForcibly), SIGNAL_SPREADS).listening()) {
      if (lock.held()) {
        OrphanedForks.requireNone();
      }
      perf.text().forEach(out::println);
      ExitCode exit = ExitCode.FINE;
      for (Cell cell : available) {
        if (interruption.requested()) {
          break;
        }
        Optional<String> trouble = record(cell, perf, interruption);
        if (trouble.isPresent()) {
          out.println("no profile: " + trouble.get());
          exit = ExitCode.FAILED_FORKS;
        }
      }
      out.println();
      out.println("Profiles are no measurements: a profiler changes what it observes.");
      return exit;
    }
  }

  /**
   * Checks everything that can be checked before the jar is built.
   *
   * @throws UsageException if the filter selects too many cells, or perf cannot record
   */
  void check() throws IOException, InterruptedException {
    available();
    Perf.find();
  }

  private List<Cell> available() {
    List<Cell> available = cells.stream().filter(cell -> cell.unavailable().isEmpty()).toList();
    List<String> names = available.stream().map(Cell::name).distinct().toList();
    if (names.size() > MOST_CELLS) {
      throw new UsageException("profile: found " + names.size() + " cells; expected at most " + MOST_CELLS
          + "; select some with -Dbench.include=REGEX:\n  " + String.join("\n  ", names));
    }
    if (available.isEmpty()) {
      throw new UsageException("profile: found no cell that can run here; expected one or more; "
          + String.join("; ", cells.stream().map(cell -> cell.onRuntime() + ": "
              + cell.unavailable().orElse("")).toList()));
    }
    return available;
  }

  /** Why the cell has no profile, unless the user ended it. */
  private Optional<String> record(Cell selected, Perf perf, Shutdown interruption)
      throws IOException, InterruptedException {
    Cell cell = selected.with(selected.warmup(), options.measurement.orElse(LONG))
        .withArguments(selected.kind() == RuntimeKind.JDK ? ARGUMENTS : List.of());
    out.println();
    out.println(cell.onRuntime() + ": recording for " + cell.timed().toSeconds() + " s");
    Map.Entry<MeasuredRuntime, Matrix> runtime = runtimes.matrices().entrySet().stream()
        .filter(each -> each.getKey().label().equals(cell.runtime())).findFirst().orElseThrow();
    Instant started = Instant.now();
    try (PerfRecording recording = PerfRecording.with(perf)) {
      TimedLauncher fork = ForksByRuntime.of(runtime.getKey(), runtime.getValue().facts(),
          new Watchdog(options.grace), new FailureDumps(ProfileFolder.ofFailure(options.results, started, cell)),
          recording.prefix());
      Slot slot = new Slot(1, 1, 1, 1, 1, 1, cell);
      return switch (fork.launch(slot)) {
        case ForkOutcome.Diagnosed diagnosed ->
            throw new IllegalStateException(slot + ": diagnosed, but to be profiled");
        case ForkOutcome.Failed failed when interruption.requestedSoon() -> Optional.empty();
        case ForkOutcome.Failed failed -> {
          fork.saveDumps(slot);
          yield Optional.of("the fork failed: " + failed.reason());
        }
        case ForkOutcome.NotAvailable missing -> Optional.of("not available: " + missing.reason());
        case ForkOutcome.Measured passed -> {
          Optional<ProfileFolder> folder =
              ProfileFolder.write(options.results, started, cell, recording, fork.measured());
          if (folder.isPresent()) {
            folder.get().hottest().forEach(out::println);
            out.println("Flame graph: " + folder.get().flameGraph());
          }
          yield folder.isPresent() ? Optional.empty()
              : Optional.of("perf recorded no sample in the measured iterations");
        }
      };
    }
  }
}
