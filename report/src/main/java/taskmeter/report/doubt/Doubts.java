package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;

/** Every rule, in the order in which its footnotes stand. */
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

  /** All doubts about a cell's cost; none about one that did not run. */
  public static List<Doubt> about(Matrix matrix, Cell cell) {
    if (!cell.ran()) {
      return List.of();
    }
    return RULES.stream()
        .map(rule -> rule.in(matrix, cell))
        .flatMap(Optional::stream)
        .<Doubt>map(doubt -> doubt)
        .toList();
  }

  /** All doubts about what a cell costs more than its baseline, as far as they are not about its cost. */
  public static List<Doubt> aboutNet(Matrix matrix, Cell cell) {
    return DoubtfulBaseline.in(matrix, cell).<Doubt>map(doubt -> doubt).toList();
  }

  /** All doubts about a cell where it stands beside the same variant on other carriers. */
  public static List<Doubt> aboutBeside(Matrix matrix, Cell cell) {
    return Stream.concat(about(matrix, cell).stream(), UnequalThreads.in(matrix, cell).stream()).toList();
  }

  /** All doubts about a cell on two runtimes. */
  public static List<Doubt> about(Matrix matrix, RuntimeComparison comparison) {
    return Stream.concat(
            BothLikeBaselines.in(matrix, comparison).<Doubt>map(doubt -> doubt).stream(),
            about(matrix, List.of(comparison.cell(), comparison.base())).stream())
        .toList();
  }

  /** All doubts about a number that comes from the costs of several cells, each once. */
  public static List<Doubt> about(Matrix matrix, List<Cell> cells) {
    return Stream.concat(
            NotInterleaved.in(cells).<Doubt>map(doubt -> doubt).stream(),
            cells.stream().flatMap(cell -> DoubtfulBaseline.behind(about(matrix, cell), matrix, cell)))
        .distinct().toList();
  }

  /** All doubts about a finding: it takes net costs to know what can be told from a baseline, and a ratio's worth. */
  public static List<Doubt> aboutFinding(Matrix matrix, List<Cell> cells) {
    return Stream.concat(about(matrix, cells).stream(),
        cells.stream().flatMap(cell -> aboutNet(matrix, cell).stream())).distinct().toList();
  }

  /** Looks for one kind of doubt in a cell that ran. */
  @FunctionalInterface
  interface Rule {

    Optional<? extends Doubt> in(Matrix matrix, Cell cell);
  }
}
