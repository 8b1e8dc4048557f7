package taskmeter.report.simulation;

import java.nio.file.Path;
import java.util.List;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.AaResults;
import taskmeter.report.verdict.AaResults.AaTrial;
import taskmeter.report.verdict.NoiseFloors;

/** The trials of a committed A/A run. */
final class AaRun {

  private AaRun() {}

  static List<AaTrial> trials(Path folder, boolean injected) {
    Run run = StockJmh.read(folder);
    return AaResults.of(run, Matrix.of(run), NoiseFloors.NONE).get(0).trials(injected);
  }
}
