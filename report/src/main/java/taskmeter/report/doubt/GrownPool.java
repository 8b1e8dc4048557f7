package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.Fork;

/**
 * The carrier's pool grew beyond its parallelism, to compensate for blocked threads.
 *
 * @param threads the largest pool at the end of a fork
 * @param parallelism parallelism of this fork
 */
record GrownPool(long threads, long parallelism) implements Doubt {

  static Optional<GrownPool> in(Matrix matrix, Cell cell) {
    return cell.forks().stream()
        .filter(fork -> fork.poolSize().isPresent() && fork.parallelism().isPresent())
        .filter(fork -> size(fork) > fork.parallelism().getAsLong())
        .reduce((one, other) -> size(other) > size(one) ? other : one)
        .map(fork -> new GrownPool(size(fork), fork.parallelism().getAsLong()));
  }

  private static long size(Fork fork) {
    return fork.poolSize().getAsLong();
  }

  @Override
  public String topic() {
    return "The pool added threads to compensate for blocked ones.";
  }

  @Override
  public String text() {
    return "The pool grew to " + threads + " threads, with a parallelism of " + parallelism
        + ": it added threads to compensate for blocked ones.";
  }
}
