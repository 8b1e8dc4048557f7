package taskmeter.report.doubt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Percent;
import taskmeter.report.sample.Fork;
import taskmeter.report.statistic.Median;

/**
 * The measured iterations drift within the forks, in the same direction in all of them but at most one.
 *
 * @param ratio the mean of the last half of the measured iterations by that of the first, without the one in the
 *     middle; median over forks
 */
public record WarmupNotOver(double ratio) implements Doubt {

  private static final double STEADY = 0.1;

  static Optional<WarmupNotOver> in(Matrix matrix, Cell cell) {
    List<Double> ratios = cell.forks().stream().flatMap(WarmupNotOver::ratio).toList();
    if (cell.rehearsed() || ratios.isEmpty()) {
      return Optional.empty();
    }
    double median = Median.of(ratios);
    boolean steady = 1 - STEADY <= median && median <= 1 + STEADY;
    long alike = ratios.stream().filter(ratio -> median < 1 ? ratio < 1 : ratio > 1).count();
    return steady || alike < ratios.size() - 1 ? Optional.empty() : Optional.of(new WarmupNotOver(median));
  }

  /** None of a fork with a single iteration. */
  private static Stream<Double> ratio(Fork fork) {
    double[] values = fork.measured();
    if (values.length < 2) {
      return Stream.empty();
    }
    int half = values.length / 2;
    double first = Arrays.stream(values, 0, half).average().orElseThrow();
    double last = Arrays.stream(values, values.length - half, values.length).average().orElseThrow();
    return Stream.of(last / first);
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public String text() {
    String drift = ratio < 1
        ? "Falls within the forks: warmup may not have been over. "
        : "Rises within the forks: the box, or the code, got slower. ";
    return drift + "The last half of the measured iterations costs " + Percent.text(Math.abs(1 - ratio))
        + (ratio < 1 ? " less" : " more") + " than the first (median over forks; "
        + Percent.text(STEADY) + " is allowed).";
  }
}
