package taskmeter.report.verdict;

import java.util.List;
import java.util.Optional;
import taskmeter.report.matrix.Cell;

/**
 * All verdicts on a run: each runtime compared with the baseline, or with an older runtime if a cell did not run on the
 * baseline.
 *
 * @param families one for each pair of candidate and baseline, in the order of the runtimes
 */
public record Verdicts(List<Family> families) {

  public Verdicts {
    families = List.copyOf(families);
  }

  /** Returns the judgements of all families, in the order of the families and of their cells. */
  public List<Judgement> all() {
    return families.stream().flatMap(family -> family.judgements().stream()).toList();
  }

  /** Returns the judgement on a cell of a candidate runtime; empty for a cell of a baseline. */
  public Optional<Judgement> on(Cell cell) {
    return families.stream().filter(family -> family.candidate().equals(cell.key().runtime()))
        .flatMap(family -> family.judgements().stream())
        .filter(each -> each.cell().key().equals(cell.key())).findFirst();
  }
}
