package taskmeter.campaign.cell;

import java.util.Locale;

/** How the forks of a block follow each other. */
public enum Interleave {

  /** All forks of the block are alive together, and take turns of a few iterations. */
  ITERATIONS("the forks of a block are alive together and take turns, iteration by iteration"),

  /** Each fork runs to its end before the next one starts. */
  FORKS("one fork after the other"),

  /** The blocks of each cell alternate between the two, to compare them. */
  BOTH("blocks alternate between turns of iterations and one fork after the other") {
    @Override
    public Interleave ofBlock(int number) {
      return number % 2 == 0 ? ITERATIONS : FORKS;
    }

    @Override
    public int order(int number) {
      return number / 2;
    }
  };

  private final String text;

  Interleave(String text) {
    this.text = text;
  }

  /** What it means, in words. */
  public String text() {
    return text;
  }

  /**
   * How a block of several forks runs: {@link #ITERATIONS} or {@link #FORKS}.
   *
   * @param number counts the blocks of the cell
   */
  public Interleave ofBlock(int number) {
    return this;
  }

  /**
   * The number of a block's order in the design of its cell. Blocks that are to be compared have the same orders.
   *
   * @param number counts the blocks of the cell
   */
  public int order(int number) {
    return number;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
