package taskmeter.report.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.IdenticalRuntimes;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.ForkDeviation;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * The results of an A/A test: verdicts on one JVM that a run measured several times, perhaps with injected work, so the
 * true result is known.
 *
 * @param trials each measurement of the JVM compared with each earlier one, then each one with injected work compared
 *     with each one without; at least one, each with tests
 */
public record AaResults(List<AaTrial> trials) {

  /** The forks of a cell with a smaller {@linkplain ForkDeviation deviation} are stable. */
  public static final double STABLE = 0.05;

  public AaResults {
    trials = List.copyOf(trials);
  }

  /**
   * Judges every pair as a family of its own. Returns one A/A test for each JVM that was measured several times; none
   * for merged runs, where not only the machine's noise differs.
   */
  public static List<AaResults> of(Run run, Matrix matrix, NoiseFloors floors) {
    return run.merged().isPresent() ? List.of() : IdenticalRuntimes.of(run).stream()
        .map(identical -> new AaResults(trials(run, matrix, floors, identical)))
        .filter(results -> !results.trials.isEmpty()).toList();
  }

  private static List<AaTrial> trials(Run run, Matrix matrix, NoiseFloors floors, IdenticalRuntimes identical) {
    List<AaTrial> trials = new ArrayList<>();
    Set<CellKey> stable = stable(matrix, identical.alike());
    for (String baseline : identical.alike()) {
      AcrossRuntimes across = AcrossRuntimes.of(matrix, run.labels(), Optional.of(baseline));
      List<String> later = identical.alike().subList(identical.alike().indexOf(baseline) + 1, identical.alike().size());
      List<String> candidates = Stream.concat(later.stream(), identical.injected().stream()).toList();
      Judge.of(run, matrix, across, floors, candidates).families().stream()
          .filter(family -> family.baseline().equals(baseline))
          .map(family -> new AaTrial(family, identical.injected().contains(family.candidate()), stable))
          .filter(trial -> !trial.tested().isEmpty())
          .forEach(trials::add);
    }
    trials.sort(Comparator.comparing(AaTrial::injected));
    return trials;
  }

  /** The cells with stable forks, with a blank runtime. */
  private static Set<CellKey> stable(Matrix matrix, List<String> alike) {
    Map<CellKey, List<List<Double>>> means = matrix.cells().stream()
        .filter(cell -> cell.ran() && alike.contains(cell.key().runtime()))
        .collect(Collectors.groupingBy(cell -> cell.key().withRuntime(""),
            Collectors.mapping(Cell::forkMeans, Collectors.toList())));
    return means.keySet().stream().filter(cell -> ForkDeviation.of(means.get(cell)) < STABLE)
        .collect(Collectors.toSet());
  }

  /** Returns the trials with or without injected work. */
  public List<AaTrial> trials(boolean injected) {
    return trials.stream().filter(trial -> trial.injected() == injected).toList();
  }

  /**
   * Two measurements of one JVM, judged as if they were two JVMs.
   *
   * @param family the verdicts
   * @param injected whether the candidate did more work; otherwise every difference found is false
   * @param stable the cells with stable forks, with a blank runtime; see {@link AaResults#STABLE}
   */
  public record AaTrial(Family family, boolean injected, Set<CellKey> stable) {

    public AaTrial {
      stable = Set.copyOf(stable);
    }

    /** Returns the judgements that are tests of the family. */
    public List<Judgement> tested() {
      return family.judgements().stream().filter(each -> each.evidence().isPresent()).toList();
    }

    /** Returns the tests on cells with stable forks. */
    public List<Judgement> testedStable() {
      return tested().stream().filter(each -> stable.contains(each.cell().key().withRuntime(""))).toList();
    }

    /** Returns the number of tests with a p-value below {@link TestResult#LEVEL}, without adjustment. */
    public int unadjusted() {
      return (int) tested().stream()
          .filter(each -> each.evidence().orElseThrow().ratio().p() < TestResult.LEVEL).count();
    }

    /**
     * Returns the number of false verdicts. With injected work, <em>same</em> is not false: the difference may lie
     * within the band.
     */
    public int wrong() {
      return family.count(Kind.FASTER) + (injected ? 0 : family.count(Kind.SLOWER));
    }

    /** Returns the number of likely verdicts that are false, in the same sense. */
    public int wrongLikely() {
      return family.count(Kind.LIKELY_FASTER) + (injected ? 0 : family.count(Kind.LIKELY_SLOWER));
    }
  }
}
