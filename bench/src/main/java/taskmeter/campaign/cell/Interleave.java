package taskmeter.campaign.cell;

import java.util.Locale;

/** How the forks of a block follow each other. */
public enum Interleave {

  /** All forks of the block are alive together, and take turns of a few iterations. */
  ITERATIONS,

  /** Each fork runs to its end before the next one starts. */
  FORKS,

  /** The blocks of each cell alternate between the two, to compare them. */
  BOTH {
    @Override
    public Interleave ofBlock(int number) {
      return number % 2 == 0 ? ITERATIONS : FORKS;
    }
  };

  /**
   * How a block of several forks runs: {@link #ITERATIONS} or {@link #FORKS}.
   *
   * @param number counts the blocks of the cell
   */
  public Interleave ofBlock(int number) {
    return this;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
