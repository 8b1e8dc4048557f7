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
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.fork.ForksByRuntime;
import taskmeter.campaign.fork.JmhLock;
import taskmeter.campaign.fork.OrphanedForks;
import taskmeter.campaign.fork.Watchdog;
import taskmeter.campaign.jvm.Runtimes;
import taskmeter.campaign.message.Durations;
import taskmeter.campaign.message.Percent;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.option.Request;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.run.PastRunReader;
import taskmeter.campaign.run.RunFolder;
import taskmeter.campaign.run.RunSelector;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;

/**
 * A campaign from its lock to its table.
 *
 * @param request what the user asked for
 * @param runtimes what is measured
 * @param cells those that the options select, on all runtimes
 * @param clock the campaign's clock
 * @param start when it began, the probes included
 * @param out for the user
 */
record RunCommand(Request request, Runtimes runtimes, List<Cell> cells, SteadyClock clock, Instant start,
    PrintStream out) {

  private static final Duration LOG_EVERY = Duration.ofSeconds(30);
  private static final Duration SIGNAL_SPREADS = Duration.ofMillis(300);

  ExitCode run() throws IOException {
    // First of all: while another campaign holds it, nothing that stands in a run is its last word
    try (JmhLock lock = JmhLock.take()) {
      if (lock.held()) {
        OrphanedForks.demandNone();
      }
      return locked();
    }
  }

  /**
   * Refuses what can be refused before the jar is built.
   *
   * @throws UsageException where the run that is to be gone on with is not there, or cannot be gone on with
   */
  void check() {
    past().ifPresent(run -> ResumeCheck.demand(run, surroundings(plan(), Optional.of(run)), ResumeCheck.OF_THE_JAR));
  }

  private ExitCode locked() throws IOException {
    CampaignOptions options = request.options();
    Optional<PastRun> past = past();
    if (options.resume.isPresent() && past.isEmpty()) {
      out.println(RunSelector.of(options.results, options.resume.get())
          + ": ended before its first fork did, and has nothing to go on with; this is a new run");
    }
    CampaignPlan plan = plan();
    plan.demandRoomForABlock();
    RunConditions surroundings = surroundings(plan, past);
    past.ifPresent(run -> ResumeCheck.demand(run, surroundings, Set.of()));
    ExpectedTime expected = new ExpectedTime(TimingHistory.in(options.results));
    try (RunFolder folder = past.map(run -> RunFolder.resume(options.results.resolve(run.name())))
            .orElseGet(() -> RunFolder.create(options.results, RunFolder.name(start, options.profile)));
        Shutdown interruption = new Shutdown(
            () -> Watchdog.children().forEach(ProcessHandle::destroyForcibly), SIGNAL_SPREADS).listening()) {
      Progress progress = TerminalProgress.possible() ? new TerminalProgress(out) : new LogProgress(out, LOG_EVERY);
      Campaign campaign = new Campaign(plan, expected,
          new ForksByRuntime(runtimes, new Watchdog(options.grace), folder.dumps()), folder, progress, clock,
          interruption, new ThisMachine());
      past.ifPresent(campaign::goOnWith);
      announce(plan, folder, past);
      surroundings.write(folder);
      folder.environment("sittings", Integer.toString(past.map(run -> run.sittings() + 1).orElse(1)));
      if (past.isEmpty()) {
        folder.labels(runtimes.labels());
      }
      CampaignResults findings = campaign.run(start, past.isPresent());
      say(findings, folder);
      return findings.failed() > 0 ? ExitCode.FAILED_CELLS : ExitCode.FINE;
    }
  }

  /** The run that is to be gone on with, if it got as far as a fork. */
  Optional<PastRun> past() {
    return request.options().resume.map(run -> RunSelector.of(request.options().results, run))
        .map(PastRunReader::read).filter(PastRun::hasForks);
  }

  /** The plan; a run that is gone on with has its seed already. */
  CampaignPlan plan() {
    CampaignOptions options = request.options();
    return new CampaignPlan(options.profile, cells, options.budget(runtimes.matrices().size()),
        options.rounds.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        options.seed.or(() -> past().flatMap(run -> run.property("seed")).map(Long::valueOf))
            .orElse(start.getEpochSecond()));
  }

  private RunConditions surroundings(CampaignPlan plan, Optional<PastRun> past) {
    return RunConditions.read(request, plan,
        past.flatMap(run -> run.property("started")).orElse(Column.format(start)), runtimes);
  }

  private void announce(CampaignPlan plan, RunFolder folder, Optional<PastRun> past) {
    out.println(folder.path() + ": " + plan.available().size() + " of " + cells.size() + " cells can run"
        + (runtimes.matrices().size() > 1 ? " on JDK " + String.join(", ", runtimes.names()) : "")
        + (plan.profile().measures() ? ", budget " + Durations.text(plan.budget()) : "") + ", seed " + plan.seed());
    past.ifPresent(run ->
        out.println("Goes on after " + run.done().size() + " forks, " + Durations.text(run.wall()) + " of measuring"));
  }

  private void say(CampaignResults findings, RunFolder folder) {
    boolean measures = request.options().profile.measures();
    ResultsTable.print(findings, measures, out);
    out.println();
    out.println(measures ? "Scores are geometric means of the forks' means; the report has the intervals."
        : "A rehearsal: these are no measurements.");
    out.println("Time: " + Durations.text(findings.wall()) + ", the harness's share " + share(findings));
    out.println("Complete: " + findings.complete());
    out.println("Samples: " + folder.path());
    Path results = request.options().results;
    out.println("Draw them: mvn -pl report verify -Dreport.run=" + folder.run()
        + (results.equals(Path.of("results")) ? "" : " -Dreport.results=" + results));
  }

  private static String share(CampaignResults findings) {
    return findings.wall().isZero() ? "-"
        : Percent.whole((double) findings.harness().toMillis() / findings.wall().toMillis());
  }
}
