package taskmeter.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A campaign from its lock to its table.
 *
 * @param request what the user asked for
 * @param jvm what is measured
 * @param matrix what the probe said
 * @param cells those that the options select
 * @param clock the campaign's clock
 * @param start when it began, the probe included
 * @param out for the user
 */
record CampaignRun(Request request, MeasuredJvm jvm, Matrix matrix, List<Cell> cells, SteadyClock clock,
    Instant start, PrintStream out) {
  private static final Duration LOG_EVERY = Duration.ofSeconds(30);
  private static final Duration SIGNAL_SPREADS = Duration.ofMillis(300);

  ExitCode run() throws IOException {
    CampaignOptions options = request.options();
    CampaignPlan plan = new CampaignPlan(options.profile, cells, options.budget,
        options.rounds.map(OptionalInt::of).orElseGet(OptionalInt::empty), options.seed.orElse(start.getEpochSecond()));
    plan.demandRoomForAFork();
    JmhLock lock = JmhLock.take();
    try (lock;
        RunFolder folder = RunFolder.create(options.results, RunFolder.name(start, options.profile));
        Interruption interruption = new Interruption(
            () -> Watchdog.children().forEach(ProcessHandle::destroyForcibly), SIGNAL_SPREADS).listening()) {
      out.println(folder.path() + ": " + plan.available().size() + " of " + cells.size() + " cells can run"
          + (options.profile.measures() ? ", budget " + Durations.text(options.budget) : "") + ", seed " + plan.seed());
      new Surroundings(request.command(), plan, start).write(folder, matrix, jvm);
      Progress progress = TerminalProgress.possible() ? new TerminalProgress(out) : new LogProgress(out, LOG_EVERY);
      JmhFork launcher = new JmhFork(jvm.settings(), new Watchdog(options.grace), folder.dumps());
      Findings findings = new Campaign(plan, launcher, folder, progress, clock, interruption).run(start);
      say(findings, folder);
      return findings.failed() > 0 ? ExitCode.FAILED_CELLS : ExitCode.FINE;
    }
  }

  private void say(Findings findings, RunFolder folder) {
    boolean measures = request.options().profile.measures();
    FindingsTable.print(findings, measures, out);
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

  private static String share(Findings findings) {
    return findings.wall().isZero() ? "-"
        : String.format(Locale.ROOT, "%.0f %%", 100.0 * findings.harness().toMillis() / findings.wall().toMillis());
  }
}
