package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;

/** All rules, in the order of their footnotes. */
public final class Doubts {

  private static final List<Rule> RULES = List.of(
      SmokeRun::in,
      TooFewForks::in,
      SomeForksFailed::in,
      BelowResolution::in,
      BelowBaseline::in,
      WideInterval::in,
      WarmupNotOver::in,
      NotSteady::in,
      SeveralModes::in,
      ModesWithinForks::in,
      GrownPool::in,
      Disturbed::in,
      UnequallyDisturbed::in,
      PositionMatters::in);

  private Doubts() {}

  /** Returns all doubts about a cell's cost; empty if the cell did not run. */
  public static List<Doubt> about(Matrix matrix, Cell cell) {
    if (!cell.ran()) {
      return List.of();
    }
    return matrix.found(Doubt.class, cell, ran -> find(matrix, ran));
  }

  private static List<Doubt> find(Matrix matrix, Cell cell) {
    return RULES.stream()
        .map(rule -> rule.in(matrix, cell))
        .flatMap(Optional::stream)
        .<Doubt>map(doubt -> doubt)
        .toList();
  }

  /** Returns the doubts about a cell's net cost that are not doubts about its cost. */
  public static List<Doubt> aboutNet(Matrix matrix, Cell cell) {
    return DoubtfulBaseline.in(matrix, cell).<Doubt>map(doubt -> doubt).toList();
  }

  /** Returns all doubts about a cell that is compared with the same variant on other carriers. */
  public static List<Doubt> aboutAcrossCarriers(Matrix matrix, Cell cell) {
    return Stream.concat(about(matrix, cell).stream(), UnequalThreads.in(matrix, cell).stream()).toList();
  }

  /** Returns all doubts about the ratio of a cell on two runtimes. */
  public static List<Doubt> about(Matrix matrix, RuntimeComparison comparison) {
    return Stream.concat(ofRatio(matrix, comparison),
        about(matrix, List.of(comparison.cell(), comparison.base())).stream()).toList();
  }

  /** Finds the doubts that only a ratio has. */
  private static Stream<Doubt> ofRatio(Matrix matrix, RuntimeComparison comparison) {
    return Stream.of(BothLikeBaselines.in(matrix, comparison), RatioModes.in(comparison), UnequalTails.in(comparison))
        .flatMap(Optional::stream);
  }

  /** Returns the doubts that may reach the ratio of a comparison. A doubt that both sides have occurs twice. */
  public static List<Doubt> ofBothSides(Matrix matrix, RuntimeComparison comparison) {
    List<Cell> sides = List.of(comparison.cell(), comparison.base());
    return Stream.of(ofRatio(matrix, comparison), NotInterleaved.in(sides).<Doubt>map(doubt -> doubt).stream(),
            sides.stream().flatMap(side -> about(matrix, side).stream()))
        .flatMap(each -> each).toList();
  }

  /** Returns all doubts about a number derived from the costs of several cells, without duplicates. */
  public static List<Doubt> about(Matrix matrix, List<Cell> cells) {
    return Stream.concat(
            NotInterleaved.in(cells).<Doubt>map(doubt -> doubt).stream(),
            cells.stream().flatMap(cell -> DoubtfulBaseline.behind(about(matrix, cell), matrix, cell)))
        .distinct().toList();
  }

  /** Returns all doubts about a finding, which uses net costs as well as costs, without duplicates. */
  public static List<Doubt> aboutFinding(Matrix matrix, List<Cell> cells) {
    return Stream.concat(about(matrix, cells).stream(),
        cells.stream().flatMap(cell -> aboutNet(matrix, cell).stream())).distinct().toList();
  }

  /** Finds one kind of doubt about a cell that ran. */
  @FunctionalInterface
  interface Rule {

    Optional<? extends Doubt> in(Matrix matrix, Cell cell);
  }
}
