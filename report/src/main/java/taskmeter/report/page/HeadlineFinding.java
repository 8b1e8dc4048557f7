package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Count;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.statistic.Estimate;

/** What a scenario's headline variant costs on each carrier, side by side: no ratio, for creators differ. */
final class HeadlineFinding {

  private final Material material;
  private final Headline headline;

  HeadlineFinding(Material material, Headline headline) {
    this.material = material;
    this.headline = headline;
  }

  String sentence() {
    Matrix matrix = material.matrix();
    List<Cell> ran = headline.ran();
    boolean net = ran.stream().allMatch(cell -> matrix.net(cell).isPresent());
    Predicate<Cell> unresolved = cell -> net && matrix.belowResolution(cell);
    List<Cell> resolved = ran.stream().filter(unresolved.negate()).toList();

    List<String> clauses = new ArrayList<>();
    if (!resolved.isEmpty()) {
      clauses.add("costs " + Count.list(resolved.stream()
          .map(cell -> Costs.cost(net ? matrix.net(cell).orElseThrow() : cell.cost().orElseThrow())
              + " on " + place(cell)).toList()) + (net ? ", net of its baseline" : ""));
    }
    List<Cell> like = ran.stream().filter(unresolved).filter(cell -> most(cell) >= 0).toList();
    if (!like.isEmpty()) {
      clauses.add("cannot be told from its baseline on " + Count.list(like.stream()
          .map(cell -> place(cell) + " (at most " + Nanoseconds.text(most(cell)) + " above it)").toList()));
    }
    add(clauses, "comes out cheaper than its baseline, which casts doubt on both, on ",
        ran.stream().filter(unresolved).filter(cell -> most(cell) < 0).toList());
    add(clauses, "failed on ", headline.cells().stream().filter(Cell::failed).toList());
    add(clauses, "is not available on ", headline.cells().stream().filter(Cell::notAvailable).toList());
    String subject = material.titles().variantWithParameters(headline.key());
    return subject + " " + String.join("; it ", clauses) + ".";
  }

  private void add(List<String> clauses, String start, List<Cell> cells) {
    if (!cells.isEmpty()) {
      clauses.add(start + Count.list(cells.stream().map(this::place).toList()));
    }
  }

  /** The upper end of the net cost's interval. */
  private double most(Cell cell) {
    return material.matrix().net(cell).flatMap(Estimate::interval).orElseThrow().high();
  }

  private String place(Cell cell) {
    boolean alone = headline.cells().stream()
        .filter(other -> other.key().carrier().equals(cell.key().carrier())).count() == 1;
    String carrier = material.titles().carrier(cell.key());
    return alone ? carrier : carrier + " from a " + material.titles().creator(cell.key());
  }
}
