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
import taskmeter.report.matrix.RuntimeRow;
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

  /** Returns why there is no ratio. */
  static String missing(Cell cell, String baseline, RuntimeRow row) {
    if (cell.failed()) {
      return "failed on the candidate";
    }
    if (!cell.ran()) {
      return absence(cell, "candidate");
    }
    return row.on(baseline).filter(base -> !base.ran()).map(base -> base.failed()
            ? "failed on the baseline" : absence(base, "baseline"))
        .orElse("different parallelism, creator or pooling");
  }

  private static String absence(Cell cell, String side) {
    return cell.absences().stream().findFirst().map(fork -> "not available on the " + side + ": " + fork.reason())
        .orElse("not measured on the " + side);
  }
}
