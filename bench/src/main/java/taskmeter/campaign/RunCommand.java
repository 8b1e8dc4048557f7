package taskmeter.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import taskmeter.campaign.MachineMonitor.ThisMachine;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.diagnose.PerfEvents;
import taskmeter.campaign.doctor.Doctor;
import taskmeter.campaign.doctor.Finding;
import taskmeter.campaign.doctor.Finding.Level;
import taskmeter.campaign.fork.ForksByRuntime;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.message.Durations;
import taskmeter.campaign.message.ShellWord;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.option.Request;
import taskmeter.campaign.process.JmhLock;
import taskmeter.campaign.process.OrphanedForks;
import taskmeter.campaign.process.TemporaryFolder;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.progress.LogProgress;
import taskmeter.campaign.progress.Progress;
import taskmeter.campaign.progress.TerminalProgress;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.run.PastRunReader;
import taskmeter.campaign.run.RunFolder;
import taskmeter.campaign.run.RunSelector;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.campaign.schedule.BudgetOutlook;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;

/**
 * The subcommand {@code run}: takes the lock, runs the campaign, and prints its results.
 *
 * @param request the user's request
 * @param runtimes the measured runtimes
 * @param cells the selected cells, on all runtimes
 * @param clock the campaign's clock
 * @param start when the program began, before the probes
 * @param out for the user
 */
record RunCommand(Request request, Runtimes runtimes, List<Cell> cells, SteadyClock clock, Instant start,
    PrintStream out) {

  private static final Duration LOG_EVERY = Duration.ofSeconds(30);
  private static final Duration SIGNAL_SPREADS = Duration.ofMillis(300);

  ExitCode run() throws IOException {
    // Take the lock before reading the run: another campaign may still append to it
    try (JmhLock lock = JmhLock.take()) {
      if (lock.held()) {
        OrphanedForks.requireNone();
        TemporaryFolder.removeLeftovers();
      }
      return runLocked();
    }
  }

  /**
   * Checks everything that can be checked before the jar is built.
   *
   * @throws UsageException if the run to resume is missing or cannot be resumed
   */
  void check() {
    past().ifPresent(run -> ResumeCheck.requireUnchanged(run, conditions(plan(), Optional.of(run)),
        ResumeCheck.OF_THE_JAR));
  }

  /**
   * Says which limits of the machine are too small.
   *
   * @throws UsageException if no fork could run
   */
  private void checkLimits() {
    List<Finding> findings = Doctor.limits(Machine.here(), runtimes.heaps(), request.options().results).stream()
        .filter(finding -> finding.level() != Level.OK).toList();
    List<String> lines = findings.stream().map(finding -> finding.thing() + ": " + finding.found() + "; "
        + finding.advice()).toList();
    if (findings.stream().anyMatch(finding -> finding.level() == Level.FAIL)) {
      throw new UsageException(lines);
    }
    lines.forEach(line -> out.println("Warning: " + line));
  }

  private ExitCode runLocked() throws IOException {
    CampaignOptions options = request.options();
    checkLimits();
    Optional<PastRun> past = past();
    if (options.resume.isPresent() && past.isEmpty()) {
      out.println(RunSelector.of(options.results, options.resume.get())
          + ": has no finished fork to resume after; starting a new run");
    }
    CampaignPlan plan = plan();
    plan.requireRoomForABlock();
    RunConditions conditions = conditions(plan, past);
    past.ifPresent(run -> ResumeCheck.requireUnchanged(run, conditions, Set.of()));
    ExpectedTime expected = new ExpectedTime(TimingHistory.in(options.results));
    try (RunFolder folder = past.map(run -> RunFolder.resume(options.results.resolve(run.name())))
            .orElseGet(() -> RunFolder.create(options.results, RunFolder.name(start, options.profile)));
        Shutdown interruption = new Shutdown(
            () -> Watchdog.children().forEach(ProcessHandle::destroyForcibly), SIGNAL_SPREADS).listening()) {
      Progress progress = TerminalProgress.possible(System.getenv())
          ? new TerminalProgress(out) : new LogProgress(out, LOG_EVERY);
      Campaign campaign = new Campaign(plan, expected,
          new ForksByRuntime(runtimes, new Watchdog(options.grace), folder.dumps()), folder, progress, clock,
          interruption, new ThisMachine());
      past.ifPresent(campaign::resumeFrom);
      announce(plan, expected, folder, past);
      conditions.write(folder);
      folder.environment("sittings", Integer.toString(past.map(run -> run.segments() + 1).orElse(1)));
      if (past.isEmpty()) {
        folder.labels(runtimes.labels(cells, plan.diagnoses()));
      }
      CampaignResults results = campaign.run(start, past.isPresent());
      summary(results, folder, plan).lines().forEach(out::println);
      return results.failed().size() + results.notDiagnosed() > 0 ? ExitCode.FAILED_FORKS : ExitCode.FINE;
    }
  }

  /** The run to resume, if it has a finished fork. */
  Optional<PastRun> past() {
    return request.options().resume.map(run -> RunSelector.of(request.options().results, run))
        .map(PastRunReader::read).filter(PastRun::hasForks);
  }

  /** The campaign's plan; a resumed run keeps its seed. */
  CampaignPlan plan() {
    CampaignOptions options = request.options();
    return new CampaignPlan(options.profile, cells, options.budget(runtimes.matrices().size()),
        options.rounds.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        options.seed.or(() -> past().flatMap(run -> run.property("seed")).map(Long::valueOf))
            .orElse(start.getEpochSecond()),
        options.diagnose ? List.of(Diagnosis.values()) : List.of(), options.interleave);
  }

  private RunConditions conditions(CampaignPlan plan, Optional<PastRun> past) {
    return RunConditions.read(request, plan,
        past.flatMap(run -> run.property("started")).orElse(Column.format(start)), runtimes);
  }

  private void announce(CampaignPlan plan, ExpectedTime expected, RunFolder folder, Optional<PastRun> past) {
    out.println(folder.path() + ": " + plan.available().size() + " of " + cells.size() + " cells can run"
        + (runtimes.matrices().size() > 1 ? " on " + String.join(", ", runtimes.titles()) : "")
        + (plan.profile().measures() ? ", budget " + Durations.text(plan.budget()) : "") + ", seed " + plan.seed());
    if (!plan.diagnoses().isEmpty()) {
      out.println("diagnosis: " + plan.diagnosis(expected) + "; " + PerfEvents.here().text());
    }
    past.ifPresent(run ->
        out.println("Resuming after " + run.done().size() + " forks and " + Durations.text(run.wall())));
    runtimes.warnings(InheritedOptions.here()).forEach(warning -> out.println("Warning: " + warning));
    BudgetOutlook.of(plan, expected)
        .warning(past.map(run -> run.done().size() / Math.max(1, plan.available().size())).orElse(0))
        .ifPresent(out::println);
    Doctor.examine(Machine.here()).stream().filter(finding -> finding.level() == Level.FAIL)
        .forEach(finding -> out.println("Warning: " + finding.thing() + ": " + finding.found() + "; "
            + finding.advice()));
  }

  private RunSummary summary(CampaignResults results, RunFolder folder, CampaignPlan plan) {
    Path runs = request.options().results;
    String report = "mvn -pl report verify -DskipTests -Dreport.run=" + folder.run()
        + (runs.equals(Path.of("results")) ? "" : " -Dreport.results=" + ShellWord.of(runs.toString()));
    // A run with all requested rounds is not resumed
    int required = plan.rounds().isPresent() ? 0
        : BudgetOutlook.of(plan, new ExpectedTime(TimingHistory.NONE)).required();
    return new RunSummary(results, plan.profile().measures(), folder.path().toString(), report,
        request.resumeCommand(folder.run()), required);
  }
}
