package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.Fork;

/** A number from cells of two runtimes that share no block: they were measured at different times. */
public record NotInterleaved() implements Doubt {

  /** Returns the doubt about a number derived from all of these cells; empty if a run does not record its blocks. */
  static Optional<NotInterleaved> in(List<Cell> cells) {
    boolean apart = cells.stream().anyMatch(cell -> cells.stream().anyMatch(other -> apart(cell, other)));
    return apart ? Optional.of(new NotInterleaved()) : Optional.empty();
  }

  private static boolean apart(Cell cell, Cell other) {
    // Interleaved cells begin with the same block: then the blocks need no sets
    if (cell.key().runtime().equals(other.key().runtime()) || firstBlock(cell).equals(firstBlock(other))) {
      return false;
    }
    Set<Long> blocks = blocks(cell);
    Set<Long> others = blocks(other);
    return !blocks.isEmpty() && !others.isEmpty() && blocks.stream().noneMatch(others::contains);
  }

  private static OptionalLong firstBlock(Cell cell) {
    return cell.forks().stream().findFirst().map(Fork::block).orElse(OptionalLong.empty());
  }

  private static Set<Long> blocks(Cell cell) {
    return cell.forks().stream().flatMapToLong(fork -> fork.block().stream()).boxed().collect(Collectors.toSet());
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return ANY;
  }

  @Override
  public String topic() {
    return "The two were measured at different times, so the ratio includes the drift of the machine.";
  }

  @Override
  public String text() {
    return "Not interleaved: the two were measured at different times, so the ratio includes the machine's drift"
        + " between them. The interval does not account for it.";
  }
}
