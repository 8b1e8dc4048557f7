package taskmeter.report.html.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.PageData;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict;

/** All items of a report. */
public final class ReportItems {

  /** Verdicts in their order, the largest differences first; then baselines, then cells that are not compared. */
  private static final Comparator<ReportItem> LARGEST_FIRST = Comparator
      .comparing((ReportItem item) -> item.kind().map(Verdict.Kind::ordinal).orElse(Verdict.Kind.values().length))
      .thenComparing(Comparator.comparingDouble(ReportItem::distance).reversed());

  private final Matrix matrix;
  private final Anchors anchors = new Anchors();
  private final List<ReportItem> inOrderOfCells;
  private final List<ReportItem> all;
  private final Map<CellKey, ReportItem> byCell;

  private ReportItems(PageData data) {
    this.matrix = data.matrix();
    List<ReportItem> items = new ArrayList<>();
    if (data.compared()) {
      data.verdicts().families().forEach(family -> {
        family.judgements().forEach(judgement -> items.add(judged(family, judgement)));
        family.baselines().forEach(baseline -> items.add(baseline(family, baseline)));
      });
    }
    List<String> compared = data.compared()
        ? data.across().stream().flatMap(across -> across.runtimes().stream()).toList() : List.of();
    matrix.cells().stream().filter(cell -> !compared.contains(cell.key().runtime()))
        .forEach(cell -> items.add(alone(cell)));
    this.inOrderOfCells = List.copyOf(items);
    this.all = items.stream().sorted(LARGEST_FIRST).toList();
    this.byCell = all.stream().collect(Collectors.toMap(
        item -> item.cell().key(), Function.identity(), (first, second) -> first, HashMap::new));
  }

  public static ReportItems of(PageData data) {
    return new ReportItems(data);
  }

  private ReportItem judged(Family family, Judgement judgement) {
    Cell cell = judgement.cell();
    Optional<Cell> base = judgement.comparison().map(RuntimeComparison::base).or(() -> matrix.cells().stream()
        .filter(each -> each.ran() && each.key().equals(cell.key().withRuntime(family.baseline()))).findFirst());
    return item(NamedComparison.of(family, judgement).name(), cell, base, judgement.comparison(),
        Optional.of(family), Optional.of(judgement));
  }

  private ReportItem baseline(Family family, RuntimeComparison comparison) {
    Cell cell = comparison.cell();
    return item(family.candidate() + "/" + cell.key().name(), cell, Optional.of(comparison.base()),
        Optional.of(comparison), Optional.of(family), Optional.empty());
  }

  private ReportItem alone(Cell cell) {
    String name = cell.key().name();
    return item(matrix.runtimes().size() == 1 ? name : cell.key().runtime() + "/" + name, cell, Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
  }

  private ReportItem item(String name, Cell cell, Optional<Cell> base, Optional<RuntimeComparison> comparison,
      Optional<Family> family, Optional<Judgement> judgement) {
    String figure = family.isPresent() ? comparison.map(each -> EstimateText.ratio(each.ratio())).orElse("")
        : cell.cost().map(EstimateText::cost).orElse("");
    return new ReportItem(anchors.of(name), name, cell, base, comparison, family, judgement, figure,
        judgement.map(Judgement::doubts).or(() -> comparison.map(each -> Doubts.about(matrix, each)))
            .orElseGet(() -> Doubts.aboutAcrossCarriers(matrix, cell)));
  }

  /** Returns all items in the order of the table. */
  public List<ReportItem> all() {
    return all;
  }

  /** Returns all items in the order of the runtimes and their cells. */
  public List<ReportItem> inOrderOfCells() {
    return inOrderOfCells;
  }

  /** Returns the item about a cell; empty for a cell that others are compared with. */
  public Optional<ReportItem> about(Cell cell) {
    return Optional.ofNullable(byCell.get(cell.key()));
  }

  /** Returns the other items about the same cell on other runtimes, in the order of the runtimes. */
  public List<ReportItem> elsewhere(ReportItem item) {
    CellKey key = item.cell().key();
    return matrix.runtimes().stream().filter(runtime -> !runtime.equals(key.runtime()))
        .flatMap(runtime -> Stream.ofNullable(byCell.get(key.withRuntime(runtime)))).toList();
  }

  /** Returns the doubts about the cost of a cell. */
  public List<Doubt> doubts(Cell cell) {
    return Doubts.about(matrix, cell);
  }

  /** Returns whether any item is a comparison. */
  public boolean compared() {
    return all.stream().anyMatch(item -> item.family().isPresent());
  }

  /** Returns whether every item is a comparison. */
  public boolean onlyCompared() {
    return all.stream().allMatch(item -> item.family().isPresent());
  }
}
