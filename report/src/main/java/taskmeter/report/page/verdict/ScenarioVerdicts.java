package taskmeter.report.page.verdict;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.PageData;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** Summarizes the verdicts on one scenario over all runtimes, for titles and alternative texts of its charts. */
public record ScenarioVerdicts(PageData data) {

  private static final int MOST = 3;

  /** {@code 2 slower, 1 faster, 3 the same, 20 inconclusive}: counts for rows of one scenario, over all runtimes. */
  public String counts(List<RuntimeRow> rows) {
    return VerdictCounts.text(judgements(rows));
  }

  /** {@code 2 slower, 1 faster, 3 the same, 20 inconclusive}: without likely differences, which a map marks. */
  public String headline(List<RuntimeRow> rows) {
    return VerdictCounts.text(judgements(rows).stream().filter(each -> !each.verdict().kind().likely()).toList());
  }

  /** Returns the counts and the farthest ratios. */
  public String sentence(List<RuntimeRow> rows) {
    List<Judgement> judgements = judgements(rows);
    return judgements.isEmpty() ? "No cell is compared." : "Verdicts: " + VerdictCounts.text(judgements) + "."
        + Stream.of(Kind.SLOWER, Kind.FASTER).map(kind -> farthest(kind, judgements)).collect(Collectors.joining());
  }

  private List<Judgement> judgements(List<RuntimeRow> rows) {
    return rows.stream().flatMap(row -> row.cells().stream())
        .flatMap(cell -> data.verdicts().on(cell).stream())
        .filter(judgement -> judgement.comparison().isPresent()).toList();
  }

  private String farthest(Kind kind, List<Judgement> judgements) {
    List<Judgement> found = judgements.stream().filter(each -> each.is(kind))
        .sorted(CandidateVerdicts.FARTHEST_FIRST).toList();
    return found.isEmpty() ? "" : found.stream().limit(MOST).map(this::clause).collect(Collectors.joining("; ",
        " " + kind.word().substring(0, 1).toUpperCase(Locale.ROOT) + kind.word().substring(1) + ": ",
        found.size() > MOST ? "; …" : "."));
  }

  private String clause(Judgement judgement) {
    CellKey cell = judgement.cell().key();
    return data.titles().variantWithParameters(cell) + " on " + data.titles().carrier(cell) + " "
        + EstimateText.ratio(judgement.comparison().orElseThrow().ratio()) + " on "
        + data.titles().runtime(cell.runtime());
  }
}
