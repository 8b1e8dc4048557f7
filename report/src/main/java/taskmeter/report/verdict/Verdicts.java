package taskmeter.report.verdict;

import java.util.List;
import java.util.Optional;
import taskmeter.report.matrix.Cell;

/** All verdicts on a run: each of its runtimes against the baseline, or against an older one where it must be. */
public record Verdicts(List<Family> families) {

  public Verdicts {
    families = List.copyOf(families);
  }

  public List<Judgement> all() {
    return families.stream().flatMap(family -> family.judgements().stream()).toList();
  }

  /** On a cell of a candidate runtime; empty for one that others are compared with. */
  public Optional<Judgement> on(Cell cell) {
    return all().stream().filter(each -> each.cell().key().equals(cell.key())).findFirst();
  }
}
