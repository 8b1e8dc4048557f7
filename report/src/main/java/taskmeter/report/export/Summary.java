package taskmeter.report.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts on a run. A new property keeps {@link #SCHEMA}; a changed meaning or a removed property raises it.
 * Unknown values are {@code null}.
 *
 * @param schema the version of the schema
 * @param run the run's name
 * @param band how far from 1 a ratio may be to count as the same, as a share
 * @param level the probability of any false difference in a family
 * @param families one for each pair of candidate and baseline
 * @param metrics all metrics but time; left out if there are none
 */
record Summary(int schema, String run, BigDecimal band, BigDecimal level, List<Versus> families,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Measured> metrics) {

  public static final int SCHEMA = 2;

  /**
   * One candidate runtime compared with one baseline.
   *
   * @param tests number of comparisons that Holm's adjustment covers
   * @param counts number of comparisons with each verdict, by its word
   * @param baselines the comparisons of empty calls, which have no verdict
   */
  public record Versus(
      String candidate, String baseline, int tests, Map<String, Integer> counts, List<Compared> comparisons,
      List<EmptyCall> baselines) {}

  /**
   * A baseline on both runtimes.
   *
   * @param ratio the candidate's cost divided by the baseline runtime's, in typical forks
   * @param low end of the 95 % interval
   * @param high end of the 95 % interval
   */
  public record EmptyCall(
      String scenario, String variant, Map<String, String> parameters, String carrier, String creator,
      boolean pooled, BigDecimal ratio, Optional<BigDecimal> low, Optional<BigDecimal> high) {}

  /**
   * What more forks would do.
   *
   * @param forks number of further forks per side
   * @param probability that they decide the comparison
   */
  public record MoreForks(int forks, BigDecimal probability) {}

  /**
   * One cell on both runtimes.
   *
   * @param ratio the candidate's cost divided by the baseline's, in typical forks
   * @param ratioOfAllForks the same in all forks
   * @param low end of the 95 % interval
   * @param high end of the 95 % interval
   * @param basis {@code blocks} for a ratio within blocks, otherwise {@code forks}
   * @param forks number of forks per side
   * @param pHolm the p-value after Holm's adjustment
   * @param pDiscovery the p-value after the adjustment of Benjamini and Hochberg
   * @param different the factor beyond which a ratio counts as a difference in this cell
   * @param moreForks what more forks would do; null if they hardly ever decide it
   * @param why what forbids a verdict
   * @param doubts reasons not to believe the ratio
   * @param allocated the verdict on the bytes allocated; left out if they were not measured
   */
  public record Compared(
      String scenario, String variant, Map<String, String> parameters, String carrier, String creator,
      boolean pooled, String verdict, Optional<BigDecimal> ratio, Optional<BigDecimal> ratioOfAllForks,
      Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<String> basis, Optional<Integer> forks,
      Optional<BigDecimal> p, Optional<BigDecimal> pHolm, Optional<BigDecimal> pDiscovery,
      Optional<BigDecimal> different, Optional<MoreForks> moreForks, List<String> why,
      List<String> doubts, @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> allocated) {}

  /**
   * A metric of a cell.
   *
   * @param forks number of forks that have it
   */
  public record Measured(
      String runtime, String scenario, String variant, Map<String, String> parameters, String carrier, String creator,
      boolean pooled, String metric, String unit, int forks, BigDecimal median, BigDecimal least, BigDecimal most) {}

  /** Rounds to six digits: further ones depend on the processor's arithmetic. */
  static BigDecimal number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
