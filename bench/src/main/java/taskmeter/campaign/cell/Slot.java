package taskmeter.campaign.cell;

import java.util.List;

/**
 * One place in the schedule: one fork of one cell on one runtime.
 *
 * @param number place in the schedule, from 1
 * @param block one fork of one cell on every runtime, from 1
 * @param position the runtime's place in its block, from 1
 * @param attempt above 1 where the fork is run again
 * @param round the round that gives every cell one block more, from 1
 * @param fork counts this cell's forks on this runtime, from 1
 * @param cell what is run
 */
public record Slot(int number, int block, int position, int attempt, int round, int fork, Cell cell) {

  private static final int NOT_YET = 0;

  /** A slot that has not begun, at this position of its block, from 1. */
  public static Slot due(Block block, int position) {
    return new Slot(NOT_YET, block.number(), position, 1, block.round(), NOT_YET, block.cells().get(position - 1));
  }

  /** The same slot as it begins. */
  public Slot started(int number, int fork) {
    return new Slot(number, block, position, attempt, round, fork, cell);
  }

  /** The same fork once more, for it was disturbed. */
  public Slot again() {
    return new Slot(NOT_YET, block, position, attempt + 1, round, NOT_YET, cell);
  }

  /**
   * One fork of one cell on every runtime that has it, back to back.
   *
   * @param number from 1
   * @param round the round that gives every cell one block more, from 1
   * @param cells in the order of their positions
   */
  public record Block(int number, int round, List<Cell> cells) {
    public Block {
      cells = List.copyOf(cells);
    }
  }
}
