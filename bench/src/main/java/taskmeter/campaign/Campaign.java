package taskmeter.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The loop: takes slots from the schedule, runs them, writes them, until the schedule, the budget or the user says
 * that it is enough. What it has written is complete at any moment.
 */
final class Campaign {
  private final CampaignPlan plan;
  private final ForkLauncher launcher;
  private final RunWriter writer;
  private final Progress progress;
  private final InstantSource clock;
  private final Interruption interruption;

  Campaign(CampaignPlan plan, ForkLauncher launcher, RunWriter writer, Progress progress, InstantSource clock,
      Interruption interruption) {
    this.plan = plan;
    this.launcher = launcher;
    this.writer = writer;
    this.progress = progress;
    this.clock = clock;
    this.interruption = interruption;
  }

  /**
   * Runs the campaign to its end.
   *
   * @param start when it began; the budget counts from there
   * @return what was found
   * @throws NotWrittenException where the results can no longer be written; what was written before holds
   */
  Findings run(Instant start) {
    Findings findings = new Findings(plan.cells());
    writer.environment("complete", "no: still running, or killed");
    List<Cell> never = plan.cells().stream().filter(cell -> cell.unavailable().isPresent()).toList();
    for (int i = 0; i < never.size(); i++) {
      writer.slot(ForkRow.notStarted(writer.run(), i + 1, never.get(i)), List.of());
    }
    Schedule schedule = new Schedule(plan.available(), never.size() + 1, plan.seed(), plan.rounds());
    int sizeOfRound = 0;
    int round = 0;
    while (!interruption.requested()) {
      Instant slotStart = clock.instant();
      Duration elapsed = Duration.between(start, slotStart);
      Duration left = plan.budget().minus(elapsed);
      Optional<Slot> next = schedule.next(left);
      if (next.isEmpty()) {
        break;
      }
      Slot slot = next.get();
      if (slot.round() != round) {
        round = slot.round();
        sizeOfRound = schedule.leftInRound() + 1;
        leaveWord(findings, start);
      }
      progress.begins(slot, (sizeOfRound - schedule.leftInRound()) + " of " + sizeOfRound, elapsed,
          schedule.rest().filter(rest -> rest.compareTo(left) < 0).orElse(left));
      ForkOutcome outcome = launcher.launch(slot);
      if (outcome instanceof ForkOutcome.Failed && interruption.requestedSoon()) {
        break;
      }
      Instant slotEnd = clock.instant();
      write(slot, outcome, slotStart, slotEnd);
      schedule.ended(slot, outcome, Duration.between(slotStart, slotEnd));
      findings.add(slot, outcome);
    }
    progress.end();
    if (interruption.requested()) {
      findings.interruptedIn(Math.max(1, round));
    }
    leaveWord(findings, start);
    writer.environment("complete", findings.complete());
    return findings;
  }

  private void write(Slot slot, ForkOutcome outcome, Instant start, Instant end) {
    var started = Optional.of(new ForkRow.Started(slot.block(), slot.fork(), start, end));
    switch (outcome) {
      case ForkOutcome.Measured measured -> writer.slot(new ForkRow(writer.run(), slot.number(), slot.cell(), started,
          plan.profile().measures() ? ForkRow.State.MEASURED : ForkRow.State.REHEARSED,
          plan.profile().measures() ? "" : plan.profile() + " profile", measured.evidence()), measured.samples());
      case ForkOutcome.NotAvailable never -> {
        writer.slot(new ForkRow(writer.run(), slot.number(), slot.cell(), started, ForkRow.State.NOT_AVAILABLE,
            never.reason(), never.evidence()), List.of());
        progress.note("not available: " + slot.cell().name() + ": " + never.reason());
      }
      case ForkOutcome.Failed failed -> {
        writer.slot(new ForkRow(writer.run(), slot.number(), slot.cell(), started, ForkRow.State.FAILED,
            failed.reason(), failed.evidence()), failed.samples());
        launcher.keepTraces(slot);
        progress.note("failed: " + slot.cell().name() + ": " + failed.reason());
      }
    }
  }

  /** Where the campaign stands, for a reader of what an end without warning left. */
  private void leaveWord(Findings findings, Instant start) {
    Instant now = clock.instant();
    findings.wall(Duration.between(start, now));
    writer.environment("ended", Column.format(now));
    writer.environment("wall_s", Double.toString(ForkRow.seconds(findings.wall())));
    writer.environment("harness_s", Double.toString(ForkRow.seconds(findings.harness())));
  }
}
