package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One cell of the matrix in a chart: its estimate and its forks.
 *
 * @param series gives colour and shape; one of the plot's {@link Plot#seriesOrder()}
 * @param value the estimate, finite and above 0; a time in nanoseconds
 * @param interval contains the estimate; empty if there are too few forks for an interval
 * @param forks the mean of each fork, finite and above 0, in the estimate's unit; may be empty
 * @param baseline whether this is the empty operation that others are compared with; drawn hollow
 */
public record Mark(
    String series, double value, Optional<MarkInterval> interval, List<Double> forks, boolean baseline) {

  public Mark {
    Require.text("series", series);
    Require.within("value of " + series, value, interval);
    forks = List.copyOf(forks);
    forks.forEach(fork -> Require.positive("fork of " + series, fork));
  }

  /** Returns the lower end of the interval, or the estimate if there is none. */
  public double low() {
    return interval.map(MarkInterval::low).orElse(value);
  }

  /** Returns the upper end of the interval, or the estimate if there is none. */
  public double high() {
    return interval.map(MarkInterval::high).orElse(value);
  }

  /** Returns all values that the axis must include. */
  public DoubleStream extent() {
    return Stream.concat(forks.stream(), Stream.of(low(), high())).mapToDouble(Double::doubleValue);
  }
}
