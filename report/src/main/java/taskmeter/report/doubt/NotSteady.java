package taskmeter.report.doubt;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.Fork;

/**
 * The cost drifts during the measurement, in the same direction in all forks but one in eight. Not reported together
 * with {@link WarmupNotOver}.
 *
 * @param ratio mean of the second half of the measured iterations divided by the mean of the first half, without the
 *     iteration in the middle; median over forks
 */
record NotSteady(double ratio) implements Doubt {

  static Optional<NotSteady> in(Matrix matrix, Cell cell) {
    boolean reported = WarmupNotOver.in(matrix, cell).isPresent();
    return reported ? Optional.empty() : SharedChange.of(cell, NotSteady::ratio).map(NotSteady::new);
  }

  private static OptionalDouble ratio(Fork fork) {
    double[] values = fork.measured();
    if (values.length < 2) {
      return OptionalDouble.empty();
    }
    int half = values.length / 2;
    double first = Arrays.stream(values, 0, half).average().orElseThrow();
    double last = Arrays.stream(values, values.length - half, values.length).average().orElseThrow();
    return OptionalDouble.of(last / first);
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return Math.abs(Math.log(ratio));
  }

  @Override
  public String topic() {
    return "The cost changes during the measurement.";
  }

  @Override
  public String text() {
    String drift = ratio < 1
        ? "Cost falls during the measurement: the warmup may have been too short. "
        : "Cost rises during the measurement: the machine or the code became slower. ";
    return drift + "The second half of the measured iterations costs " + SharedChange.text(ratio, "the first half");
  }
}
