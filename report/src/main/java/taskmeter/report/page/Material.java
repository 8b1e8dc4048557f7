package taskmeter.report.page;

import java.util.Optional;
import java.util.function.UnaryOperator;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.Run;

/** What a page is made of. */
record Material(Run run, Matrix matrix, Titles titles) {

  static Material of(Run run) {
    return new Material(run, Matrix.of(run), new Titles(run.labels(), UnaryOperator.identity()));
  }

  /** The same with titles that are Markdown already. */
  Material inMarkdown() {
    return new Material(run, matrix, new Titles(run.labels(), Markdown::escape));
  }

  /** Why nothing here is a measurement; empty where it is. */
  Optional<String> noMeasurement() {
    return run.environment().noMeasurement();
  }

  /** The scenario's title, with the runtime's where there are several. */
  String title(String runtime, String scenario) {
    String title = titles.scenario(scenario);
    return matrix.runtimes().size() == 1 ? title : title + ", " + titles.runtime(runtime);
  }

  String forks() {
    var counts = matrix.cells().stream().filter(cell -> cell.ran())
        .mapToInt(cell -> cell.forks().size()).summaryStatistics();
    if (counts.getCount() == 0) {
      return "no forks";
    }
    String most = counts.getMax() + (counts.getMax() == 1 ? " fork" : " forks");
    return counts.getMin() == counts.getMax() ? most : counts.getMin() + " to " + most;
  }
}
