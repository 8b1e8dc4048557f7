package taskmeter.report.doubt;

import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.Labels.Axis;

/**
 * A doubt about the baseline whose cost is subtracted: it applies to the net cost and to everything derived from it.
 *
 * @param baseline its name, with its carrier
 * @param doubt the doubt about the baseline
 */
record DoubtfulBaseline(String baseline, Doubt doubt) implements Doubt {

  /** Returns one doubt for each doubt about the cell's baseline; empty if the cell has no net cost. */
  static Stream<DoubtfulBaseline> in(Matrix matrix, Cell cell) {
    return matrix.net(cell).isEmpty() ? Stream.empty() : matrix.baselineOf(cell).stream()
        .flatMap(baseline -> Doubts.about(matrix, baseline).stream()
            .map(doubt -> new DoubtfulBaseline(name(matrix, baseline), doubt)));
  }

  /** Returns doubts about a cell, followed by the doubts about its net cost if one of them is derived from it. */
  static Stream<Doubt> behind(List<Doubt> doubts, Matrix matrix, Cell cell) {
    return Stream.concat(doubts.stream(),
        doubts.stream().anyMatch(Doubt::usesNetCost) ? in(matrix, cell) : Stream.empty());
  }

  private static String name(Matrix matrix, Cell baseline) {
    String parameters = baseline.key().parameters().toString();
    return baseline.key().qualifiedVariant() + (parameters.isEmpty() ? "" : " " + parameters) + " on "
        + matrix.labels().title(Axis.CARRIER, baseline.key().carrier());
  }

  @Override
  public String topic() {
    return "The net cost relies on a doubtful baseline.";
  }

  @Override
  public String text() {
    return "The net cost, and every number derived from it, relies on a doubtful baseline, " + baseline + ": "
        + doubt.text();
  }
}
