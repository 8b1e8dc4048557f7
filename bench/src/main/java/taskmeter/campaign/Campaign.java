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
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.run.RunWriter;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;
import taskmeter.campaign.schedule.Schedule;

/**
 * The loop: takes slots from the schedule, runs them, writes them, until the schedule, the budget or the user says
 * that it is enough. What it has written is complete at any moment.
 */
public final class Campaign {

  private static final Duration FOREVER = Duration.ofDays(9_999);

  /** Often enough to show the box's drift, and too seldom to cost a fork. */
  private static final Duration BETWEEN_RULERS = Duration.ofSeconds(45);

  private final CampaignPlan plan;
  private final ForkLauncher launcher;
  private final RunWriter writer;
  private final Progress progress;
  private final InstantSource clock;
  private final Shutdown interruption;
  private final MachineMonitor box;
  private final CampaignResults findings;
  private final Schedule schedule;
  private Instant nextRuler = Instant.MIN;

  Campaign(CampaignPlan plan, ExpectedTime expected, ForkLauncher launcher, RunWriter writer, Progress progress,
      InstantSource clock, Shutdown interruption, MachineMonitor box) {
    this.plan = plan;
    this.launcher = launcher;
    this.writer = writer;
    this.progress = progress;
    this.clock = clock;
    this.interruption = interruption;
    this.box = box;
    this.findings = new CampaignResults(plan.cells());
    this.schedule = new Schedule(plan.available(), plan.never().size(), plan, expected);
  }

  /**
   * Takes over what earlier sittings of the same run have measured. To be called before {@link #run}.
   *
   * @throws UsageException where they followed another schedule
   */
  public void goOnWith(PastRun past) {
    for (PastRun.Done done : past.done()) {
      Slot due = schedule.next(FOREVER).filter(done::isAt).orElseThrow(() -> past.otherSchedule(done));
      schedule.ended(due, done.outcome(), done.took(), done.disturbed());
      findings.add(due, done.outcome());
    }
    schedule.numbersFrom(past.lastNumber());
    findings.before(past.wall());
  }

  /**
   * Runs the campaign to its end.
   *
   * @param start when this sitting began; the budget counts from there
   * @param resumed whether it goes on with a run, which has its cells that cannot run already
   * @return what was found
   * @throws CutShortException where it cannot go on; what was written before holds
   */
  public CampaignResults run(Instant start, boolean resumed) {
    writer.environment("complete", "no: still running, or killed");
    if (!resumed) {
      for (int i = 0; i < plan.never().size(); i++) {
        writer.slot(ForkRow.notStarted(writer.run(), i + 1, plan.never().get(i)), List.of());
      }
    }
    prepare();
    // Who goes on with a campaign that came to its end wants more of each cell
    boolean beyond = schedule.satisfied();
    int round = 0;
    while (!interruption.requested() && (beyond || !schedule.satisfied())) {
      Instant slotStart = clock.instant();
      Duration elapsed = Duration.between(start, slotStart);
      Duration left = plan.budget().minus(elapsed);
      Optional<Slot> next = schedule.next(left);
      if (next.isEmpty()) {
        break;
      }
      Slot slot = next.get();
      if (slot.position() == 1 && slot.attempt() == 1 && !slotStart.isBefore(nextRuler)) {
        writer.ruler(slot.number() - 1, slotStart, box.rule());
        nextRuler = slotStart.plus(BETWEEN_RULERS);
        slotStart = clock.instant();
      }
      if (slot.round() != round) {
        round = slot.round();
        leaveWord(start);
      }
      progress.begins(slot, schedule.ofRound(), elapsed,
          schedule.rest().filter(rest -> rest.compareTo(left) < 0).orElse(left));
      Supplier<Noise> watch = box.begin();
      ForkOutcome outcome = launched(slot);
      if (outcome instanceof ForkOutcome.Failed && interruption.requestedSoon()) {
        break;
      }
      Instant slotEnd = clock.instant();
      Noise noise = watch.get();
      Optional<Boolean> disturbed = box.disturbs(noise);
      write(new ForkRow.Started(slot, slotStart, slotEnd, noise, disturbed), outcome);
      schedule.ended(slot, outcome, Duration.between(slotStart, slotEnd), disturbed.orElse(false));
      findings.add(slot, outcome);
    }
    progress.end();
    if (interruption.requested()) {
      findings.interruptedIn(Math.max(1, round));
    }
    leaveWord(start);
    writer.environment("complete", findings.complete());
    return findings;
  }

  /** One fork on each runtime, of whose score nobody hears. */
  private void prepare() {
    Set<String> ready = new HashSet<>();
    plan.available().stream().filter(cell -> plan.profile().measures() && ready.add(cell.runtime()))
        .takeWhile(cell -> !interruption.requested())
        .forEach(cell -> launcher.prepare(new Slot(0, 0, 1, 1, 0, 0, Profile.rehearsed(cell))));
  }

  private ForkOutcome launched(Slot slot) {
    try {
      return launcher.launch(slot);
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
      case ForkOutcome.NotAvailable never -> {
        write(started, ForkRow.State.NOT_AVAILABLE, never.reason(), outcome, List.of());
        progress.note("not available: " + slot.cell().onRuntime() + ": " + never.reason());
      }
      case ForkOutcome.Failed failed -> {
        write(started, ForkRow.State.FAILED, failed.reason(), outcome, failed.samples());
        launcher.keepTraces(slot);
        progress.note("failed: " + slot.cell().onRuntime() + ": " + failed.reason());
      }
    }
  }

  private void write(ForkRow.Started started, ForkRow.State state, String reason, ForkOutcome outcome,
      List<Sample> samples) {
    writer.slot(new ForkRow(writer.run(), started.slot().number(), started.slot().cell(), Optional.of(started), state,
        reason, outcome.evidence()), samples);
  }

  /** Where the campaign stands, for a reader of what an end without warning left. */
  private void leaveWord(Instant start) {
    Instant now = clock.instant();
    findings.sitting(Duration.between(start, now));
    writer.environment("ended", Column.format(now));
    writer.environment("wall_s", Double.toString(ForkRow.seconds(findings.wall())));
    writer.environment("harness_s", Double.toString(ForkRow.seconds(findings.harness())));
  }
}
