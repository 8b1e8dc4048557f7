package taskmeter.report.doubt;

import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.Labels.Axis;

/**
 * A doubt about the baseline whose cost is subtracted: it is one about the net cost, and about all that rests on it.
 *
 * @param baseline its name, with its carrier
 * @param doubt whatever is doubted of it
 */
record DoubtfulBaseline(String baseline, Doubt doubt) implements Doubt {

  /** About a cell's net cost, one for each doubt about its baseline; none where there is no net cost. */
  static Stream<DoubtfulBaseline> in(Matrix matrix, Cell cell) {
    return matrix.net(cell).isEmpty() ? Stream.empty() : matrix.baselineOf(cell).stream()
        .flatMap(baseline -> Doubts.about(matrix, baseline).stream()
            .map(doubt -> new DoubtfulBaseline(name(matrix, baseline), doubt)));
  }

  /** All doubts about numbers of a cell, and behind them those about the net cost if one of them rests on it. */
  static Stream<Doubt> behind(List<Doubt> doubts, Matrix matrix, Cell cell) {
    return Stream.concat(doubts.stream(),
        doubts.stream().anyMatch(Doubt::restsOnNetCost) ? in(matrix, cell) : Stream.empty());
  }

  private static String name(Matrix matrix, Cell baseline) {
    String parameters = baseline.key().parameters().toString();
    return baseline.key().qualifiedVariant() + (parameters.isEmpty() ? "" : " " + parameters) + " on "
        + matrix.labels().title(Axis.CARRIER, baseline.key().carrier());
  }

  @Override
  public String text() {
    return "The net cost, and what rests on it, is as doubtful as its baseline, " + baseline + ": " + doubt.text();
  }
}
