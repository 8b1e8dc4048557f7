package taskmeter.report.statistic;

/**
 * Corrects intervals of a campaign in which the variances of the first blocks decided the number of blocks. A cell
 * whose first forks happen to lie close together gets few blocks and keeps a variance that is too small; a cell whose
 * first forks happen to lie far apart gets many, which correct it. On average, errors are too small (J. Wittes and
 * others, <i>Internal pilot studies I: type I error rate of the naive t-test</i>, Statistics in Medicine 18 (1999)).
 *
 * <p>Stein's interval (1945, doi:10.1214/aoms/1177731088) uses only the variance of the first blocks, and discards the
 * degrees of freedom of all others. Here errors are widened by a factor from the simulation in
 * {@code results/study/POWER.md}.
 */
public final class TwoStageCorrection {

  private static final double FOR_A_PAIR = 0.08;

  private TwoStageCorrection() {}

  /**
   * Returns the factor of a standard error. The more runtimes decide together, the less the decision depends on any
   * pair of them.
   *
   * @param runtimes number of runtimes whose variances decided together; at least two
   */
  public static double widening(int runtimes) {
    return 1 + FOR_A_PAIR / Math.sqrt(runtimes - 1.0);
  }
}
