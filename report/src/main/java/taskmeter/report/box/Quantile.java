package taskmeter.report.box;

import java.util.List;

/**
 * Quantiles with linear interpolation between neighbours: definition 7 of R. J. Hyndman and Y. Fan, <i>Sample
 * quantiles in statistical packages</i>, The American Statistician 50 (1996), doi:10.1080/00031305.1996.10473566.
 */
public final class Quantile {

  private Quantile() {}

  /**
   * The value below which a share of the values lies.
   *
   * @param values at least one
   * @param share from 0, the least, to 1, the greatest
   */
  public static double of(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    double place = share * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
