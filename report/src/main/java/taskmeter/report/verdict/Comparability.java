package taskmeter.report.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.doubt.NotInterleaved;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.JvmSetup;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Mismatches.Mismatch;
import taskmeter.report.sample.Run;

/** Decides whether two cells can be compared, and why not. */
record Comparability(Run run, Matrix matrix) {

  /** Returns what makes the ratio of two cells that ran meaningless; empty if they can be compared. */
  Optional<String> obstacle(RuntimeComparison comparison) {
    if (comparison.cell().rehearsed() || comparison.base().rehearsed()) {
      return Optional.of("smoke run");
    }
    List<String> setup = Arrays.stream(JvmSetup.values())
        .filter(each -> each.differs(properties(comparison.cell()), properties(comparison.base())))
        .map(JvmSetup::property).toList();
    if (!setup.isEmpty()) {
      return Optional.of("different JVM settings (" + String.join(", ", setup) + ")");
    }
    return mismatches().filter(all -> apart(comparison));
  }

  private Map<String, String> properties(Cell cell) {
    return run.environment().properties(cell.key().runtime());
  }

  private boolean apart(RuntimeComparison comparison) {
    return Doubts.about(matrix, List.of(comparison.cell(), comparison.base())).contains(new NotInterleaved());
  }

  private Optional<String> mismatches() {
    return run.merged().map(MergedRuns::mismatches).filter(all -> !all.isEmpty())
        .map(all -> "different environments of the runs (" + all.stream().map(Mismatch::what)
            .collect(Collectors.joining(", ")) + ")");
  }

  /**
   * Returns why there is no ratio.
   *
   * @param base the cell on the baseline
   */
  String missing(Cell cell, Optional<Cell> base) {
    Optional<Cell> without = base.filter(other -> !other.ran());
    if (cell.ran()) {
      return without.map(other -> absence(other) + " on the baseline" + reason(other))
          .orElse("different parallelism, creator or pooling");
    }
    if (without.filter(other -> absence(other).equals(absence(cell))).isPresent()) {
      return absence(cell) + " on both" + reason(cell);
    }
    return absence(cell) + " on the candidate" + reason(cell);
  }

  /** Returns how a cell that did not run is missing. */
  private String absence(Cell cell) {
    if (cell.failed()) {
      return "failed";
    }
    if (cell.notAvailable()) {
      return "not available";
    }
    Run origin = run.origin(cell.key().runtime());
    return origin.reachedAllCells() ? "not in the run"
        : origin.environment().value("complete").isPresent() ? "not reached" : "not measured";
  }

  private static String reason(Cell cell) {
    return cell.failed() ? "" : cell.absences().stream().findFirst().map(fork -> ": " + fork.reason()).orElse("");
  }
}
