package taskmeter.report.metric;

/**
 * The verdict on the bytes that a cell allocates on two runtimes.
 *
 * <p>Allocation is nearly exact: forks of one cell agree to a byte, or differ because a JIT compiler removed an
 * allocation in some of them. Three forks show this, and a test for means has nothing to add. So the rule compares
 * ranges. It is not part of any family of verdicts on time.
 */
public enum AllocationVerdict {

  MORE("more"),
  FEWER("fewer"),
  SAME("same"),
  INCONCLUSIVE("inconclusive");

  /** The metric that has this verdict. */
  public static final String METRIC = "allocated";

  private static final int FEWEST_FORKS = 3;
  private static final double SAME_FACTOR = 1.02;
  private static final double LEAST_BYTES = 1;

  private final String word;

  AllocationVerdict(String word) {
    this.word = word;
  }

  /**
   * Compares two cells. <em>More</em> or <em>fewer</em>: the ranges of the forks do not overlap, and the medians differ
   * by more than 2 % and by a byte or more. <em>Same</em>: all forks of both are within 2 %, or within a byte.
   * Otherwise, and with fewer than three forks on a side, <em>inconclusive</em>.
   */
  static AllocationVerdict of(CellMetric before, CellMetric after) {
    if (Math.min(before.values().size(), after.values().size()) < FEWEST_FORKS) {
      return INCONCLUSIVE;
    }
    if (after.least() > before.most() && differ(before.median(), after.median())) {
      return MORE;
    }
    if (after.most() < before.least() && differ(after.median(), before.median())) {
      return FEWER;
    }
    return differ(Math.min(before.least(), after.least()), Math.max(before.most(), after.most()))
        ? INCONCLUSIVE : SAME;
  }

  private static boolean differ(double less, double more) {
    return more > less * SAME_FACTOR && more - less >= LEAST_BYTES;
  }

  /** Returns whether one runtime allocates more than the other. */
  public boolean differs() {
    return this == MORE || this == FEWER;
  }

  /** Returns the word on the page and in {@code summary.json}. */
  public String word() {
    return word;
  }
}
