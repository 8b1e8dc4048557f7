package taskmeter.report.page.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.metric.ChangeText;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict;
import taskmeter.report.verdict.Verdict.Kind;

/** Summarizes the verdicts on each candidate in a few lines: slower, faster, and inconclusive. */
public record VerdictLines(PageData data, Notes notes) {

  private static final int MOST = 5;

  /** A candidate's headline, and a line of details for each kind of verdict that has some. */
  public record Lines(String headline, List<String> details) {}

  public Lines of(CandidateVerdicts candidate) {
    List<String> details = new ArrayList<>();
    for (Kind kind : List.of(Kind.SLOWER, Kind.FASTER)) {
      if (!candidate.of(kind).isEmpty()) {
        details.add(kind.sign() + " " + kind.word() + ": " + farthest(candidate.farthest(kind)));
      }
    }
    if (!candidate.of(Kind.INCONCLUSIVE).isEmpty()) {
      details.add(Kind.INCONCLUSIVE.sign() + " inconclusive: " + open(candidate));
    }
    return new Lines(headline(candidate), details);
  }

  /** {@code JDK 27: 2 slower, 1 faster, 3 the same, 20 inconclusive; 4 not comparable (compared with JDK 17 …)}. */
  private String headline(CandidateVerdicts candidate) {
    int none = candidate.of(Kind.NOT_COMPARABLE).size();
    return data.titles().runtime(candidate.candidate()) + ": " + VerdictCounts.text(candidate.all())
        + (none == 0 ? "" : "; " + none + " not comparable")
        + candidate.families().stream().filter(family -> !family.compared().isEmpty()).map(this::family)
            .collect(Collectors.joining(", with ", " (compared with ", ")")).replace(" (compared with )", "");
  }

  private String family(Family family) {
    return data.titles().runtime(family.baseline()) + " in a family of " + family.size();
  }

  private String farthest(List<Judgement> judgements) {
    String shown = judgements.stream().limit(MOST).map(this::clause).collect(Collectors.joining("; "));
    int more = judgements.size() - MOST;
    return shown + (more > 0 ? "; and " + more + " more" : "");
  }

  /** {@code start and join on virtual threads 23.5× (4.92–113×)}: a cell and its ratio. */
  private String clause(Judgement judgement) {
    CellKey cell = judgement.cell().key();
    return data.titles().variantWithParameters(cell) + " on " + data.titles().carrier(cell)
        + (judgement.cell().baseline() ? " (baseline) " : " ")
        + EstimateText.ratio(judgement.comparison().orElseThrow().ratio()) + notes.marks(judgement.doubts())
        + reason(judgement.comparison().orElseThrow());
  }

  /** {@code , allocated 1.21× (48.0 B → 58.0 B, more)}: what else changed; nothing if nothing did. */
  private String reason(RuntimeComparison comparison) {
    String changes = new ChangeText(data).notable(comparison);
    return changes.isEmpty() ? "" : ", with " + changes;
  }

  private String open(CandidateVerdicts candidate) {
    List<Judgement> open = candidate.of(Kind.INCONCLUSIVE);
    long vetoed = open.stream().filter(each -> each.verdict() instanceof Verdict.Inconclusive inconclusive
        && !inconclusive.why().isEmpty() && inconclusive.moreForks().isEmpty()).count();
    List<Integer> needed = open.stream().flatMap(each -> CandidateVerdicts.moreForks(each).stream()).sorted().toList();
    List<String> parts = new ArrayList<>();
    if (!needed.isEmpty()) {
      int fewest = needed.get(0);
      int most = needed.get(needed.size() - 1);
      parts.add(needed.size() + " " + Phrase.verb(needed.size(), "needs", "need") + " about "
          + (fewest == most ? "" : fewest + " to ")
          + Phrase.of(most, "more fork") + " per side");
    }
    int far = open.size() - needed.size() - (int) vetoed;
    if (far > 0) {
      parts.add(far + " " + Phrase.verb(far, "needs", "need") + " hundreds");
    }
    if (vetoed > 0) {
      parts.add(vetoed + " " + Phrase.verb(vetoed, "has", "have") + " a doubt that more forks cannot resolve");
    }
    candidate.forksToHalf().ifPresent(forks -> parts.add("half of all " + candidate.comparisons()
        + " comparisons would be settled with about " + Phrase.of(forks, "more fork") + " per side"));
    return String.join("; ", parts);
  }
}
