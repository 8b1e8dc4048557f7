package taskmeter.report.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.IdenticalRuntimes;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.ForkDeviation;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * What the verdicts come to where the truth is known: on one JVM that a run has several times, perhaps with injected
 * work.
 *
 * @param trials each measurement of the JVM against each one before it, then those with injected work against each
 *     without; one or more, each with tests
 */
public record AaResults(List<AaTrial> trials) {

  /** Below that {@linkplain ForkDeviation deviation} a cell's forks hardly differ. */
  public static final double QUIET = 0.05;

  public AaResults {
    trials = List.copyOf(trials);
  }

  /**
   * Judges every pair, each as a family of its own; one calibration for each JVM that stands there several times. None
   * in a run that was laid together from several: what differs there is not the box's noise alone.
   */
  public static List<AaResults> of(Run run, Matrix matrix, NoiseFloors floors) {
    return run.sideBySide().isPresent() ? List.of() : IdenticalRuntimes.of(run).stream()
        .map(twins -> new AaResults(trials(run, matrix, floors, twins)))
        .filter(calibration -> !calibration.trials.isEmpty()).toList();
  }

  private static List<AaTrial> trials(Run run, Matrix matrix, NoiseFloors floors, IdenticalRuntimes twins) {
    List<AaTrial> trials = new ArrayList<>();
    Set<CellKey> quiet = quiet(matrix, twins.alike());
    for (String baseline : twins.alike()) {
      AcrossRuntimes across = AcrossRuntimes.of(matrix, run.labels(), Optional.of(baseline));
      List<String> later = twins.alike().subList(twins.alike().indexOf(baseline) + 1, twins.alike().size());
      Judge.of(run, matrix, across, floors).families().stream()
          .filter(family -> family.baseline().equals(baseline))
          .filter(family -> later.contains(family.candidate()) || twins.injected().contains(family.candidate()))
          .map(family -> new AaTrial(family, twins.injected().contains(family.candidate()), quiet))
          .filter(trial -> !trial.tested().isEmpty())
          .forEach(trials::add);
    }
    trials.sort(Comparator.comparing(AaTrial::injected));
    return trials;
  }

  /** By cell, whose runtime is left blank. */
  private static Set<CellKey> quiet(Matrix matrix, List<String> alike) {
    Map<CellKey, List<List<Double>>> means = matrix.cells().stream()
        .filter(cell -> cell.ran() && alike.contains(cell.key().runtime()))
        .collect(Collectors.groupingBy(cell -> cell.key().withRuntime(""),
            Collectors.mapping(Cell::forkMeans, Collectors.toList())));
    return means.keySet().stream().filter(cell -> ForkDeviation.of(means.get(cell)) < QUIET)
        .collect(Collectors.toSet());
  }

  /** Those without injected work, or those with. */
  public List<AaTrial> trials(boolean injected) {
    return trials.stream().filter(trial -> trial.injected() == injected).toList();
  }

  /**
   * One JVM measured twice, judged as if they were two: the truth is known.
   *
   * @param family the verdicts
   * @param injected whether the candidate did more work; otherwise there is no difference, and each one found is false
   * @param quiet the cells whose forks hardly differ, with a blank runtime; see {@link AaResults#QUIET}
   */
  public record AaTrial(Family family, boolean injected, Set<CellKey> quiet) {

    public AaTrial {
      quiet = Set.copyOf(quiet);
    }

    /** Those that are tests of the family. */
    public List<Judgement> tested() {
      return family.judgements().stream().filter(each -> each.evidence().isPresent()).toList();
    }

    /** Those of cells whose forks hardly differ. */
    public List<Judgement> quietOnes() {
      return tested().stream().filter(each -> quiet.contains(each.cell().key().withRuntime(""))).toList();
    }

    /** How many differ for a reader who takes every p-value below the level for a finding. */
    public int unadjusted() {
      return (int) tested().stream()
          .filter(each -> each.evidence().orElseThrow().ratio().p() < TestResult.LEVEL).count();
    }

    /**
     * How many have a verdict that is not the truth. That a little more work is <em>the same</em> may be true within
     * the
     * band.
     */
    public int wrong() {
      return family.count(Kind.FASTER) + (injected ? 0 : family.count(Kind.SLOWER));
    }
  }
}
