package taskmeter.campaign.cell;

import java.util.List;

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
 */
public record Slot(int number, int block, int position, int attempt, int round, int fork, Cell cell) {

  private static final int NOT_YET = 0;

  /** A slot that has not started, at this position of its block, from 1. */
  public static Slot due(Block block, int position) {
    return new Slot(NOT_YET, block.number(), position, 1, block.round(), NOT_YET, block.cells().get(position - 1));
  }

  /** The same slot with its numbers, as it starts. */
  public Slot started(int number, int fork) {
    return new Slot(number, block, position, attempt, round, fork, cell);
  }

  /** The next attempt of a disturbed fork. */
  public Slot nextAttempt() {
    return new Slot(NOT_YET, block, position, attempt + 1, round, NOT_YET, cell);
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
