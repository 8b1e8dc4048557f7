package taskmeter.report.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.LogRatio;

/**
 * Gives the verdicts. The number of forks decides which comparisons are tests of a family, never a score. A doubt can
 * still forbid a verdict.
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
  private record Test(RuntimeComparison comparison, LogRatio ratio) {}

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
    Judge judge = new Judge(run, matrix, floors);
    Map<Pair, List<Cell>> families = new LinkedHashMap<>();
    for (String runtime : across.runtimes()) {
      for (RuntimeRow row : across.rows()) {
        row.on(runtime).filter(cell -> !runtime.equals(across.baseline())).ifPresent(cell -> {
          String base = cell.equals(row.base()) ? across.baseline() : row.base().key().runtime();
          families.computeIfAbsent(new Pair(runtime, base), pair -> new ArrayList<>()).add(cell);
        });
      }
    }
    return new Verdicts(families.entrySet().stream()
        .map(family -> judge.family(family.getKey(), family.getValue(), across)).toList());
  }

  private Family family(Pair pair, List<Cell> cells, AcrossRuntimes across) {
    Map<Cell, Test> tests = new LinkedHashMap<>();
    for (Cell cell : cells) {
      comparison(cell, across).filter(comparison -> comparability.obstacle(comparison).isEmpty())
          .flatMap(comparison -> comparison.logRatio().map(ratio -> new Test(comparison, ratio)))
          .filter(test -> test.ratio().forks() >= FEWEST_FORKS)
          .ifPresent(test -> tests.put(cell, test));
    }
    List<Holm.Step> steps = Holm.steps(tests.values().stream().map(test -> test.ratio().p()).toList());
    List<Cell> tested = List.copyOf(tests.keySet());
    List<Judgement> judgements = new ArrayList<>();
    for (Cell cell : cells) {
      Optional<RuntimeComparison> comparison = comparison(cell, across);
      judgements.add(tests.containsKey(cell)
          ? tested(tests.get(cell), steps.get(tested.indexOf(cell)))
          : comparison.map(this::untested).orElseGet(() -> missing(cell, pair, across)));
    }
    return new Family(pair.candidate(), pair.baseline(), judgements);
  }

  private static Optional<RuntimeComparison> comparison(Cell cell, AcrossRuntimes across) {
    return across.row(cell).comparison(cell);
  }

  private Judgement tested(Test test, Holm.Step step) {
    RuntimeComparison comparison = test.comparison();
    List<Doubt> doubts = Doubts.about(matrix, comparison);
    TestResult evidence =
        new TestResult(test.ratio(), step, EquivalenceBand.over(floors.of(comparison.cell().key())));
    return new Judgement(comparison.cell(), Optional.of(comparison), Optional.of(evidence),
        verdict(comparison, evidence, doubts), doubts);
  }

  private static Verdict verdict(RuntimeComparison comparison, TestResult evidence, List<Doubt> doubts) {
    if (evidence.different()) {
      List<Doubt> vetoes = vetoes(doubts, comparison, Doubt.Claim.DIFFERENT);
      return !vetoes.isEmpty() ? new Verdict.Inconclusive(vetoes, OptionalInt.empty())
          : evidence.ratio().estimate() > 0 ? new Verdict.Slower() : new Verdict.Faster();
    }
    if (evidence.same()) {
      List<Doubt> vetoes = vetoes(doubts, comparison, Doubt.Claim.SAME);
      return vetoes.isEmpty() ? new Verdict.Same() : new Verdict.Inconclusive(vetoes, OptionalInt.empty());
    }
    return new Verdict.Inconclusive(List.of(), SampleSizeForecast.more(evidence));
  }

  private static List<Doubt> vetoes(List<Doubt> doubts, RuntimeComparison comparison, Doubt.Claim claim) {
    return doubts.stream().filter(doubt -> doubt.vetoes(comparison, claim)).toList();
  }

  /** A comparison that is not possible, or has too few forks. */
  private Judgement untested(RuntimeComparison comparison) {
    List<Doubt> doubts = Doubts.about(matrix, comparison);
    int forks = comparison.logRatio().map(LogRatio::forks)
        .orElse(Math.min(comparison.cell().forks().size(), comparison.base().forks().size()));
    Verdict verdict = comparability.obstacle(comparison).<Verdict>map(Verdict.NotComparable::new)
        .orElseGet(() -> new Verdict.Inconclusive(
            List.of(new TooFewForVerdict(forks)), OptionalInt.of(Math.max(1, FEWEST_FORKS - forks))));
    return new Judgement(comparison.cell(), Optional.of(comparison), Optional.empty(), verdict, doubts);
  }

  private static Judgement missing(Cell cell, Pair pair, AcrossRuntimes across) {
    return new Judgement(cell, Optional.empty(), Optional.empty(),
        new Verdict.NotComparable(Comparability.missing(cell, pair.baseline(), across.row(cell))), List.of());
  }
}
