package taskmeter.report.doubt;

import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.Fork;

/**
 * The warmup ends at another cost than is then measured, in the same direction in all forks but one in eight. Only its
 * last iteration is looked at: a step before that one may be the end of the warmup. A warmup of one iteration has the
 * start of the JVM in it, and cannot tell.
 *
 * @param ratio the mean of the measured iterations by the last of the warmup; median over forks
 */
record WarmupNotOver(double ratio) implements Doubt {

  static Optional<WarmupNotOver> in(Matrix matrix, Cell cell) {
    return SharedChange.of(cell, WarmupNotOver::ratio).map(WarmupNotOver::new);
  }

  private static OptionalDouble ratio(Fork fork) {
    double[] warmup = fork.warmup();
    return warmup.length < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(fork.mean() / warmup[warmup.length - 1]);
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public String text() {
    String change = ratio < 1
        ? "Measured before the warmup was over: "
        : "Became dearer after the warmup, as the box or the code got slower: ";
    return change + "the measured iterations cost " + SharedChange.text(ratio, "the last of the warmup");
  }
}
