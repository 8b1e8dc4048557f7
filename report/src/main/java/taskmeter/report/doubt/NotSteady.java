package taskmeter.report.doubt;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.Fork;

/**
 * The measured iterations drift within the forks, in the same direction in all of them but one in eight.
 * Where {@link WarmupNotOver} says so already it is not said again.
 *
 * @param ratio the mean of the last half of the measured iterations by that of the first, without the one in the
 *     middle; median over forks
 */
record NotSteady(double ratio) implements Doubt {

  static Optional<NotSteady> in(Matrix matrix, Cell cell) {
    boolean said = WarmupNotOver.in(matrix, cell).isPresent();
    return said ? Optional.empty() : SharedChange.of(cell, NotSteady::ratio).map(NotSteady::new);
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
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public String text() {
    String drift = ratio < 1
        ? "Falls within the forks: warmup may not have been over. "
        : "Rises within the forks: the box, or the code, got slower. ";
    return drift + "The last half of the measured iterations costs " + SharedChange.text(ratio, "the first");
  }
}
