package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** What the verdicts on one scenario come to, over all runtimes, in words for those who cannot see its chart. */
record ScenarioVerdicts(Material material) {

  private static final int MOST = 3;

  /** Of rows of one scenario. */
  String sentence(List<RuntimeRow> rows) {
    List<Judgement> judgements = rows.stream().flatMap(row -> row.cells().stream())
        .flatMap(cell -> material.verdicts().on(cell).stream())
        .filter(judgement -> judgement.comparison().isPresent()).toList();
    List<String> parts = new ArrayList<>();
    for (Kind kind : List.of(Kind.SLOWER, Kind.FASTER, Kind.SAME)) {
      List<Judgement> found = judgements.stream().filter(each -> each.is(kind))
          .sorted((one, other) -> Double.compare(other.distance(), one.distance())).toList();
      if (!found.isEmpty()) {
        parts.add(found.size() + " " + kind.word() + (kind == Kind.SAME ? "" : " (" + found.stream().limit(MOST)
            .map(this::clause).collect(Collectors.joining("; ")) + (found.size() > MOST ? "; …" : "") + ")"));
      }
    }
    long open = judgements.stream().filter(each -> each.is(Kind.INCONCLUSIVE)).count();
    if (open > 0) {
      parts.add(open + " inconclusive");
    }
    return parts.isEmpty() ? "Nothing is compared." : "Verdicts: " + String.join(", ", parts) + ".";
  }

  private String clause(Judgement judgement) {
    CellKey cell = judgement.cell().key();
    return material.titles().variantWithParameters(cell) + " on " + material.titles().carrier(cell) + " "
        + Costs.ratio(judgement.comparison().orElseThrow().ratio()) + " on "
        + material.titles().runtime(cell.runtime());
  }
}
