package taskmeter.report.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts on a run. A new property keeps {@link #SCHEMA}; a changed meaning, or a property gone, raises it. What
 * is not known is {@code null}.
 *
 * @param schema the version of what follows
 * @param run the run's name
 * @param band how far from 1 a ratio may be and still be the same, as a share
 * @param level the chance of any false difference in a family
 * @param families one candidate against one baseline each
 */
record Summary(int schema, String run, BigDecimal band, BigDecimal level, List<Versus> families) {

  public static final int SCHEMA = 1;

  /**
   * One candidate runtime against one baseline.
   *
   * @param tests how many comparisons Holm's adjustment is for
   * @param counts how many comparisons have each verdict, by its word
   */
  public record Versus(
      String candidate, String baseline, int tests, Map<String, Integer> counts, List<Compared> comparisons) {}

  /**
   * One cell on both runtimes.
   *
   * @param ratio of the candidate's cost to the baseline's
   * @param low end of the 95 % interval
   * @param high end of the 95 % interval
   * @param basis {@code blocks} where the ratio is taken within them, else {@code forks}
   * @param forks on either side
   * @param pHolm the p-value after Holm's adjustment
   * @param different the factor beyond which a ratio counts as a difference in this cell
   * @param moreForks about how many on either side would settle it
   * @param why what stands against a verdict
   * @param doubts reasons not to believe the ratio
   */
  public record Compared(
      String scenario, String variant, Map<String, String> parameters, String carrier, String creator,
      boolean pooled, String verdict, Optional<BigDecimal> ratio, Optional<BigDecimal> low,
      Optional<BigDecimal> high, Optional<String> basis, Optional<Integer> forks, Optional<BigDecimal> p,
      Optional<BigDecimal> pHolm, Optional<BigDecimal> different, Optional<Integer> moreForks, List<String> why,
      List<String> doubts) {}

  /** With six digits: those beyond depend on the processor's arithmetic and mean nothing. */
  static BigDecimal number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
