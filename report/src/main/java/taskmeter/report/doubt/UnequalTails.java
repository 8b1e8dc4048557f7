package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.statistic.LogRatio;

/**
 * The ratio of all forks differs from the ratio of typical forks: on one side some forks cost much more, or much less,
 * than the others.
 *
 * @param typical ratio of typical forks
 * @param all ratio of all forks
 */
record UnequalTails(double typical, double all) implements Doubt {

  /** As a factor; a smaller difference rarely changes a decision. */
  private static final double ALLOWED = 1.05;

  static Optional<UnequalTails> in(RuntimeComparison comparison) {
    return comparison.typical().flatMap(typical -> comparison.all().map(all -> of(typical, all)))
        .filter(each -> Math.abs(Math.log(each.all / each.typical)) > Math.log(ALLOWED));
  }

  private static UnequalTails of(LogRatio typical, LogRatio all) {
    return new UnequalTails(Math.exp(typical.estimate()), Math.exp(all.estimate()));
  }

  /** A reader who is told that one is faster depends on all forks. A verdict of equality asks them anyway. */
  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return claim == Claim.DIFFERENT && contradicts() ? ANY : 0;
  }

  private boolean contradicts() {
    return typical > 1 && all < 1 / ALLOWED || typical < 1 && all > ALLOWED;
  }

  @Override
  public String topic() {
    return "A few forks cost much more or less than the others, on one side of the ratio.";
  }

  @Override
  public String text() {
    return "Typical forks are compared: their ratio is " + Ratios.text(typical) + ". The ratio of all forks is "
        + Ratios.text(all) + ", because on one side a few forks cost much more or less than the others.";
  }
}
