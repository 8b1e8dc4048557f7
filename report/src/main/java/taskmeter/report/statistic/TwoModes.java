package taskmeter.report.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values that fall into two groups.
 *
 * <p>They are split where the groups vary least around their means, on the log scale (W. D. Fisher, <i>On grouping for
 * maximum homogeneity</i>, Journal of the American Statistical Association 53 (1958), doi:10.2307/2281952). They are
 * two modes if the means are several standard deviations apart (K. M. Ashman, C. M. Bird and S. E. Zepf, <i>Detecting
 * bimodality in astronomical datasets</i>, The Astronomical Journal 108 (1994), doi:10.1086/117248). Unlike a rule
 * about the largest gap, this finds more with more values.
 *
 * @param lower the values below the split, ascending
 * @param upper the values above it, ascending
 */
public record TwoModes(List<Double> lower, List<Double> upper) {

  /** As a factor; groups that are closer together hardly matter. */
  private static final double APART = 1.25;

  /** Room for rounding in the logarithms. */
  private static final double NEAR = APART * (1 - 1e-9);

  /** Standard deviations within the groups. */
  private static final double SEPARATION = 5;

  private static final int FEWEST = 2;

  /** A smaller share of the values is a tail, not a mode. */
  private static final double LEAST_SHARE = 0.1;

  public TwoModes {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  /** Splits values above 0. Returns two modes if each has two values and a tenth of all, and they are far apart. */
  public static Optional<TwoModes> of(List<Double> values) {
    return of(values, FEWEST);
  }

  /** Returns two modes, or one mode and a single value that is a tenth of all, which may belong to a second one. */
  public static Optional<TwoModes> orOneValue(List<Double> values) {
    return of(values, 1);
  }

  private static Optional<TwoModes> of(List<Double> values, int least) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int n = sorted.length;
    if (n == 0 || sorted[n - 1] / sorted[0] < NEAR) {
      // No groups of these values are so far apart: most values end here
      return Optional.empty();
    }
    int fewest = Math.max(least, (int) Math.ceil(LEAST_SHARE * n));
    Sums sums = Sums.ofLogarithms(sorted);
    return IntStream.rangeClosed(fewest, n - fewest).boxed()
        .min(Comparator.comparingDouble(sums::squares)).filter(sums::apart)
        .map(split -> new TwoModes(part(sorted, 0, split), part(sorted, split, n)));
  }

  private static List<Double> part(double[] sorted, int from, int to) {
    return Arrays.stream(sorted, from, to).boxed().toList();
  }

  /**
   * Sums of the logarithms of the first values, and of their squares, from which all splits are found in one pass. They
   * are distances from the logarithm in the middle, so that no digits cancel.
   *
   * @param values by number of values, from 0
   * @param squares the same
   */
  private record Sums(double[] values, double[] squares) {

    static Sums ofLogarithms(double[] sorted) {
      double[] values = new double[sorted.length + 1];
      double[] squares = new double[sorted.length + 1];
      for (int i = 0; i < sorted.length; i++) {
        double distance = Math.log(sorted[i] / sorted[sorted.length / 2]);
        values[i + 1] = values[i] + distance;
        squares[i + 1] = squares[i] + distance * distance;
      }
      return new Sums(values, squares);
    }

    private int n() {
      return values.length - 1;
    }

    private double mean(int from, int to) {
      return (values[to] - values[from]) / (to - from);
    }

    /** Returns the sum of the squared distances from the mean of some values. */
    private double squares(int from, int to) {
      double sum = values[to] - values[from];
      return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
    }

    /** Returns the sum of the squared distances from the means of both groups. */
    double squares(int split) {
      return squares(0, split) + squares(split, n());
    }

    boolean apart(int split) {
      double distance = mean(split, n()) - mean(0, split);
      double deviation = Math.sqrt(squares(split) / (n() - 2));
      return distance >= Math.log(APART) && distance > SEPARATION * deviation;
    }
  }
}
