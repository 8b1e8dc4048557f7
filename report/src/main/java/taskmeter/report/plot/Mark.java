package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One cell of the matrix in a chart: its estimate and the forks that it comes from.
 *
 * @param series what gives colour and shape, one of the plot's {@link Plot#seriesOrder()}
 * @param value the estimate, finite and above 0; a time in nanoseconds
 * @param interval about the estimate, which lies within it; empty where there are too few forks for one
 * @param forks the mean of each fork, finite and above 0, in the estimate's unit; may be empty
 * @param baseline whether this is the empty operation that others are held against; drawn hollow
 */
public record Mark(
    String series, double value, Optional<MarkInterval> interval, List<Double> forks, boolean baseline) {

  public Mark {
    Require.text("series", series);
    Require.within("value of " + series, value, interval);
    forks = List.copyOf(forks);
    forks.forEach(fork -> Require.positive("fork of " + series, fork));
  }

  /** Lower end of the interval, or the estimate where there is none. */
  public double low() {
    return interval.map(MarkInterval::low).orElse(value);
  }

  /** Upper end of the interval, or the estimate where there is none. */
  public double high() {
    return interval.map(MarkInterval::high).orElse(value);
  }

  /** All that has to lie within the axis. */
  public DoubleStream extent() {
    return Stream.concat(forks.stream(), Stream.of(low(), high())).mapToDouble(Double::doubleValue);
  }
}
