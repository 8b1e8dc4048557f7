package taskmeter.campaign.cell;

import java.util.List;
import java.util.Optional;

/**
 * One place in the schedule: one fork of one cell on one runtime.
 *
 * @param number its place in the schedule, from 1
 * @param block the number of its block, from 1
 * @param position the runtime's place in its block, from 1
 * @param attempt above 1 if the fork is repeated
 * @param round the round of its block, from 1
 * @param fork the number of this cell's fork on this runtime, from 1
 * @param cell the cell to run
 * @param diagnosis the kind of a diagnostic fork; empty for a timed fork
 * @param interleave how the forks of its block follow each other
 */
public record Slot(int number, int block, int position, int attempt, int round, int fork, Cell cell,
    Optional<Diagnosis> diagnosis, Interleave interleave) {

  private static final int NOT_YET = 0;

  /** The slot of a timed fork that runs alone. */
  public Slot(int number, int block, int position, int attempt, int round, int fork, Cell cell) {
    this(number, block, position, attempt, round, fork, cell, Optional.empty(), Interleave.FORKS);
  }

  /** A slot that has not started, at this position of its block, from 1. */
  public static Slot due(Block block, int position) {
    return new Slot(NOT_YET, block.number(), position, 1, block.round(), NOT_YET, block.cells().get(position - 1),
        Optional.empty(), block.interleave());
  }

  /** The same slot with its numbers, as it starts. */
  public Slot started(int number, int fork) {
    return new Slot(number, block, position, attempt, round, fork, cell, diagnosis, interleave);
  }

  /** The same slot for a diagnostic fork, which runs alone. */
  public Slot diagnosing(Diagnosis kind) {
    return new Slot(number, block, position, attempt, round, fork, cell, Optional.of(kind), Interleave.FORKS);
  }

  /** The next attempt of a disturbed fork. */
  public Slot nextAttempt() {
    return new Slot(NOT_YET, block, position, attempt + 1, round, NOT_YET, cell, diagnosis, interleave);
  }

  /**
   * One fork of one cell on each runtime that has the cell.
   *
   * @param number its number, from 1
   * @param round its round, from 1; a round gives every cell one block
   * @param cells in the order of their positions
   * @param interleave how its forks follow each other
   */
  public record Block(int number, int round, List<Cell> cells, Interleave interleave) {
    public Block {
      cells = List.copyOf(cells);
      if (interleave == Interleave.BOTH) {
        throw new IllegalArgumentException("block " + number + ": found " + interleave + "; expected one of the two");
      }
    }
  }
}
