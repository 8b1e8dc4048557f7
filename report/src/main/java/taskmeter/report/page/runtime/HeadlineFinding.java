package taskmeter.report.page.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Parameters;
import taskmeter.report.statistic.Estimate;

/** Says what a scenario's headline variant costs on each carrier; gives no ratio, because creators differ. */
final class HeadlineFinding {

  private final PageData data;
  private final Notes notes;
  private final Headline headline;

  HeadlineFinding(PageData data, Notes notes, Headline headline) {
    this.data = data;
    this.notes = notes;
    this.headline = headline;
  }

  String sentence() {
    Matrix matrix = data.matrix();
    List<Cell> ran = headline.ran();
    Predicate<Cell> unresolved = matrix::belowResolution;
    List<Cell> resolved = ran.stream().filter(unresolved.negate()).toList();

    List<String> clauses = new ArrayList<>();
    if (!resolved.isEmpty()) {
      clauses.add("costs " + Phrase.list(resolved.stream()
          .map(cell -> EstimateText.cost(cell.cost().orElseThrow()) + notes.beside(data, cell) + " on "
              + place(cell))
          .toList()));
    }
    List<Cell> like = ran.stream().filter(unresolved).filter(cell -> most(cell) >= 0).toList();
    if (!like.isEmpty()) {
      clauses.add("is indistinguishable from its baseline on " + Phrase.list(like.stream()
          .map(cell -> place(cell) + " (at most " + Nanoseconds.text(most(cell)) + " above it)"
              + notes.beside(data, cell)).toList()));
    }
    add(clauses, "is faster than its baseline, which casts doubt on both, on ",
        ran.stream().filter(unresolved).filter(cell -> most(cell) < 0).toList(),
        cell -> notes.beside(data, cell));
    add(clauses, "failed on ", headline.cells().stream().filter(Cell::failed).toList(), cell -> "");
    add(clauses, "is not available on ", headline.cells().stream().filter(Cell::notAvailable).toList(),
        cell -> "");
    String subject = data.titles().variantWithParameters(headline.key());
    return subject + " " + String.join("; it ", clauses) + ".";
  }

  private void add(List<String> clauses, String start, List<Cell> cells, Function<Cell, String> marks) {
    if (!cells.isEmpty()) {
      clauses.add(start + Phrase.list(cells.stream().map(cell -> place(cell) + marks.apply(cell)).toList()));
    }
  }

  /** Returns the upper end of the net cost's interval. */
  private double most(Cell cell) {
    return data.matrix().net(cell).flatMap(Estimate::interval).orElseThrow().high();
  }

  private String place(Cell cell) {
    boolean alone = headline.cells().stream()
        .filter(other -> other.key().carrier().equals(cell.key().carrier())).count() == 1;
    String carrier = data.titles().carrier(cell.key());
    return alone ? carrier : carrier + " from a " + data.titles().creator(cell.key());
  }

  /**
   * The cells that represent a scenario: of the variants that are not a baseline, with their parameters, the first
   * that ran on the most carriers.
   *
   * @param cells all cells of this variant and these parameters, whether or not they ran; at least one did
   */
  record Headline(List<Cell> cells) {

    private record Row(String variant, Parameters parameters) {

      static Row of(Cell cell) {
        return new Row(cell.key().variant(), cell.key().parameters());
      }
    }

    /** Returns the headline of one scenario on one runtime, from its cells; empty if none ran. */
    static Optional<Headline> of(List<Cell> cells) {
      Map<Row, List<Cell>> rows = cells.stream()
          .filter(cell -> !cell.baseline())
          .collect(Collectors.groupingBy(Row::of, LinkedHashMap::new, Collectors.toList()));
      return rows.values().stream()
          .max(Comparator.comparingLong(Headline::carriers).thenComparing(row -> -rank(rows, row)))
          .filter(row -> carriers(row) > 0)
          .map(Headline::new);
    }

    private static long carriers(List<Cell> row) {
      return row.stream().filter(Cell::ran).map(cell -> cell.key().carrier()).distinct().count();
    }

    private static int rank(Map<Row, List<Cell>> rows, List<Cell> row) {
      return List.copyOf(rows.values()).indexOf(row);
    }

    CellKey key() {
      return cells.get(0).key();
    }

    List<Cell> ran() {
      return cells.stream().filter(Cell::ran).toList();
    }
  }
}
