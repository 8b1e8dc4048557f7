package taskmeter.report.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.Twins;
import taskmeter.report.statistic.ForkDeviation;

/**
 * What the verdicts come to where the truth is known: in a run that has one JVM several times, perhaps with injected
 * work.
 *
 * @param trials each measurement of the JVM against each one before it, then those with injected work against each
 *     without; none in a run whose JVMs all differ, or that was laid together from several, and none without tests
 */
public record Calibration(List<Trial> trials) {

  /** Below that {@linkplain ForkDeviation deviation} a cell's forks hardly differ. */
  public static final double QUIET = 0.05;

  public Calibration {
    trials = trials.stream().filter(trial -> !trial.tested().isEmpty()).toList();
  }

  /** Judges every pair, each as a family of its own. */
  public static Calibration of(Run run, Matrix matrix, NoiseFloors floors) {
    List<Trial> same = new ArrayList<>();
    List<Trial> injected = new ArrayList<>();
    for (Twins twins : run.sideBySide().isPresent() ? List.<Twins>of() : Twins.of(run)) {
      for (String baseline : twins.alike()) {
        AcrossRuntimes across = AcrossRuntimes.of(matrix, run.labels(), Optional.of(baseline));
        Set<CellKey> quiet = quiet(across, twins.alike());
        List<String> later = twins.alike().subList(twins.alike().indexOf(baseline) + 1, twins.alike().size());
        for (Family family : Judge.of(run, matrix, across, floors).families()) {
          if (family.baseline().equals(baseline) && later.contains(family.candidate())) {
            same.add(new Trial(family, false, quiet));
          } else if (family.baseline().equals(baseline) && twins.injected().contains(family.candidate())) {
            injected.add(new Trial(family, true, quiet));
          }
        }
      }
    }
    same.addAll(injected);
    return new Calibration(same);
  }

  private static Set<CellKey> quiet(AcrossRuntimes across, List<String> alike) {
    return across.rows().stream().filter(row -> deviation(row, alike) < QUIET)
        .map(row -> row.base().key().withRuntime("")).collect(Collectors.toSet());
  }

  private static double deviation(RuntimeRow row, List<String> alike) {
    return ForkDeviation.of(row.cells().stream().filter(Cell::ran)
        .filter(cell -> alike.contains(cell.key().runtime())).map(Cell::forkMeans).toList());
  }

  /** Those without injected work, or those with. */
  public List<Trial> trials(boolean injected) {
    return trials.stream().filter(trial -> trial.injected() == injected).toList();
  }
}
