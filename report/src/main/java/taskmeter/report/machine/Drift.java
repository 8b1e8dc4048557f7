package taskmeter.report.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import taskmeter.report.sample.Ruler;
import taskmeter.report.sample.Ruler.RulerReading;

/**
 * The drift of a ruler (a fixed reference workload) during the campaign.
 *
 * @param median median of its readings, ns/op
 * @param readings in the order of their times; at least one
 */
public record Drift(Ruler ruler, double median, List<Point> readings) {

  /** A shorter campaign has no drift per hour. */
  private static final double LEAST_MINUTES = 30;

  /** The default of R and NumPy: linear between neighbours. */
  private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

  /**
   * A reading.
   *
   * @param minutes minutes in {@link CampaignTime}
   * @param ratio reading divided by the median
   */
  public record Point(double minutes, double ratio) {}

  public Drift {
    readings = List.copyOf(readings);
  }

  /** Returns the drift of a ruler in a campaign; empty if there is no reading of it. */
  public static Optional<Drift> of(List<RulerReading> all, CampaignTime time, Ruler ruler) {
    List<RulerReading> readings = all.stream().filter(reading -> reading.ruler() == ruler).toList();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    double median = Median.withDefaults().evaluate(readings.stream().mapToDouble(RulerReading::value).toArray());
    return Optional.of(new Drift(ruler, median, readings.stream()
        .map(reading -> new Point(time.minutes(reading.time()), reading.value() / median)).toList()));
  }

  /** Returns the quantile of the ratios at a share from 0 to 1. */
  public double quantile(double share) {
    return QUANTILE.evaluate(readings.stream().mapToDouble(Point::ratio).toArray(), share);
  }

  /**
   * Returns the factor by which the cost changes in an hour of the campaign: the median slope between any two readings,
   * on the log scale (P. K. Sen, <i>Estimates of the regression coefficient based on Kendall's tau</i>, Journal of the
   * American Statistical Association 63 (1968), doi:10.1080/01621459.1968.10480934), which is robust against
   * outliers. Empty if the readings span less than half an hour.
   */
  public OptionalDouble factorPerHour() {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      for (int j = i + 1; j < readings.size(); j++) {
        double hours = (readings.get(j).minutes() - readings.get(i).minutes()) / 60;
        if (hours > 0) {
          slopes.add(Math.log(readings.get(j).ratio() / readings.get(i).ratio()) / hours);
        }
      }
    }
    double span = readings.get(readings.size() - 1).minutes() - readings.get(0).minutes();
    return span < LEAST_MINUTES ? OptionalDouble.empty() : OptionalDouble.of(
        Math.exp(Median.withDefaults().evaluate(slopes.stream().mapToDouble(Double::doubleValue).toArray())));
  }
}
