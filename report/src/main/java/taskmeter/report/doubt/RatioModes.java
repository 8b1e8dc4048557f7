package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.statistic.GeometricMean;
import taskmeter.report.statistic.TwoModes;

/**
 * The ratios within blocks fall into two groups: one of the runtimes has two modes, or the machine changed between the
 * forks of some blocks.
 *
 * @param lower ratios below the split, ascending
 * @param upper ratios above it, ascending
 */
record RatioModes(List<Double> lower, List<Double> upper) implements Doubt {

  public RatioModes {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  static Optional<RatioModes> in(RuntimeComparison comparison) {
    return comparison.paired() ? TwoModes.orOneValue(comparison.blockRatios())
        .map(modes -> new RatioModes(modes.lower(), modes.upper())) : Optional.empty();
  }

  /** The true ratio might be that of either group. */
  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    double estimate = comparison.typical().orElseThrow().estimate();
    return DoubleStream.of(center(lower), center(upper))
        .map(center -> switch (claim) {
          case DIFFERENT -> Math.signum(estimate) * (estimate - Math.log(center));
          case SAME -> Math.abs(estimate - Math.log(center));
        }).max().orElseThrow();
  }

  @Override
  public String topic() {
    return "The ratios within blocks fall into two groups.";
  }

  @Override
  public String text() {
    return "The ratios within blocks fall into two groups: " + group(lower) + " and " + group(upper) + ".";
  }

  private static String group(List<Double> ratios) {
    return Phrase.of(ratios.size(), "block") + " around " + Ratios.text(center(ratios));
  }

  private static double center(List<Double> ratios) {
    return GeometricMean.of(ratios).value();
  }
}
