package taskmeter.campaign.schedule;

import java.util.HashMap;
import java.util.Map;
import taskmeter.campaign.cell.Cell;

/** The failures of each cell since its last success. */
final class Failures {

  /** A single failure may be caused by the machine. */
  private static final int TO_DROP = 2;

  private final Map<Cell, Integer> inARow = new HashMap<>();

  /** Records a failure, and returns whether the cell is to be dropped. */
  boolean another(Cell cell) {
    return inARow.merge(cell, 1, Integer::sum) >= TO_DROP;
  }

  /** Records a success. */
  void none(Cell cell) {
    inARow.remove(cell);
  }
}
