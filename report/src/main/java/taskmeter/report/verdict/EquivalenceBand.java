package taskmeter.report.verdict;

/**
 * How far a ratio may be from 1 and still be called the same, and how far it has to be to be called different, both
 * as factors.
 *
 * @param same a ratio between this and its inverse is close enough
 * @param different a ratio between this and its inverse is no finding; not below {@code same}
 */
public record EquivalenceBand(double same, double different) {

  /** What a user of a JDK would hardly change a decision for. */
  public static final double WIDTH = 0.05;

  public EquivalenceBand {
    if (!(same > 1) || !(different >= same)) {
      throw new IllegalArgumentException("band: " + same + " and " + different
          + "; above 1, and the second not below the first, is allowed");
    }
  }

  /**
   * The standard band. What the box does to identical runtimes makes it harder to be different, and never easier to
   * be the same.
   *
   * @param floor how far apart identical runtimes were seen in this cell, a factor of 1 or more
   */
  static EquivalenceBand over(double floor) {
    return new EquivalenceBand(1 + WIDTH, Math.max(1 + WIDTH, floor));
  }

  /** Whether a ratio, given as its logarithm, is outside. */
  boolean outside(double logRatio) {
    return Math.abs(logRatio) > Math.log(different);
  }
}
