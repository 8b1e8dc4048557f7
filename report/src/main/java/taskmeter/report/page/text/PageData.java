package taskmeter.report.page.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.metric.CellMetrics;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.IdenticalRuntimes;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.NoiseFloors;
import taskmeter.report.verdict.Verdicts;

/**
 * The data of a page.
 *
 * @param across for each kind of runtime the comparison of its runtimes; not for a kind with only one
 * @param metrics all metrics but time
 * @param verdicts on each of them, compared with the baseline of its kind
 * @param steps the comparisons of each release with the one before it; empty for a kind with fewer than three, and for
 *     an A/A test
 * @param files the names of the charts
 */
public record PageData(Run run, Matrix matrix, CellMetrics metrics, List<AcrossRuntimes> across, Verdicts verdicts,
    List<Step> steps, Titles titles, FileNames files) {

  /**
   * A release compared with the one before it.
   *
   * @param across the two
   * @param verdicts on the later one
   */
  public record Step(AcrossRuntimes across, Verdicts verdicts) {}

  private static final int FEWEST_RELEASES = 3;

  /** @throws IllegalArgumentException if the run does not have the baseline runtime */
  public static PageData of(Run run, Optional<String> baseline, NoiseFloors floors) {
    Matrix matrix = Matrix.of(run);
    List<AcrossRuntimes> across = AcrossRuntimes.all(matrix, run.labels(), baseline);
    Verdicts verdicts = new Verdicts(across.stream()
        .flatMap(each -> Judge.of(run, matrix, each, floors).families().stream()).toList());
    return new PageData(run, matrix, CellMetrics.of(run, matrix), across, verdicts, steps(run, matrix, floors),
        new Titles(run.labels(), UnaryOperator.identity()), new FileNames());
  }

  private static List<Step> steps(Run run, Matrix matrix, NoiseFloors floors) {
    return !IdenticalRuntimes.of(run).isEmpty() ? List.of() : matrix.kinds().stream()
        .filter(kind -> matrix.plainRuntimes(kind).size() >= FEWEST_RELEASES)
        .flatMap(kind -> AcrossRuntimes.steps(matrix, run.labels(), kind).stream())
        .map(across -> new Step(across, Judge.of(run, matrix, across, floors))).toList();
  }

  /** Returns this data with titles escaped for Markdown. */
  public PageData inMarkdown() {
    return new PageData(run, matrix, metrics, across, verdicts, steps, new Titles(run.labels(), Markdown::escape),
        files);
  }

  /** Returns why this run is not a measurement; empty if it is one. */
  public Optional<String> noMeasurement() {
    return run.environment().noMeasurement();
  }

  /** Whether the run has a single runtime. */
  public boolean single() {
    return matrix.runtimes().size() == 1;
  }

  /** Whether there are verdicts: the run measured several runtimes of one kind. */
  public boolean compared() {
    return !across.isEmpty() && noMeasurement().isEmpty();
  }

  /** Returns the scenario's title, with the runtime's title if there are several runtimes. */
  public String title(String runtime, String scenario) {
    String title = titles.scenario(scenario);
    return single() ? title : title + ", " + titles.runtime(runtime);
  }

  /** Returns the cell's name, with the runtime's title if there are several runtimes. */
  public String cell(CellKey cell) {
    String name = titles.cell(cell);
    return single() ? name : name + ", " + titles.runtime(cell.runtime());
  }

  /** Says what one operation is, in a sentence and a space; empty if the labels do not say. */
  public String operation(String scenario) {
    String meaning = run.labels().label(Axis.SCENARIO, scenario).meaning();
    return meaning.isBlank() ? "" : "One operation is " + Markdown.escape(meaning) + ". ";
  }

  /** {@code 8 to 30 forks}: the number of forks of each cell that ran. */
  public String forks() {
    var counts = matrix.cells().stream().filter(cell -> cell.ran())
        .mapToInt(cell -> cell.forks().size()).summaryStatistics();
    if (counts.getCount() == 0) {
      return "no forks";
    }
    String most = Phrase.of(counts.getMax(), "fork");
    return counts.getMin() == counts.getMax() ? most : counts.getMin() + " to " + most;
  }
}
