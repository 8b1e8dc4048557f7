package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;

/** Looks for one kind of doubt in a cell that ran. */
@FunctionalInterface
interface Rule {

  Optional<? extends Doubt> in(Matrix matrix, Cell cell);
}
