package taskmeter.campaign.cell;

import java.util.List;

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
