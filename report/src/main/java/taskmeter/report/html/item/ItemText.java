package taskmeter.report.html.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.sample.CellKey;

/** The words for items and their cells. */
public final class ItemText {

  private final Titles titles;
  private final Map<CellKey, String> labels = new HashMap<>();

  public ItemText(PageData data) {
    this.titles = data.titles();
    data.matrix().cells().stream().collect(Collectors.groupingBy(cell ->
        List.of(cell.key().runtime(), cell.key().scenario()))).values()
        .forEach(cells -> labels.putAll(titles.rows(cells.stream().map(Cell::key).toList())));
  }

  /** {@code CyclicBarrier, 16 parties}: the cell within its scenario. */
  public String label(Cell cell) {
    String label = labels.getOrDefault(cell.key(), titles.variantAndParameters(cell.key()));
    return cell.baseline() ? label + " (baseline)" : label;
  }

  public String scenario(Cell cell) {
    return titles.scenario(cell.key().scenario());
  }

  public String carrier(Cell cell) {
    return titles.carrier(cell.key());
  }

  public String runtime(String name) {
    return titles.runtime(name);
  }

  /** {@code JDK 17 → JDK 27}; of a cell that is not compared {@code JDK 27}. */
  public String pair(ReportItem item) {
    return item.family().map(family -> titles.runtime(family.baseline()) + " → ").orElse("")
        + titles.runtime(item.cell().key().runtime());
  }

  /** {@code Barrier rendezvous: CyclicBarrier, 16 parties, on virtual threads}. */
  public String heading(ReportItem item) {
    return scenario(item.cell()) + ": " + label(item.cell()) + ", on " + carrier(item.cell());
  }
}
