package taskmeter.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.Moments;
import taskmeter.report.statistic.TInterval;
import taskmeter.report.statistic.TwoStageCorrection;

/** Rules for the number of blocks of a cell, based on the logarithms of each candidate's ratios within blocks. */
enum Stopping {

  /** The same number of blocks for every cell. */
  FIXED("16 blocks each", candidates -> 16),
  /** The variances of the first eight blocks decide once, for ±5 %, as in {@code SecondStage} of {@code bench}. */
  TWO_STAGES("two stages", Stopping::stein),
  /** The same, with uncorrected intervals. */
  NAIVE("two stages, not widened", Stopping::stein),
  /** A common mistake: measure until a difference is found. */
  WHEN_FOUND("until p < .05", candidates -> {
    List<Double> logs = candidates.get(0);
    return logs.size() >= Stopping.MOST || ratio(logs).p() < 0.05 ? logs.size() : logs.size() + 1;
  });

  private static final int FIRST = 8;
  /** The budget limits the noisiest cells. */
  private static final int MOST = 64;

  private final String title;
  private final ToIntFunction<List<List<Double>>> wanted;

  Stopping(String title, ToIntFunction<List<List<Double>>> wanted) {
    this.title = title;
    this.wanted = wanted;
  }

  /**
   * The performance for the first candidate.
   *
   * @param wrong share of 95 % intervals of the ratio that exclude 1 although 1 is true
   * @param blocks mean number of blocks
   * @param precise share of intervals that extend at most 5 % to each side
   */
  record Outcome(double wrong, double blocks, double precise) {}

  @Override
  public String toString() {
    return title;
  }

  /** @param runtimes number of runtimes in a block, including the baseline */
  Outcome over(ForkNoise candidate, ForkNoise baseline, int runtimes, int cells) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1945);
    int wrong = 0;
    long blocks = 0;
    int precise = 0;
    for (int i = 0; i < cells; i++) {
      List<List<Double>> candidates =
          Stream.generate(() -> (List<Double>) new ArrayList<Double>()).limit(runtimes - 1L).toList();
      List<Double> first = candidates.get(0);
      do {
        double below = baseline.draw(random);
        candidates.forEach(logs -> logs.add(candidate.draw(random) - below));
      } while (first.size() < FIRST || first.size() < Math.min(MOST, wanted.applyAsInt(candidates)));
      LogRatio ratio = this == TWO_STAGES ? ratio(first).widened(TwoStageCorrection.widening(runtimes)) : ratio(first);
      wrong += ratio.p() < 0.05 ? 1 : 0;
      blocks += first.size();
      precise += TInterval.quantile(ratio.degrees(),
          TInterval.LEVEL) * Math.sqrt(ratio.squaredError()) <= Math.log(1.05)
          ? 1 : 0;
    }
    return new Outcome((double) wrong / cells, (double) blocks / cells, (double) precise / cells);
  }

  private static int stein(List<List<Double>> candidates) {
    double variance = candidates.stream()
        .mapToDouble(logs -> Moments.of(logs.subList(0, FIRST)).variance()).average().orElseThrow();
    double quantile = TInterval.quantile(FIRST - 1.0, TInterval.LEVEL);
    return (int) Math.ceil(quantile * quantile * variance / (Math.log(1.05) * Math.log(1.05)));
  }

  private static LogRatio ratio(List<Double> logs) {
    Moments moments = Moments.of(logs);
    return new LogRatio(LogRatio.Basis.BLOCKS, moments.n(), moments.mean(), moments.squaredError(), moments.n() - 1.0);
  }
}
