package taskmeter.report.verdict;

import java.util.Optional;
import taskmeter.report.verdict.NoiseFloors.Floor;

/**
 * How far from 1 a ratio may be to count as the same, and must be to count as different, both as factors.
 *
 * @param same a ratio between this factor and its inverse counts as the same; above 1
 * @param different a ratio beyond this factor or its inverse counts as different; not below {@code same}
 * @param source the name of the earlier run whose noise makes {@code different} wider; empty if none does
 */
public record EquivalenceBand(double same, double different, Optional<String> source) {

  /** As a share: a smaller difference rarely changes a decision. */
  public static final double WIDTH = 0.05;

  public EquivalenceBand {
    if (!(same > 1) || !(different >= same)) {
      throw new IllegalArgumentException("band: found " + same + " and " + different
          + "; expected two factors above 1, the second not below the first");
    }
  }

  /** Returns a band that no earlier run makes wider. */
  public EquivalenceBand(double same, double different) {
    this(same, different, Optional.empty());
  }

  /**
   * Returns the standard band. The noise of identical runtimes widens the band for a difference, and never the band
   * for the same.
   *
   * @param floor the largest ratio of identical runtimes recorded for this cell
   */
  static EquivalenceBand over(Floor floor) {
    return floor.factor() > 1 + WIDTH ? new EquivalenceBand(1 + WIDTH, floor.factor(), Optional.of(floor.run()))
        : new EquivalenceBand(1 + WIDTH, 1 + WIDTH);
  }

  /** Returns whether a ratio, given as its logarithm, counts as different. */
  boolean outside(double logRatio) {
    return Math.abs(logRatio) > Math.log(different);
  }
}
