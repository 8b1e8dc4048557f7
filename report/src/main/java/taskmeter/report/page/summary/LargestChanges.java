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
import taskmeter.report.quantity.Ratios;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** The largest differences of a run: first what became slower, then what became faster. */
public final class LargestChanges {

  private static final int MOST = 8;

  /** Certain differences first, then those that are farther from 1. */
  private static final Comparator<Judgement> ORDER =
      Comparator.comparing((Judgement each) -> each.verdict().kind().likely())
          .thenComparing(Comparator.comparingDouble(Judgement::distance).reversed());

  private final PageData data;
  private final List<Change> slower;
  private final List<Change> faster;

  public LargestChanges(PageData data) {
    this.data = data;
    this.slower = changes(kind -> kind == Kind.SLOWER || kind == Kind.LIKELY_SLOWER);
    this.faster = changes(kind -> kind == Kind.FASTER || kind == Kind.LIKELY_FASTER);
  }

  /**
   * A cell that differs, on the runtime where it differs most.
   *
   * @param also the differences in the same direction on other runtimes, in their order
   */
  public record Change(Judgement judgement, List<Judgement> also) {

    public Change {
      also = List.copyOf(also);
    }

    public RuntimeComparison comparison() {
      return judgement.comparison().orElseThrow();
    }
  }

  /** Returns at most {@link #MOST} cells that are slower, then at most as many that are faster; the farthest first. */
  public List<Change> all() {
    return Stream.of(slower, faster).flatMap(changes -> changes.stream().limit(MOST)).toList();
  }

  private List<Change> changes(Predicate<Kind> kinds) {
    Map<CellKey, List<Judgement>> byCell = data.verdicts().all().stream()
        .filter(each -> kinds.test(each.verdict().kind()))
        .collect(Collectors.groupingBy(
            each -> each.cell().key().withRuntime(""), LinkedHashMap::new, Collectors.toList()));
    return byCell.values().stream().map(LargestChanges::farthest)
        .sorted(Comparator.comparing(Change::judgement, ORDER)).toList();
  }

  private static Change farthest(List<Judgement> judgements) {
    Judgement farthest = judgements.stream().min(ORDER).orElseThrow();
    return new Change(farthest, judgements.stream().filter(each -> !each.equals(farthest)).toList());
  }

  /** Returns a table; empty if nothing differs. */
  String markdown() {
    List<Change> all = all();
    if (all.isEmpty()) {
      return "";
    }
    List<Column> columns = List.of(Column.left("cell"), Column.left("from → to"), Column.right("ratio"),
        Column.left("verdict"), Column.right("mean cost"));
    return Markdown.table(columns, all.stream().map(this::row).toList()) + "\n\n" + more()
        + "A ratio is that of typical forks, without the highest and the lowest eighth of the blocks, so it can differ"
        + " from that of the mean costs.";
  }

  private List<String> row(Change change) {
    RuntimeComparison comparison = change.comparison();
    Kind kind = change.judgement().verdict().kind();
    return List.of(Markdown.escape(data.titles().cell(comparison.cell().key())), runtimes(change),
        EstimateText.ratio(comparison.ratio()) + (change.judgement().doubts().isEmpty() ? "" : " " + CostTable.DOUBTED),
        kind.sign() + " " + kind.word(), cost(comparison.base()) + " → " + cost(comparison.cell()));
  }

  /** {@code JDK 21 → JDK 27; 25: 2.48×, 26: 2.52×}. */
  private String runtimes(Change change) {
    Titles titles = data.titles();
    String first = titles.runtime(change.comparison().cell().key().runtime());
    String kind = first.replaceFirst("\\S*$", "");
    return Markdown.escape(titles.runtime(change.comparison().base().key().runtime()) + " → " + first
        + (change.also().isEmpty() ? "" : "; " + change.also().stream()
            .map(each -> withoutKind(titles.runtime(each.cell().key().runtime()), kind) + ": "
                + Ratios.text(each.comparison().orElseThrow().ratio().value()))
            .collect(Collectors.joining(", "))));
  }

  private static String withoutKind(String title, String kind) {
    return title.startsWith(kind) ? title.substring(kind.length()) : title;
  }

  private static String cost(Cell cell) {
    return Nanoseconds.text(cell.cost().orElseThrow().value());
  }

  private String more() {
    List<String> rest = new ArrayList<>();
    if (slower.size() > MOST) {
      rest.add(slower.size() - MOST + " more cells are slower");
    }
    if (faster.size() > MOST) {
      rest.add(faster.size() - MOST + " more are faster");
    }
    return rest.isEmpty() ? "" : Phrase.list(rest) + " on some runtime, each by less than these. ";
  }
}
