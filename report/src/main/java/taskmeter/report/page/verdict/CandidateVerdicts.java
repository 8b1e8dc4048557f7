package taskmeter.report.page.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Forecast;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict;

/**
 * The verdicts on one candidate runtime and one baseline.
 *
 * @param family the verdicts
 * @param across gives the order of the cells
 */
public record CandidateVerdicts(Family family, AcrossRuntimes across) {

  /** Largest differences first. */
  static final Comparator<Judgement> FARTHEST_FIRST = Comparator.comparingDouble(Judgement::distance).reversed();

  /** Returns the verdicts on all candidates, compared with the baseline of their kind, in the order of the runtimes. */
  public static List<CandidateVerdicts> all(PageData data) {
    return families(data).filter(CandidateVerdicts::usesBaseline).toList();
  }

  /** Returns the verdicts on cells that the baseline lacks, compared with an older runtime that has them. */
  public static List<CandidateVerdicts> withoutBaseline(PageData data) {
    return families(data).filter(each -> !each.usesBaseline() && !each.family.compared().isEmpty()).toList();
  }

  private static Stream<CandidateVerdicts> families(PageData data) {
    return data.across().stream().flatMap(across -> data.verdicts().families().stream()
        .filter(family -> across.runtimes().contains(family.candidate()))
        .map(family -> new CandidateVerdicts(family, across)));
  }

  /** Returns whether the candidate is compared with the baseline of the page. */
  boolean usesBaseline() {
    return family.baseline().equals(across.baseline());
  }

  /** Returns the name of the candidate. */
  public String candidate() {
    return family.candidate();
  }

  /** Returns the judgements of one kind, in the order of the cells. */
  public List<Judgement> of(Verdict.Kind kind) {
    return family.of(kind);
  }

  /** Returns the judgements of one kind, the farthest from 1 first. */
  List<Judgement> farthest(Verdict.Kind kind) {
    return of(kind).stream().sorted(FARTHEST_FIRST).toList();
  }

  /** Returns all judgements, in the order of verdicts and then of cells: this keeps diffs of reports small. */
  List<Judgement> all() {
    return Stream.of(Verdict.Kind.values()).flatMap(kind -> of(kind).stream()).toList();
  }

  /** Returns the forecast for a comparison; empty if more forks hardly ever decide it. */
  static Optional<Forecast> forecast(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Inconclusive open ? open.forecast() : Optional.empty();
  }
}
