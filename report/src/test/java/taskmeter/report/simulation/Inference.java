package taskmeter.report.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import taskmeter.report.statistic.BlockRatio;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.GeometricMean;
import taskmeter.report.statistic.Interval;
import taskmeter.report.statistic.Location;
import taskmeter.report.statistic.Moments;
import taskmeter.report.statistic.TInterval;
import taskmeter.report.statistic.Welch;

/** Methods to compute the interval of the ratio of two runtimes, all on the log scale. */
enum Inference {

  WELCH("Welch", (first, second) -> Welch.ratio(means(first), means(second)).interval()),
  PAIRS("pairs", (first, second) -> ratios(first, second).isEmpty()
      ? Optional.empty() : GeometricMean.of(ratios(first, second)).interval()),
  RANDOM_BLOCK("random block", Inference::randomBlock),
  ALL_RUNTIMES("all runtimes") {
    @Override
    Optional<Interval> interval(List<List<Observation>> runtimes) {
      return analysisOfVariance(runtimes);
    }
  },
  CHOSEN("chosen", (first, second) -> BlockRatio
      .logRatio(Location.MEAN, first, second).flatMap(ratio -> ratio.interval(TInterval.LEVEL))),
  /** A common mistake: each iteration counts as a fork. */
  POOLED_ITERATIONS("pooled iterations", (first, second) -> Welch.ratio(
      IntStream.range(0, 5).boxed().flatMap(iteration -> means(first).stream()).toList(),
      IntStream.range(0, 5).boxed().flatMap(iteration -> means(second).stream()).toList()).interval());

  private final String title;
  private final BiFunction<List<Observation>, List<Observation>, Optional<Interval>> ofTwo;

  Inference(String title) {
    this(title, (first, second) -> Optional.empty());
  }

  Inference(String title, BiFunction<List<Observation>, List<Observation>, Optional<Interval>> ofTwo) {
    this.title = title;
    this.ofTwo = ofTwo;
  }

  @Override
  public String toString() {
    return title;
  }

  Optional<Interval> interval(List<List<Observation>> runtimes) {
    return ofTwo.apply(runtimes.get(0), runtimes.get(1));
  }

  private static List<Double> means(List<Observation> forks) {
    return forks.stream().map(Observation::cost).toList();
  }

  private static List<Double> ratios(List<Observation> first, List<Observation> second) {
    return combined(first, second, (one, other) -> one / other);
  }

  private static List<Double> combined(
      List<Observation> first, List<Observation> second, BiFunction<Double, Double, Double> operation) {
    return first.stream().flatMap(one -> second.stream().filter(other -> other.block() == one.block())
        .map(other -> operation.apply(one.cost(), other.cost()))).toList();
  }

  /**
   * Two-way model with the block as a random effect, estimated by restricted maximum likelihood: pairs if the blocks
   * differ, otherwise one pooled variance.
   */
  private static Optional<Interval> randomBlock(List<Observation> first, List<Observation> second) {
    if (ratios(first, second).size() < 2) {
      return Optional.empty();
    }
    Moments differences = Moments.ofLogarithms(ratios(first, second));
    Moments sums = Moments.ofLogarithms(combined(first, second, (one, other) -> one * other));
    int n = differences.n();
    return Interval.ofLogarithms(sums.variance() > differences.variance()
        ? TInterval.interval(differences.mean(), differences.squaredError(), n - 1)
        : TInterval.interval(differences.mean(), (differences.squaredError() + sums.squaredError()) / 2, 2 * n - 2));
  }

  /** Blocks and runtimes as effects, one residual variance from all runtimes of the complete blocks. */
  private static Optional<Interval> analysisOfVariance(List<List<Observation>> runtimes) {
    Set<Long> complete = runtimes.stream()
        .map(forks -> forks.stream().map(Observation::block).collect(Collectors.toSet()))
        .reduce((some, others) -> others.stream().filter(some::contains).collect(Collectors.toSet())).orElseThrow();
    int blocks = complete.size();
    if (blocks < 2) {
      return Optional.empty();
    }
    double[][] logs = runtimes.stream().map(forks -> forks.stream().filter(fork -> complete.contains(fork.block()))
        .mapToDouble(fork -> Math.log(fork.cost())).toArray()).toArray(double[][]::new);
    double[] ofRuntime = Arrays.stream(logs).mapToDouble(each -> Arrays.stream(each).sum() / blocks).toArray();
    double residual = IntStream.range(0, blocks).mapToDouble(block -> {
      List<Double> left = IntStream.range(0, logs.length)
          .mapToObj(runtime -> logs[runtime][block] - ofRuntime[runtime]).toList();
      return Moments.of(left).variance() * (logs.length - 1);
    }).sum();
    double degrees = (blocks - 1.0) * (logs.length - 1);
    return Interval.ofLogarithms(
        TInterval.interval(ofRuntime[0] - ofRuntime[1], 2 * residual / degrees / blocks, degrees));
  }
}
