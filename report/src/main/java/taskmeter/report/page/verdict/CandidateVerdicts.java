package taskmeter.report.page.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict;
import taskmeter.report.verdict.Verdicts;

/**
 * All families of one candidate runtime: one compared with the baseline, and others compared with the older runtimes
 * that replace it for cells that did not run on it.
 *
 * @param families one or more
 * @param across gives the order of the cells
 */
public record CandidateVerdicts(String candidate, List<Family> families, AcrossRuntimes across) {

  /** Largest differences first, baseline cells last. */
  static final Comparator<Judgement> FARTHEST_FIRST = Comparator.comparing((Judgement each) -> each.cell().baseline())
      .thenComparing(Comparator.comparingDouble(Judgement::distance).reversed());

  /** Returns the candidates of all kinds of runtime, in the order in which they first occur. */
  public static List<CandidateVerdicts> all(PageData data) {
    return data.across().stream().flatMap(across -> of(data.verdicts(), across).stream()).toList();
  }

  private static List<CandidateVerdicts> of(Verdicts verdicts, AcrossRuntimes across) {
    return verdicts.families().stream().map(Family::candidate).distinct()
        .filter(across.runtimes()::contains)
        .map(candidate -> new CandidateVerdicts(candidate, verdicts.families().stream()
            .filter(family -> family.candidate().equals(candidate)).toList(), across))
        .toList();
  }

  /** Returns the judgements of one kind, in the order of the cells. */
  public List<Judgement> of(Verdict.Kind kind) {
    return families.stream().flatMap(family -> family.of(kind).stream())
        .sorted(Comparator.comparingInt(each -> across.rows().indexOf(across.row(each.cell())))).toList();
  }

  /** Returns the judgements of one kind, the farthest from 1 first, and baselines last. */
  List<Judgement> farthest(Verdict.Kind kind) {
    return of(kind).stream().sorted(FARTHEST_FIRST).toList();
  }

  /** Returns all judgements, in the order of verdicts and then of cells: this keeps diffs of reports small. */
  List<Judgement> all() {
    return Stream.of(Verdict.Kind.values()).flatMap(kind -> of(kind).stream()).toList();
  }

  /** Counts the comparisons, including inconclusive ones. */
  int comparisons() {
    return all().size() - of(Verdict.Kind.NOT_COMPARABLE).size();
  }

  int settled() {
    return comparisons() - of(Verdict.Kind.INCONCLUSIVE).size();
  }

  /** Forecasts how many more forks settle half of the comparisons; empty if half are settled or forks do not help. */
  OptionalInt forksToHalf() {
    int missing = (comparisons() + 1) / 2 - settled();
    List<Integer> needed = of(Verdict.Kind.INCONCLUSIVE).stream().map(CandidateVerdicts::moreForks)
        .flatMap(Optional::stream).sorted().toList();
    return missing <= 0 || needed.size() < missing ? OptionalInt.empty() : OptionalInt.of(needed.get(missing - 1));
  }

  /** Forecasts how many more forks settle it; empty if forks alone do not. */
  static Optional<Integer> moreForks(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Inconclusive open && open.moreForks().isPresent()
        ? Optional.of(open.moreForks().getAsInt()) : Optional.empty();
  }
}
