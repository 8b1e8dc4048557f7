package taskmeter.report.page.text;

import java.util.Optional;
import java.util.function.UnaryOperator;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.NoiseFloors;
import taskmeter.report.verdict.Verdicts;

/**
 * What a page is made of.
 *
 * @param across the comparison of the run's runtimes; empty where there is only one
 * @param verdicts on each of them against the baseline
 */
public record PageData(Run run, Matrix matrix, Optional<AcrossRuntimes> across, Verdicts verdicts, Titles titles) {

  /** @throws IllegalArgumentException if the run has no runtime of the baseline's name */
  public static PageData of(Run run, Optional<String> baseline, NoiseFloors floors) {
    Matrix matrix = Matrix.of(run);
    AcrossRuntimes across = AcrossRuntimes.of(matrix, run.labels(), baseline);
    return new PageData(run, matrix, Optional.of(across).filter(each -> matrix.runtimes().size() > 1),
        Judge.of(run, matrix, across, floors), new Titles(run.labels(), UnaryOperator.identity()));
  }

  /** The same with titles that are Markdown already. */
  public PageData inMarkdown() {
    return new PageData(run, matrix, across, verdicts, new Titles(run.labels(), Markdown::escape));
  }

  /** Why nothing here is a measurement; empty where it is. */
  public Optional<String> noMeasurement() {
    return run.environment().noMeasurement();
  }

  /** Whether there are verdicts: several runtimes, and measured ones. */
  public boolean compared() {
    return across.isPresent() && noMeasurement().isEmpty();
  }

  /** The scenario's title, with the runtime's where there are several. */
  public String title(String runtime, String scenario) {
    String title = titles.scenario(scenario);
    return matrix.runtimes().size() == 1 ? title : title + ", " + titles.runtime(runtime);
  }

  /** The cell's name, with the runtime's title where there are several. */
  public String cell(CellKey cell) {
    String name = titles.cell(cell);
    return matrix.runtimes().size() == 1 ? name : name + ", " + titles.runtime(cell.runtime());
  }

  public String forks() {
    var counts = matrix.cells().stream().filter(cell -> cell.ran())
        .mapToInt(cell -> cell.forks().size()).summaryStatistics();
    if (counts.getCount() == 0) {
      return "no forks";
    }
    String most = counts.getMax() + (counts.getMax() == 1 ? " fork" : " forks");
    return counts.getMin() == counts.getMax() ? most : counts.getMin() + " to " + most;
  }
}
