package taskmeter.report.page.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict;
import taskmeter.report.verdict.Verdicts;

/**
 * All families of one candidate runtime: one against the baseline, and others against the older runtimes that take
 * its place where a cell did not run on it.
 *
 * @param families one or more
 * @param across has the order of the cells
 */
public record CandidateVerdicts(String candidate, List<Family> families, AcrossRuntimes across) {

  /** What is not measured for its own sake comes last. */
  static final Comparator<Judgement> FARTHEST_FIRST = Comparator.comparing((Judgement each) -> each.cell().baseline())
      .thenComparing(Comparator.comparingDouble(Judgement::distance).reversed());

  /** In the order in which the runtimes first occur. */
  public static List<CandidateVerdicts> of(Verdicts verdicts, AcrossRuntimes across) {
    return verdicts.families().stream().map(Family::candidate).distinct()
        .map(candidate -> new CandidateVerdicts(candidate, verdicts.families().stream()
            .filter(family -> family.candidate().equals(candidate)).toList(), across))
        .toList();
  }

  /** In the order of the cells. */
  public List<Judgement> of(Verdict.Kind kind) {
    return families.stream().flatMap(family -> family.of(kind).stream())
        .sorted(Comparator.comparingInt(each -> across.rows().indexOf(across.row(each.cell())))).toList();
  }

  /** The farthest from 1 first, and baselines after all others. */
  List<Judgement> farthest(Verdict.Kind kind) {
    return of(kind).stream().sorted(FARTHEST_FIRST).toList();
  }

  /** In the order of the verdicts, and then of the cells: so that a report changes little where little changed. */
  List<Judgement> all() {
    return Stream.of(Verdict.Kind.values()).flatMap(kind -> of(kind).stream()).toList();
  }

  /** All that are compared, with or without a verdict. */
  int comparisons() {
    return all().size() - of(Verdict.Kind.NOT_COMPARABLE).size();
  }

  int settled() {
    return comparisons() - of(Verdict.Kind.INCONCLUSIVE).size();
  }

  /** How many more forks would settle half of the comparisons; empty where they are, or where forks would not do. */
  OptionalInt forksToHalf() {
    int missing = (comparisons() + 1) / 2 - settled();
    List<Integer> needed = of(Verdict.Kind.INCONCLUSIVE).stream().map(CandidateVerdicts::moreForks)
        .flatMap(Optional::stream).sorted().toList();
    return missing <= 0 || needed.size() < missing ? OptionalInt.empty() : OptionalInt.of(needed.get(missing - 1));
  }

  /** What would settle it; empty where forks would not. */
  static Optional<Integer> moreForks(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Inconclusive open && open.moreForks().isPresent()
        ? Optional.of(open.moreForks().getAsInt()) : Optional.empty();
  }
}
