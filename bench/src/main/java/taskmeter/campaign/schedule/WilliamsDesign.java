package taskmeter.campaign.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * The orders in which a block can run its runtimes, so that none is measured first, or right after the same other
 * one, more often than the rest.
 *
 * <p>Rows of a Williams design (E. J. Williams 1949, DOI 10.1071/CH9490149): over as many rounds as there are runtimes,
 * each stands once in each position; if their number is even, each also follows each other one exactly once, and if it
 * is odd, twice over twice as many rounds.
 */
final class WilliamsDesign {

  private WilliamsDesign() {}

  /**
   * The order of one block.
   *
   * @param size how many runtimes, from 1
   * @param offset where this cell begins; cells with different ones share a round evenly between the orders
   * @param round from 0
   * @return the numbers 0 to {@code size - 1}, each once
   */
  static List<Integer> order(int size, int offset, int round) {
    int row = Math.floorMod(offset + round, size);
    List<Integer> order = new ArrayList<>(size);
    for (int position = 0; position < size; position++) {
      // 0, 1, n-1, 2, n-2, …: neighbours differ by every amount
      int zigzag = position % 2 == 0 ? -(position / 2) : (position + 1) / 2;
      order.add(Math.floorMod(row + zigzag, size));
    }
    // An odd design is balanced only together with its mirror image, with which half of the cells begin
    return size % 2 == 1 && (Math.floorDiv(offset, size) + round / size) % 2 == 1 ? order.reversed() : order;
  }
}
