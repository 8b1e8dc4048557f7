package taskmeter.report.verdict;

import java.util.Arrays;
import java.util.Optional;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

/** Small campaigns on runtimes {@code r}, the baseline, and {@code s}. */
final class Campaigns {

  static final CellKey SLOW = SmallRun.cell("slow", "");
  static final CellKey FAST = SmallRun.cell("fast", "");

  /** Eight stable forks. */
  static final double[] STABLE = {0.99, 1.01, 1.005, 0.995, 1.008, 0.992, 1.002, 0.998};
  /** Eight forks with more than ten times the noise; reversed, high values meet low ones. */
  static final double[] NOISY = {1.16, 1.1, 1.05, 1.01, 0.99, 0.98, 0.95, 0.9};

  private Campaigns() {}

  static double[] times(double factor, double... values) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  static double[] reversed(double... values) {
    double[] other = values.clone();
    for (int i = 0; i < values.length; i++) {
      other[i] = values[values.length - 1 - i];
    }
    return other;
  }

  static CellKey onS(CellKey cell) {
    return SmallRun.on("s", cell);
  }

  static Verdicts judged(SmallRun run) {
    return judged(run, NoiseFloors.NONE);
  }

  static Verdicts judged(SmallRun run, NoiseFloors floors) {
    return judged(run.run(), floors);
  }

  static Verdicts judged(Run run, NoiseFloors floors) {
    Matrix matrix = Matrix.of(run);
    return Judge.of(run, matrix, AcrossRuntimes.of(matrix, run.labels(), Optional.empty()), floors);
  }
}
