package taskmeter.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.report.statistic.Interval;

/**
 * The performance of an inference over many simulated campaigns.
 *
 * @param level share of intervals that exclude 1 although 1 is true; every inference shifts with the logarithms, so
 *     1 − level is the coverage for any true ratio
 * @param halfWidth the median over the campaigns of half the width on the log scale
 * @param power5 share of intervals that exclude 1 if 1.05 is true
 * @param power10 share of intervals that exclude 1 if 1.10 is true
 */
record Performance(double level, double halfWidth, double power5, double power10) {

  static Performance of(Inference inference, World world, int blocks, int campaigns) {
    // The same campaigns for every inference
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1000L * world.ordinal() + blocks);
    List<Double> halves = new ArrayList<>();
    int missed = 0;
    int found5 = 0;
    int found10 = 0;
    for (int i = 0; i < campaigns; i++) {
      Optional<Interval> interval = inference.interval(world.campaign(random, blocks));
      missed += excludes(interval, 1) ? 1 : 0;
      found5 += excludes(interval, 1 / 1.05) ? 1 : 0;
      found10 += excludes(interval, 1 / 1.1) ? 1 : 0;
      halves.add(interval.map(each -> Math.log(each.high() / each.low()) / 2).orElse(Double.POSITIVE_INFINITY));
    }
    return new Performance((double) missed / campaigns,
        Median.withDefaults().evaluate(halves.stream().mapToDouble(Double::doubleValue).toArray()),
        (double) found5 / campaigns, (double) found10 / campaigns);
  }

  private static boolean excludes(Optional<Interval> interval, double ratio) {
    return interval.isPresent() && !interval.get().contains(ratio);
  }
}
