package taskmeter.campaign.schedule;

import java.time.Duration;
import java.util.Optional;
import taskmeter.campaign.message.Durations;

/**
 * How many rounds a plan's budget allows, and how many its results require.
 *
 * @param plan the plan
 * @param round the expected time of a round; zero if no cell is available
 */
public record BudgetOutlook(CampaignPlan plan, Duration round) {

  /** Forks of each cell that give a useful interval. */
  private static final int INTERVALS = 5;

  /** The outlook of a plan. */
  public static BudgetOutlook of(CampaignPlan plan, ExpectedTime expected) {
    return new BudgetOutlook(plan, plan.available().stream().map(expected::of).reduce(Duration.ZERO, Duration::plus));
  }

  /** The whole rounds that fit into the budget. */
  public long fit() {
    return round.isZero() ? 0 : plan.budget().toMillis() / round.toMillis();
  }

  /** The rounds that the plan runs: the requested ones, or those that fit. */
  public long rounds() {
    return plan.rounds().isPresent() ? Math.min(fit(), plan.rounds().getAsInt()) : fit();
  }

  /** The forks of each cell that intervals or, if runtimes are compared, verdicts require. */
  public int required() {
    return plan.compares() ? SecondStage.FIRST : INTERVALS;
  }

  /** {@code verdicts} or {@code intervals}. */
  public String results() {
    return plan.compares() ? "verdicts" : "intervals";
  }

  /** The expected time of so many rounds. */
  public Duration time(int rounds) {
    return round.multipliedBy(rounds);
  }

  /** The option with a budget that so many rounds take, repeated forks included. */
  public String budget(int rounds) {
    return "-Dbench.budget=" + (time(rounds).toMinutes() * 11 / 10 + 1) + "m";
  }

  /**
   * A sentence for a plan that gives cells fewer forks than its results require; empty if it gives enough.
   *
   * @param before the forks that each cell has already
   */
  public Optional<String> warning(int before) {
    long forks = before + rounds();
    if (round.isZero() || !plan.profile().measures() || forks >= required()) {
      return Optional.empty();
    }
    boolean few = plan.rounds().isPresent() && plan.rounds().getAsInt() <= fit();
    int missing = required() - before;
    String required = plan.compares() && forks < INTERVALS ? "intervals require " + INTERVALS + ", verdicts "
        + required() : results() + " require " + required();
    String given = forks == 0 ? "some cells no fork"
        : "each cell " + (few ? "" : "about ") + forks + (forks == 1 ? " fork" : " forks");
    return Optional.of((few ? "-Dbench.rounds=" + rounds() : "The budget of " + Durations.text(plan.budget()))
        + " gives " + given + "; " + required + " (" + (few ? "-Dbench.rounds=" + missing + " " : "")
        + budget(missing) + ")");
  }
}
