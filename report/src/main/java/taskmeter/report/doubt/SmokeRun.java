package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;

/** A smoke run: the cell works, but was not measured. */
record SmokeRun() implements Doubt {

  static Optional<SmokeRun> in(Matrix matrix, Cell cell) {
    return cell.rehearsed() ? Optional.of(new SmokeRun()) : Optional.empty();
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return ANY;
  }

  @Override
  public String topic() {
    return "This was a smoke run, which measures nothing.";
  }

  @Override
  public String text() {
    return "Smoke run: far too short for a measurement. The number only shows that the cell works.";
  }
}
