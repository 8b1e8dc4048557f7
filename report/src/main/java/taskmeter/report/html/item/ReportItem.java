package taskmeter.report.html.item;

import java.util.List;
import java.util.Optional;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict;

/**
 * A comparison, or a cell that is not compared. Each has a row and a view.
 *
 * @param id the name of its view in the URL's fragment
 * @param name what {@code --explain} takes; for a cell that is not compared, what {@code -Dbench.include} takes
 * @param cell the candidate's cell of a comparison, whether or not it ran
 * @param base the other cell of a comparison, if it ran
 * @param comparison empty without a ratio
 * @param family empty for a cell that is not compared
 * @param judgement empty without a verdict: for a baseline, and for a cell that is not compared
 * @param figure the ratio with its interval, {@code 2.48× (2.41–2.56×)}; without a comparison the cost; empty without
 *     either
 * @param doubts about the ratio, or about the cost of a cell that is not compared
 */
public record ReportItem(String id, String name, Cell cell, Optional<Cell> base,
    Optional<RuntimeComparison> comparison, Optional<Family> family, Optional<Judgement> judgement, String figure,
    List<Doubt> doubts) {

  public ReportItem {
    doubts = List.copyOf(doubts);
  }

  public Optional<Verdict.Kind> kind() {
    return judgement.map(each -> each.verdict().kind());
  }

  /** Returns the ratio's distance from 1 on the log scale; 0 without a ratio. */
  public double distance() {
    return judgement.map(Judgement::distance).orElse(0.0);
  }

  /** {@code 27/17}: the names of both runtimes; of a cell that is not compared {@code 27}. */
  public String pair() {
    return cell.key().runtime() + family.map(each -> "/" + each.baseline()).orElse("");
  }
}
