package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.diagnose.PerfEvents;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.message.Durations;
import taskmeter.campaign.message.Percent;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.campaign.schedule.BudgetOutlook;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;
import taskmeter.campaign.schedule.Schedule;
import taskmeter.campaign.schedule.SecondStage;

/** Prints what a campaign would measure and how long it would take. */
final class PlanCommand {

  /** The width of the names. A longer one, of a runtime with arguments of its own, is followed by a colon. */
  private static final int NAME = 12;

  private PlanCommand() {}

  /**
   * The lines of the plan.
   *
   * @param plan the campaign's plan
   * @param runtimes the measured runtimes
   * @param earlier slot times of earlier runs
   */
  static List<String> of(CampaignPlan plan, Runtimes runtimes, TimingHistory earlier) {
    ExpectedTime expected = new ExpectedTime(earlier);
    List<String> lines = new ArrayList<>();
    runtimes.matrices().forEach((runtime, matrix) -> {
      List<Cell> own = plan.cells().stream().filter(cell -> cell.runtime().equals(runtime.label())).toList();
      long available = own.stream().filter(cell -> cell.unavailable().isEmpty()).count();
      lines.add(line(runtime.title(), available + " of " + own.size() + " cells can run: "
          + matrix.virtualMachine()));
    });
    BudgetOutlook outlook = BudgetOutlook.of(plan, expected);
    Duration round = outlook.round();
    Duration timed = plan.available().stream().map(Cell::timed).reduce(Duration.ZERO, Duration::plus);
    long blocks = plan.available().stream().map(Cell::key).distinct().count();
    lines.add(line("a round", blocks + " blocks, " + plan.available().size() + " forks, about "
        + Durations.text(round) + (round.isZero() ? "" : "; harness overhead "
            + Percent.whole((double) round.minus(timed).toMillis() / round.toMillis()))));
    if (round.isZero()) {
      return lines;
    }
    long fit = outlook.fit();
    lines.add(line("the budget", Durations.text(plan.budget()) + ": " + (fit == 0 ? "less than one round; some cells "
        + "get no fork" : fit + (fit == 1 ? " round" : " rounds") + (plan.rounds().isPresent()
            ? "; " + plan.rounds().getAsInt() + " requested"
            : ", each with one fork of every cell on every runtime, and part of another"))));
    if (plan.compares()) {
      lines.add(line("interleaved", plan.interleave().text()));
    }
    if (plan.twoStages()) {
      lines.add(line("two stages", SecondStage.text()));
    }
    if (!plan.diagnoses().isEmpty()) {
      lines.add(line("diagnosis", plan.diagnosis(expected) + ", not part of the budget; " + PerfEvents.here().text()));
    }
    lines.add(line("disturbed", "forks are repeated, " + Schedule.cap() + ": up to 10 % more time"));
    int enough = outlook.required();
    lines.add(line(enough + " rounds", "about " + Durations.text(outlook.time(enough)) + ", required for "
        + outlook.results() + " (" + outlook.budget(enough) + ")"));
    lines.add(line("times from", earlier == TimingHistory.NONE ? "no earlier run: an estimate" : earlier.name()));
    runtimes.warnings(InheritedOptions.here()).forEach(warning -> lines.add(line("warning", warning)));
    return lines;
  }

  private static String line(String name, String text) {
    return String.format(Locale.ROOT, name.length() > NAME ? "%s: %s" : "%-" + NAME + "s %s", name, text);
  }
}
