package taskmeter.report.statistic;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values that fall into two groups.
 *
 * <p>They are split where the groups vary least around their means, on the log scale (W. D. Fisher, <i>On grouping for
 * maximum homogeneity</i>, Journal of the American Statistical Association 53 (1958), doi:10.2307/2281952). They are
 * two
 * modes if the means are several standard deviations apart (K. M. Ashman, C. M. Bird and S. E. Zepf, <i>Detecting
 * bimodality in astronomical datasets</i>, The Astronomical Journal 108 (1994), doi:10.1086/117248). Unlike a rule
 * about the largest gap, this finds more with more values.
 *
 * @param lower the values below the split, ascending
 * @param upper the values above it, ascending
 */
public record TwoModes(List<Double> lower, List<Double> upper) {

  /** As a factor; groups that are closer together hardly matter. */
  private static final double APART = 1.25;

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
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    int fewest = Math.max(least, (int) Math.ceil(LEAST_SHARE * n));
    return IntStream.rangeClosed(fewest, n - fewest).mapToObj(at -> Split.of(sorted, at))
        .min((one, other) -> Double.compare(one.squares(), other.squares())).filter(Split::apart)
        .map(split -> new TwoModes(sorted.subList(0, split.at), sorted.subList(split.at, n)));
  }

  /** A place between two values, on the log scale. */
  private record Split(int at, Moments lower, Moments upper) {

    static Split of(List<Double> sorted, int at) {
      return new Split(at, Moments.ofLogarithms(sorted.subList(0, at)),
          Moments.ofLogarithms(sorted.subList(at, sorted.size())));
    }

    /** Returns the sum of the squared distances from the means of the groups. */
    double squares() {
      return squares(lower) + squares(upper);
    }

    private static double squares(Moments group) {
      return group.n() == 1 ? 0 : group.variance() * (group.n() - 1);
    }

    boolean apart() {
      double distance = upper.mean() - lower.mean();
      double deviation = Math.sqrt(squares() / (lower.n() + upper.n() - 2));
      return distance >= Math.log(APART) && distance > SEPARATION * deviation;
    }
  }
}
