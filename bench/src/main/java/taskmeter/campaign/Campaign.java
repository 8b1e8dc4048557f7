package taskmeter.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.fork.ForkLauncher;
import taskmeter.campaign.fork.ForkLauncher.Launched;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.message.Durations;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.progress.DisturbanceWarning;
import taskmeter.campaign.progress.Progress;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.run.RunWriter;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;
import taskmeter.campaign.schedule.Schedule;
import taskmeter.campaign.turn.WaitingTime;

/**
 * The main loop of a campaign. Takes the next slots from the schedule, which are one fork, or a block whose forks take
 * turns; runs them, and writes their samples, until the schedule is finished, the budget is used up, or the user
 * interrupts it. The files are complete at any moment.
 */
public final class Campaign {

  private static final Duration FOREVER = Duration.ofDays(9_999);

  /** Short enough to show drift of the machine, long enough to cost no fork. */
  private static final Duration BETWEEN_RULERS = Duration.ofSeconds(45);

  private final CampaignPlan plan;
  private final ForkLauncher launcher;
  private final RunWriter writer;
  private final Progress progress;
  private final InstantSource clock;
  private final Shutdown interruption;
  private final MachineMonitor machine;
  private final CampaignResults results;
  private final Schedule schedule;
  private final DisturbanceWarning warning = new DisturbanceWarning(MachineMonitor.ThisMachine.RULE);
  private Instant nextRuler = Instant.MIN;

  Campaign(CampaignPlan plan, ExpectedTime expected, ForkLauncher launcher, RunWriter writer, Progress progress,
      InstantSource clock, Shutdown interruption, MachineMonitor machine) {
    this.plan = plan;
    this.launcher = launcher;
    this.writer = writer;
    this.progress = progress;
    this.clock = clock;
    this.interruption = interruption;
    this.machine = machine;
    this.results = new CampaignResults(plan.cells());
    this.schedule = new Schedule(plan.available(), plan.unavailable().size(), plan, expected);
  }

  /**
   * Replays the forks that earlier segments of the run have measured. Call it before {@link #run}.
   *
   * @throws UsageException if they followed another schedule
   */
  public void resumeFrom(PastRun past) {
    past.requireNotStarted(plan.unavailable());
    for (PastRun.Done done : past.done()) {
      Optional<Slot> next = done.diagnosis().isPresent() ? schedule.nextDiagnosis() : schedule.next(FOREVER);
      Slot due = past.scheduled(done, next);
      schedule.ended(due, done.outcome(), done.took(), done.disturbed());
      results.add(due, done.outcome());
      results.add(due, Optional.of(done.disturbed()));
    }
    schedule.numbersFrom(past.lastNumber());
    results.earlier(past.wall());
  }

  /**
   * Runs the campaign to its end.
   *
   * @param start when this segment of the run began; the budget counts from there
   * @param resumed whether this resumes a run, which has its rows of unavailable cells already
   * @return the results of all segments
   * @throws CutShortException if it cannot continue; everything written before is valid
   */
  public CampaignResults run(Instant start, boolean resumed) {
    writer.environment("complete", "no: still running, or killed");
    if (!resumed) {
      for (int i = 0; i < plan.unavailable().size(); i++) {
        writer.slot(ForkRow.notStarted(writer.run(), i + 1, plan.unavailable().get(i)), List.of());
      }
    }
    if (plan.profile().measures()) {
      warning.before(machine.idle(), clock.instant()).ifPresent(progress::note);
    }
    prepare();
    // Resuming a finished campaign means: more forks of every cell
    boolean resumedAfterEnd = schedule.satisfied();
    // A resumed run first finishes its diagnosis; the budget of its timed forks was used up before
    boolean inDiagnosis = schedule.inDiagnosis();
    int round = 0;
    while (!interruption.requested() && !inDiagnosis && (resumedAfterEnd || !schedule.satisfied())) {
      Instant slotStart = clock.instant();
      List<Slot> next = schedule.nextTogether(plan.budget().minus(Duration.between(start, slotStart)));
      if (next.isEmpty()) {
        break;
      }
      Slot slot = next.getFirst();
      if (slot.position() == 1 && slot.attempt() == 1 && !slotStart.isBefore(nextRuler)) {
        writer.ruler(slot.number() - 1, slotStart, machine.readRuler(interruption::requested));
        if (interruption.requested()) {
          break;
        }
        nextRuler = slotStart.plus(BETWEEN_RULERS);
        slotStart = clock.instant();
      }
      Duration elapsed = Duration.between(start, slotStart);
      Duration left = plan.budget().minus(elapsed);
      if (slot.round() != round) {
        showScores(round, elapsed);
        round = slot.round();
        recordProgress(start);
      }
      progress.begins(next, schedule.ofRound(), elapsed,
          schedule.rest().filter(rest -> rest.compareTo(left) < 0).orElse(left));
      if (!ran(next, slotStart)) {
        break;
      }
    }
    diagnose(start);
    progress.end();
    if (interruption.requested()) {
      results.interruptedIn(Math.max(1, round));
    }
    recordProgress(start);
    writer.environment("complete", results.complete());
    return results;
  }

  /** Runs the diagnostic forks, outside of the budget. */
  private void diagnose(Instant start) {
    boolean runs = true;
    while (runs && !interruption.requested()) {
      Optional<Slot> next = schedule.nextDiagnosis();
      if (next.isEmpty()) {
        return;
      }
      if (next.get().position() == 1) {
        recordProgress(start);
      }
      Instant slotStart = clock.instant();
      progress.begins(List.of(next.get()), schedule.ofDiagnosis(), Duration.between(start, slotStart),
          schedule.restOfDiagnosis());
      runs = ran(List.of(next.get()), slotStart);
    }
  }

  /** Runs slots and records their outcomes; false if they were interrupted. */
  private boolean ran(List<Slot> slots, Instant begin) {
    Supplier<Noise> watch = machine.begin();
    List<Launched> launched = launch(slots);
    if (launched.stream().anyMatch(each -> each.outcome() instanceof ForkOutcome.Failed)
        && interruption.requestedSoon()) {
      return false;
    }
    Instant end = clock.instant();
    // Forks that take turns share the noise, so they are disturbed together
    Noise noise = watch.get().withOthers(WaitingTime.shareOfAll(
        launched.stream().flatMap(each -> each.waiting().stream()).toList()) / machine.processors());
    Optional<Boolean> disturbed = machine.disturbs(noise);
    Duration took = Duration.between(begin, end).dividedBy(slots.size());
    for (Launched each : launched) {
      write(new ForkRow.Started(each.slot(), begin, end, noise, disturbed, each.waiting()), each.outcome());
      schedule.ended(each.slot(), each.outcome(), took, disturbed.orElse(false));
      results.add(each.slot(), each.outcome());
      if (plan.profile().measures() && each.slot().diagnosis().isEmpty()) {
        results.add(each.slot(), disturbed);
        if (each.outcome() instanceof ForkOutcome.Measured) {
          progress.score(ResultsTable.of(results).score(each.slot().cell()));
        }
      }
    }
    if (plan.profile().measures() && slots.getFirst().diagnosis().isEmpty()) {
      warning.after(noise, disturbed.orElse(false), end).ifPresent(progress::note);
    }
    return true;
  }

  /** Shows the scores after rounds 1, 2, 4, 8 and so on: they change less and less. */
  private void showScores(int round, Duration elapsed) {
    if (plan.profile().measures() && Integer.bitCount(round) == 1) {
      progress.note("Scores after round " + round + ", " + Durations.text(elapsed) + " elapsed; preliminary:");
      ResultsTable.of(results).headline().forEach(progress::note);
    }
  }

  /** Runs one fork on each runtime and discards its scores, so that caches and the class archive are warm. */
  private void prepare() {
    Set<String> ready = new HashSet<>();
    plan.available().stream().filter(cell -> plan.profile().measures() && ready.add(cell.runtime()))
        .takeWhile(cell -> !interruption.requested())
        .forEach(cell -> launcher.prepare(new Slot(0, 0, 1, 1, 0, 0, Profile.shortened(cell))));
  }

  private List<Launched> launch(List<Slot> slots) {
    try {
      return launcher.launchAll(slots);
    } catch (CutShortException e) {
      writer.environment("complete", "no: cut short: " + e.getMessage());
      throw e;
    }
  }

  private void write(ForkRow.Started started, ForkOutcome outcome) {
    Slot slot = started.slot();
    switch (outcome) {
      case ForkOutcome.Measured measured -> write(started,
          plan.profile().measures() ? ForkRow.State.MEASURED : ForkRow.State.REHEARSED,
          plan.profile().measures() ? "" : plan.profile() + " profile", outcome, measured.samples());
      case ForkOutcome.Diagnosed diagnosed ->
          write(started, ForkRow.State.DIAGNOSED, "", outcome, diagnosed.samples());
      case ForkOutcome.NotAvailable unavailable -> {
        write(started, ForkRow.State.NOT_AVAILABLE, unavailable.reason(), outcome, List.of());
        progress.note("not available: " + slot.cell().onRuntime() + ": " + unavailable.reason());
      }
      case ForkOutcome.Failed failed -> {
        write(started, ForkRow.State.FAILED, failed.reason(), outcome, failed.samples());
        launcher.saveDumps(slot);
        progress.note("failed: " + new CampaignResults.FailedFork(slot, failed.reason()).text());
      }
    }
  }

  private void write(ForkRow.Started started, ForkRow.State state, String reason, ForkOutcome outcome,
      List<Sample> samples) {
    writer.slot(new ForkRow(writer.run(), started.slot().number(), started.slot().cell(), Optional.of(started), state,
        reason, outcome.evidence()), samples);
  }

  /** Records the progress so far, so that the run folder is readable after a kill. */
  private void recordProgress(Instant start) {
    Instant now = clock.instant();
    results.segment(Duration.between(start, now));
    writer.environment("ended", Column.format(now));
    writer.environment("wall_s", Double.toString(ForkRow.seconds(results.wall())));
    writer.environment("harness_s", Double.toString(ForkRow.seconds(results.harness())));
  }
}
