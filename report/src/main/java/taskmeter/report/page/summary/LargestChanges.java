package taskmeter.report.page.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** The largest differences of a run: first what became slower, then what became faster. */
public record LargestChanges(PageData data) {

  private static final int MOST = 8;

  /**
   * A cell that differs, on the runtime where it differs most.
   *
   * @param also the other runtimes with a difference in the same direction, in their order
   */
  public record Change(Judgement judgement, List<String> also) {

    public RuntimeComparison comparison() {
      return judgement.comparison().orElseThrow();
    }

    double distance() {
      return judgement.distance();
    }
  }

  /** Returns at most {@link #MOST} cells that are slower, then at most as many that are faster; the farthest first. */
  public List<Change> all() {
    return Stream.of(slower(), faster()).flatMap(changes -> changes.stream().limit(MOST)).toList();
  }

  private List<Change> slower() {
    return changes(kind -> kind == Kind.SLOWER || kind == Kind.LIKELY_SLOWER);
  }

  private List<Change> faster() {
    return changes(kind -> kind == Kind.FASTER || kind == Kind.LIKELY_FASTER);
  }

  private List<Change> changes(Predicate<Kind> kinds) {
    Map<CellKey, List<Judgement>> byCell = data.verdicts().all().stream()
        .filter(each -> kinds.test(each.verdict().kind()))
        .collect(Collectors.groupingBy(
            each -> each.cell().key().withRuntime(""), LinkedHashMap::new, Collectors.toList()));
    return byCell.values().stream().map(LargestChanges::farthest)
        .sorted(Comparator.comparing((Change change) -> change.judgement().verdict().kind().likely())
            .thenComparing(Comparator.comparingDouble(Change::distance).reversed())).toList();
  }

  private static Change farthest(List<Judgement> judgements) {
    Judgement farthest = judgements.stream()
        .min(Comparator.comparing((Judgement each) -> each.verdict().kind().likely())
            .thenComparing(Comparator.comparingDouble(Judgement::distance).reversed())).orElseThrow();
    return new Change(farthest, judgements.stream().filter(each -> !each.equals(farthest))
        .map(each -> each.cell().key().runtime()).toList());
  }

  /** Returns a table; empty if nothing differs. */
  String markdown() {
    List<Change> all = all();
    if (all.isEmpty()) {
      return "";
    }
    List<Column> columns = List.of(Column.left("cell"), Column.left("on"), Column.right("before → after"),
        Column.right("ratio"), Column.left("verdict"));
    return Markdown.table(columns, all.stream().map(this::row).toList()) + more();
  }

  private List<String> row(Change change) {
    RuntimeComparison comparison = change.comparison();
    Kind kind = change.judgement().verdict().kind();
    return List.of(Markdown.escape(data.titles().cell(comparison.cell().key())), runtimes(change),
        cost(comparison.base()) + " → " + cost(comparison.cell()), EstimateText.ratio(comparison.ratio()),
        kind.sign() + " " + kind.word());
  }

  /** {@code JDK 27; also 25, 26}. */
  private String runtimes(Change change) {
    Titles titles = data.titles();
    String first = titles.runtime(change.comparison().cell().key().runtime());
    String kind = first.replaceFirst("\\S*$", "");
    return Markdown.escape(first + (change.also().isEmpty() ? "" : "; also " + change.also().stream()
        .map(titles::runtime).map(title -> title.startsWith(kind) ? title.substring(kind.length()) : title)
        .collect(Collectors.joining(", "))));
  }

  private static String cost(Cell cell) {
    return Nanoseconds.text(cell.cost().orElseThrow().value());
  }

  private String more() {
    List<String> rest = new ArrayList<>();
    if (slower().size() > MOST) {
      rest.add(slower().size() - MOST + " more cells are slower");
    }
    if (faster().size() > MOST) {
      rest.add(faster().size() - MOST + " more are faster");
    }
    return rest.isEmpty() ? "" : "\n\n" + Phrase.list(rest) + " on some runtime, each by less than these.";
  }
}
