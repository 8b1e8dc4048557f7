package taskmeter.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param number whether its values are numbers, which are aligned to the right
 * @param content what a row shows
 * @param order the number by which rows are sorted; empty for rows that are always last
 */
record ItemColumn(String key, String title, boolean number, Function<ReportItem, DomContent> content,
    Function<ReportItem, Optional<Double>> order) {

  private static final double NO_VERDICT = 100;

  /** Returns the columns of a report: those of comparisons only if it has some. */
  static List<ItemColumn> of(PageData data, ReportItems items, ItemText words) {
    List<CellKey> cells = data.matrix().cells().stream().map(Cell::key).toList();
    List<String> scenarios = data.matrix().scenarios();
    List<String> carriers = data.titles().carriers();
    List<String> runtimes = data.matrix().runtimes();
    boolean compared = items.compared();
    Stream<ItemColumn> verdict = Stream.of(new ItemColumn("verdict", "Verdict", false, VerdictMark::of,
        item -> Optional.of(item.kind().map(kind -> (double) kind.ordinal()).orElse(NO_VERDICT))));
    Stream<ItemColumn> cell = Stream.of(
        new ItemColumn("scenario", "Scenario", false, item -> text(words.scenario(item.cell())),
            item -> place(scenarios, item.cell().key().scenario())),
        new ItemColumn("cell", "Cell", false, item -> a(words.label(item.cell())).withHref("#" + item.id()),
            item -> Optional.of((double) cells.indexOf(item.cell().key()))),
        new ItemColumn("carrier", "Carrier", false, item -> text(words.carrier(item.cell())),
            item -> place(carriers, words.carrier(item.cell()))));
    Stream<ItemColumn> runtime = Stream.of(
        new ItemColumn("jdk", compared ? "Compared" : "Runtime", false, item -> text(words.pair(item)),
            item -> place(runtimes, item.cell().key().runtime())));
    Stream<ItemColumn> changes = Stream.of(
        new ItemColumn("before", "Before", true, item -> text(cost(item.base())), item -> value(item.base())),
        new ItemColumn("after", "After", true, item -> text(cost(Optional.of(item.cell()))),
            item -> value(Optional.of(item.cell()))),
        new ItemColumn("ratio", "Ratio (95 % interval)", true,
            item -> text(item.figure().isEmpty() ? "–" : item.figure()),
            item -> item.comparison().map(each -> each.ratio().value())),
        new ItemColumn("p", "p (Holm)", true,
            item -> text(p(item).map(ItemColumn::p).orElse("–")), ItemColumn::p));
    Stream<ItemColumn> costs = Stream.of(
        new ItemColumn("cost", "Cost (95 % interval)", true,
            item -> text(item.figure().isEmpty() ? state(item.cell()) : item.figure()),
            item -> value(Optional.of(item.cell()))));
    Stream<ItemColumn> forks = Stream.of(
        new ItemColumn("forks", "Forks", true, item -> text(Integer.toString(item.cell().forks().size())),
            item -> Optional.of((double) item.cell().forks().size())));
    return Stream.of(compared ? verdict : Stream.<ItemColumn>of(), cell,
        runtimes.size() == 1 ? Stream.<ItemColumn>of() : runtime, compared ? changes : costs, forks)
        .flatMap(each -> each).toList();
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
