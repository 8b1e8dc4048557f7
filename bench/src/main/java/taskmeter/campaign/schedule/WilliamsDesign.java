package taskmeter.campaign.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of the runtimes within a block. It balances which runtime is measured first, and which runtime follows
 * which.
 *
 * <p>The orders are the rows of a Williams design (E. J. Williams 1949, DOI 10.1071/CH9490149). For n runtimes, each
 * runtime has each position once in n rounds. If n is even, each also follows each other runtime once in n rounds; if n
 * is odd, twice in 2n rounds.
 */
final class WilliamsDesign {

  private WilliamsDesign() {}

  /**
   * The order of one block.
   *
   * @param size the number of runtimes, from 1
   * @param offset the cell's first row; different offsets distribute the orders evenly over a round
   * @param round the round, from 0
   * @return the numbers 0 to {@code size - 1}, each once
   */
  static List<Integer> order(int size, int offset, int round) {
    int row = Math.floorMod(offset + round, size);
    List<Integer> order = new ArrayList<>(size);
    for (int position = 0; position < size; position++) {
      // 0, 1, n-1, 2, n-2, …: the differences of neighbours are all different
      int zigzag = position % 2 == 0 ? -(position / 2) : (position + 1) / 2;
      order.add(Math.floorMod(row + zigzag, size));
    }
    // An odd design is balanced only together with its mirror image; half of the cells begin with the image
    return size % 2 == 1 && (Math.floorDiv(offset, size) + round / size) % 2 == 1 ? order.reversed() : order;
  }
}
