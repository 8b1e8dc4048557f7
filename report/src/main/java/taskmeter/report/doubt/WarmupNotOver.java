package taskmeter.report.doubt;

import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.Fork;

/**
 * The cost at the end of the warmup differs from the measured cost, in the same direction in all forks but one in
 * eight. Only the last warmup iteration counts: a step before it may be the end of the warmup. A warmup of one
 * iteration includes the start of the JVM and is not judged.
 *
 * @param ratio mean of the measured iterations divided by the last warmup iteration; median over forks
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
  public double reach(RuntimeComparison comparison, Claim claim) {
    return Math.abs(Math.log(ratio));
  }

  @Override
  public String topic() {
    return "The cost of the measured iterations differs from that of the last warmup iteration.";
  }

  @Override
  public String text() {
    String change = ratio < 1
        ? "Warmup too short: "
        : "Cost rose after the warmup (the machine or the code became slower): ";
    return change + "the measured iterations cost " + SharedChange.text(ratio, "the last warmup iteration");
  }
}
