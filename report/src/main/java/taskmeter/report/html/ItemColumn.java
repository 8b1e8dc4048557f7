package taskmeter.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.html.item.ReportItem;
import taskmeter.report.html.item.ReportItems;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.sample.CellKey;
import taskmeter.report.statistic.Estimate;

/**
 * A column of the table of all items.
 *
 * @param key its name in the URL's fragment
 * @param css its class in the style sheet; {@code number} aligns to the right
 * @param content what a row shows
 * @param order the number by which rows are sorted; empty for rows that are always last
 */
record ItemColumn(String key, String title, String css, Function<ReportItem, DomContent> content,
    Function<ReportItem, Optional<Double>> order) {

  private static final double NO_VERDICT = 100;

  /** Returns the columns of a report: those of comparisons only if it has some. */
  static List<ItemColumn> of(PageData data, ReportItems items, ItemText words) {
    Map<CellKey, Integer> cells = new HashMap<>();
    data.matrix().cells().forEach(each -> cells.putIfAbsent(each.key().withRuntime(""), cells.size()));
    List<String> scenarios = data.matrix().scenarios();
    List<String> carriers = data.titles().carriers();
    List<String> runtimes = data.matrix().runtimes();
    boolean compared = items.compared();
    ItemColumn cell = new ItemColumn("cell", "Cell", "",
        item -> a(words.label(item.cell())).withHref("#" + item.id()),
        item -> Optional.of((double) cells.get(item.cell().key().withRuntime(""))));
    ItemColumn verdict = new ItemColumn("verdict", "Verdict", "", VerdictMark::of,
        item -> Optional.of(item.kind().map(kind -> (double) kind.ordinal()).orElse(NO_VERDICT)));
    ItemColumn ratio = new ItemColumn("ratio", "Ratio (95 % interval)", "number",
        item -> text(item.comparison().isPresent() ? item.figure() : "–"),
        item -> item.comparison().map(each -> each.ratio().value()));
    ItemColumn cost = new ItemColumn("cost", "Cost (95 % interval)", "number",
        item -> text(item.figure().isEmpty() ? state(item.cell()) : item.figure()),
        item -> value(Optional.of(item.cell())));
    ItemColumn carrier = new ItemColumn("carrier", "Carrier", "pair",
        item -> text(words.carrier(item.cell())), item -> place(carriers, words.carrier(item.cell())));
    ItemColumn runtime = new ItemColumn("jdk", compared ? "Compared" : "Runtime", "pair",
        item -> text(words.pair(item)), item -> place(runtimes, item.cell().key().runtime()));
    ItemColumn scenario = new ItemColumn("scenario", "Scenario", "pair",
        item -> text(words.scenario(item.cell())), item -> place(scenarios, item.cell().key().scenario()));
    ItemColumn before = new ItemColumn("before", "Before", "number",
        item -> text(cost(item.base())), item -> value(item.base()));
    ItemColumn after = new ItemColumn("after", "After", "number",
        item -> text(cost(Optional.of(item.cell()))), item -> value(Optional.of(item.cell())));
    ItemColumn p = new ItemColumn("p", "p (Holm)", "number",
        item -> text(p(item).map(ItemColumn::p).orElse("–")), ItemColumn::p);
    ItemColumn forks = new ItemColumn("forks", "Forks", "number",
        item -> text(Integer.toString(item.cell().forks().size())),
        item -> Optional.of((double) item.cell().forks().size()));
    return compared ? List.of(cell, verdict, ratio, carrier, runtime, scenario, before, after, p, forks)
        : runtimes.size() == 1 ? List.of(cell, cost, carrier, scenario, forks)
        : List.of(cell, cost, carrier, runtime, scenario, forks);
  }

  private static Optional<Double> place(List<String> order, String name) {
    return Optional.of((double) order.indexOf(name));
  }

  private static String cost(Optional<Cell> cell) {
    return cell.flatMap(Cell::cost).map(cost -> Nanoseconds.text(cost.value()))
        .orElseGet(() -> cell.map(ItemColumn::state).orElse("–"));
  }

  private static String state(Cell cell) {
    return cell.failed() ? "failed" : cell.notAvailable() ? "not available" : "not measured";
  }

  private static Optional<Double> value(Optional<Cell> cell) {
    return cell.flatMap(Cell::cost).map(Estimate::value);
  }

  private static Optional<Double> p(ReportItem item) {
    return item.judgement().flatMap(each -> each.evidence()).map(evidence -> evidence.step().adjusted());
  }

  /** Formats p with two digits, or as below the smallest value that matters. */
  private static String p(double p) {
    return p < 0.0001 ? "< 0.0001" : p > 0.99 ? "1" : Digits.significant(p, 2);
  }
}
