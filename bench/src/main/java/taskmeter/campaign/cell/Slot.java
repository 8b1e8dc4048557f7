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
 */
public record Slot(int number, int block, int position, int attempt, int round, int fork, Cell cell,
    Optional<Diagnosis> diagnosis) {

  private static final int NOT_YET = 0;

  /** The slot of a timed fork. */
  public Slot(int number, int block, int position, int attempt, int round, int fork, Cell cell) {
    this(number, block, position, attempt, round, fork, cell, Optional.empty());
  }

  /** A slot that has not started, at this position of its block, from 1. */
  public static Slot due(Block block, int position) {
    return new Slot(NOT_YET, block.number(), position, 1, block.round(), NOT_YET, block.cells().get(position - 1));
  }

  /** The same slot with its numbers, as it starts. */
  public Slot started(int number, int fork) {
    return new Slot(number, block, position, attempt, round, fork, cell, diagnosis);
  }

  /** The same slot for a diagnostic fork. */
  public Slot diagnosing(Diagnosis kind) {
    return new Slot(number, block, position, attempt, round, fork, cell, Optional.of(kind));
  }

  /** The next attempt of a disturbed fork. */
  public Slot nextAttempt() {
    return new Slot(NOT_YET, block, position, attempt + 1, round, NOT_YET, cell, diagnosis);
  }

  /**
   * One fork of one cell on each runtime that has the cell, back to back.
   *
   * @param number its number, from 1
   * @param round its round, from 1; a round gives every cell one block
   * @param cells in the order of their positions
   */
  public record Block(int number, int round, List<Cell> cells) {
    public Block {
      cells = List.copyOf(cells);
    }
  }
}
