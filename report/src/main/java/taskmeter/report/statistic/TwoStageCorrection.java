package taskmeter.report.statistic;

/**
 * What an interval owes to a campaign in which the variances of its first blocks decided how many blocks there are. A
 * cell whose forks happened to lie close together stays with few blocks and with a variance that is too small; one
 * whose forks happened to lie far apart gets many, which mend it. On average errors come out too small (J. Wittes and
 * others, <i>Internal pilot studies I: type I error rate of the naive t-test</i>, Statistics in Medicine 18 (1999)).
 *
 * <p>Stein's own interval (1945, doi:10.1214/aoms/1177731088) uses no variance but that of the first blocks, and so
 * throws away the degrees of freedom of all others. Here errors are widened by as much as a simulation shows to be
 * enough; {@code results/POWER.md} has it.
 */
public final class TwoStageCorrection {

  private static final double FOR_A_PAIR = 0.08;

  private TwoStageCorrection() {}

  /**
   * The factor of a standard error. The more runtimes decide together, the less the decision owes to any pair of them.
   *
   * @param runtimes whose variances decided together, two or more
   */
  public static double widening(int runtimes) {
    return 1 + FOR_A_PAIR / Math.sqrt(runtimes - 1.0);
  }
}
