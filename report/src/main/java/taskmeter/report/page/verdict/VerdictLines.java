package taskmeter.report.page.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.metric.ChangeText;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Forecast;
import taskmeter.report.verdict.Judge;
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
    Stream.of(Kind.values()).filter(kind -> kind.different() && !candidate.of(kind).isEmpty()).forEach(kind ->
        details.add(kind.sign() + " " + kind.word() + ": " + farthest(candidate.farthest(kind))));
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
        + (candidate.family().compared().isEmpty() ? "" : " (compared with "
            + data.titles().runtime(candidate.family().baseline()) + (candidate.family().size() == 0
                ? "; too few forks for any verdict)" : " in a family of " + candidate.family().size() + ")"));
  }

  private String farthest(List<Judgement> judgements) {
    String shown = judgements.stream().limit(MOST).map(this::clause).collect(Collectors.joining("; "));
    int more = judgements.size() - MOST;
    return shown + (more > 0 ? "; and " + more + " more" : "");
  }

  /** {@code start and join on virtual threads 23.5× (4.92–113×)}: a cell and its ratio. */
  private String clause(Judgement judgement) {
    CellKey cell = judgement.cell().key();
    return data.titles().variantWithParameters(cell) + " on " + data.titles().carrier(cell) + " "
        + EstimateText.ratio(judgement.comparison().orElseThrow().ratio()) + notes.marks(judgement.doubts())
        + reason(judgement.comparison().orElseThrow());
  }

  /** {@code , allocated 1.21× (48.0 B → 58.0 B, more)}: what else changed; nothing if nothing did. */
  private String reason(RuntimeComparison comparison) {
    String changes = new ChangeText(data).notable(comparison);
    return changes.isEmpty() ? "" : ", with " + changes;
  }

  /** {@code 8 more forks per side would probably decide 5, 16 more 7, 32 more 10; 3 need eight forks first}. */
  private static String open(CandidateVerdicts candidate) {
    List<Judgement> open = candidate.of(Kind.INCONCLUSIVE);
    List<Integer> probable = open.stream().flatMap(each -> CandidateVerdicts.forecast(each).stream())
        .filter(Forecast::probable).map(Forecast::moreForks).toList();
    List<String> steps = probable.stream().distinct().sorted().map(forks -> forks + " more "
        + probable.stream().filter(other -> other <= forks).count()).toList();
    List<String> parts = new ArrayList<>();
    if (!steps.isEmpty()) {
      parts.add(String.join(", ", steps).replaceFirst(" more ", " more forks per side would probably decide "));
    }
    long few = open.stream().filter(each -> each.evidence().isEmpty()).count();
    if (few > 0) {
      parts.add(few + " " + Phrase.verb(few, "has", "have") + " fewer than " + Judge.FEWEST_FORKS
          + " forks, which a verdict requires");
    }
    long vetoed = open.stream().filter(each -> each.evidence().isPresent()
        && each.verdict() instanceof Verdict.Inconclusive inconclusive && !inconclusive.why().isEmpty()).count();
    if (vetoed > 0) {
      parts.add(vetoed + " " + Phrase.verb(vetoed, "has", "have") + " a doubt that more forks cannot resolve");
    }
    long rest = open.size() - probable.size() - few - vetoed;
    if (rest > 0) {
      parts.add(rest + " would probably stay open with " + Forecast.MOST + " more");
    }
    return String.join("; ", parts);
  }
}
