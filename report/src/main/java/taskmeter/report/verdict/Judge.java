package taskmeter.report.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubt.Claim;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.BenjaminiHochberg;
import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.LogRatio;

/**
 * Gives the verdicts. The number of forks decides which comparisons are tests of a family, never a score. A doubt can
 * still forbid a verdict, if it is large enough to overturn it.
 */
public final class Judge {

  /** The number of forks per side that a verdict requires. */
  public static final int FEWEST_FORKS = 8;

  private final Matrix matrix;
  private final NoiseFloors floors;
  private final Comparability comparability;

  private Judge(Run run, Matrix matrix, NoiseFloors floors) {
    this.matrix = matrix;
    this.floors = floors;
    this.comparability = new Comparability(run, matrix);
  }

  /** One of a family's tests. */
  private record Test(RuntimeComparison comparison, LogRatio ratio, LogRatio all) {

    double p() {
      return ratio.p();
    }
  }

  private record Pair(String candidate, String baseline) {}

  /**
   * Judges each cell on each runtime of one kind but its baseline.
   *
   * @param matrix the cells of the run
   * @param across the comparisons of the matrix, with the baseline runtime
   * @param floors ratios of identical runtimes in earlier runs; {@link NoiseFloors#NONE} if there are none
   * @return one family for each pair of candidate and baseline, in the order of the runtimes; empty for one runtime
   */
  public static Verdicts of(Run run, Matrix matrix, AcrossRuntimes across, NoiseFloors floors) {
    return of(run, matrix, across, floors, across.runtimes());
  }

  /** Judges only the cells on these candidates. */
  static Verdicts of(
      Run run, Matrix matrix, AcrossRuntimes across, NoiseFloors floors, List<String> candidates) {
    Judge judge = new Judge(run, matrix, floors);
    Map<Pair, List<Cell>> families = new LinkedHashMap<>();
    for (String runtime : across.runtimes().stream().filter(candidates::contains).toList()) {
      for (RuntimeRow row : across.rows()) {
        row.on(runtime).filter(cell -> !runtime.equals(across.baseline())).ifPresent(cell -> {
          String base = cell.equals(row.base()) ? across.baseline() : row.base().key().runtime();
          families.computeIfAbsent(new Pair(runtime, base), pair -> new ArrayList<>()).add(cell);
        });
      }
    }
    Map<Pair, List<Judgement>> neverRan = new LinkedHashMap<>();
    across.neverRan().forEach(cells -> judge.neverRan(cells, across.baseline(), candidates).forEach(judgement ->
        neverRan.computeIfAbsent(new Pair(judgement.cell().key().runtime(), across.baseline()),
            pair -> new ArrayList<>()).add(judgement)));
    neverRan.keySet().forEach(pair -> families.computeIfAbsent(pair, each -> List.of()));
    // All families ask about the cells of the baseline, at about the same time: they are examined before
    across.rows().parallelStream().forEach(row -> row.cells().forEach(cell -> Doubts.about(matrix, cell)));
    return new Verdicts(families.entrySet().parallelStream()
        .map(family -> judge.family(family.getKey(), family.getValue(), across,
            neverRan.getOrDefault(family.getKey(), List.of()))).toList());
  }

  /** A baseline's cost is that of the harness, so a change of it is no finding, and no test of the family. */
  private Family family(Pair pair, List<Cell> all, AcrossRuntimes across, List<Judgement> neverRan) {
    List<Cell> cells = all.stream().filter(cell -> !cell.baseline()).toList();
    Map<Cell, Test> tests = new LinkedHashMap<>();
    for (Cell cell : cells) {
      comparison(cell, across).filter(comparison -> comparability.obstacle(comparison).isEmpty())
          .flatMap(comparison -> comparison.typical()
              .map(ratio -> new Test(comparison, ratio, comparison.all().orElseThrow())))
          .filter(test -> test.ratio().forks() >= FEWEST_FORKS)
          .ifPresent(test -> tests.put(cell, test));
    }
    List<Double> ps = tests.values().stream().map(Test::p).toList();
    List<Holm.Step> steps = Holm.steps(ps);
    List<Double> discoveries = BenjaminiHochberg.adjusted(ps);
    List<Judgement> judgements = new ArrayList<>();
    // The tests are in the order of the cells
    int next = 0;
    for (Cell cell : cells) {
      Optional<Test> test = Optional.ofNullable(tests.get(cell));
      int index = next;
      next += test.isPresent() ? 1 : 0;
      judgements.add(test.isPresent()
          ? tested(test.get(), steps.get(index), discoveries.get(index))
          : comparison(cell, across).map(this::untested).orElseGet(() -> missing(cell, pair, across)));
    }
    judgements.addAll(neverRan);
    return new Family(pair.candidate(), pair.baseline(), judgements, all.stream().filter(Cell::baseline)
        .flatMap(cell -> comparison(cell, across).stream()).toList());
  }

  private static Optional<RuntimeComparison> comparison(Cell cell, AcrossRuntimes across) {
    return across.row(cell).comparison(cell);
  }

  private Judgement tested(Test test, Holm.Step step, double discovery) {
    RuntimeComparison comparison = test.comparison();
    TestResult evidence = new TestResult(
        test.ratio(), test.all(), step, discovery, EquivalenceBand.over(floors.of(comparison.cell().key())));
    return new Judgement(comparison.cell(), Optional.of(comparison), Optional.of(evidence),
        verdict(comparison, evidence), Doubts.about(matrix, comparison));
  }

  /** A doubt forbids a claim that would not hold if the ratio were moved by what the doubt could explain. */
  private Verdict verdict(RuntimeComparison comparison, TestResult evidence) {
    List<Doubt> all = Doubts.ofBothSides(matrix, comparison);
    List<Doubt> against = reaching(all, comparison, Claim.DIFFERENT);
    double different = reach(against, comparison, Claim.DIFFERENT);
    List<Doubt> apart = reaching(all, comparison, Claim.SAME);
    double same = reach(apart, comparison, Claim.SAME);
    boolean slower = evidence.ratio().estimate() > 0;
    if (evidence.different() || evidence.likelyDifferent()) {
      return !evidence.differentBeyond(different) ? open(against)
          : evidence.different() ? slower ? new Verdict.Slower() : new Verdict.Faster()
          : slower ? new Verdict.LikelySlower() : new Verdict.LikelyFaster();
    }
    if (evidence.same()) {
      return evidence.sameBeyond(same) ? new Verdict.Same() : open(apart);
    }
    return evidence.decidable(different, same)
        ? new Verdict.Inconclusive(List.of(), Forecast.of(evidence, different, same))
        : open(Stream.concat(against.stream(), apart.stream()).toList());
  }

  private static List<Doubt> reaching(List<Doubt> doubts, RuntimeComparison comparison, Claim claim) {
    return doubts.stream().filter(doubt -> doubt.reach(comparison, claim) > 0).toList();
  }

  private static double reach(List<Doubt> doubts, RuntimeComparison comparison, Claim claim) {
    return doubts.stream().mapToDouble(doubt -> doubt.reach(comparison, claim)).sum();
  }

  private static Verdict open(List<Doubt> why) {
    return new Verdict.Inconclusive(why.stream().distinct().toList(), Optional.empty());
  }

  /** A comparison that is not possible, or has too few forks. */
  private Judgement untested(RuntimeComparison comparison) {
    Doubt few = comparison.typical()
        .map(ratio -> new TooFewForVerdict(ratio.forks(), ratio.basis()))
        .orElseGet(() -> new TooFewForVerdict(
            Math.min(comparison.cell().forks().size(), comparison.base().forks().size()), LogRatio.Basis.FORKS));
    Verdict verdict = comparability.obstacle(comparison).<Verdict>map(Verdict.NotComparable::new)
        .orElseGet(() -> open(List.of(few)));
    return new Judgement(
        comparison.cell(), Optional.of(comparison), Optional.empty(), verdict, Doubts.about(matrix, comparison));
  }

  private Judgement missing(Cell cell, Pair pair, AcrossRuntimes across) {
    return missing(cell, comparability.missing(cell, across.row(cell).on(pair.baseline())));
  }

  private static Judgement missing(Cell cell, String why) {
    return new Judgement(
        cell, Optional.empty(), Optional.empty(), new Verdict.NotComparable(why), List.of());
  }

  /** A cell that is not available on either side is no comparison; one that should have run on a side is. */
  private List<Judgement> neverRan(List<Cell> cells, String baseline, List<String> candidates) {
    Cell base = cells.stream().filter(cell -> cell.key().runtime().equals(baseline)).findFirst().orElseThrow();
    return cells.stream()
        .filter(cell -> !cell.equals(base) && candidates.contains(cell.key().runtime()) && !cell.baseline())
        .filter(cell -> !cell.notAvailable() || !base.notAvailable())
        .filter(cell -> !cell.absent() || !base.absent())
        .map(cell -> missing(cell, comparability.missing(cell, Optional.of(base)))).toList();
  }
}
