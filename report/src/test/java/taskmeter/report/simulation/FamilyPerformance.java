package taskmeter.report.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import taskmeter.report.statistic.BenjaminiHochberg;
import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.TInterval;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.TestResult;

/**
 * The performance of verdicts over many simulated families.
 *
 * @param falseFamilies share of families without any difference in which some cell was called slower or faster
 * @param likelyFamilies the same, with cells that were called likely slower or likely faster
 * @param unadjusted share of cells without a difference whose own p-value is below 5 %
 * @param coverage share of 95 % intervals that contain the true ratio
 * @param same share of cells without a difference that are called the same
 * @param found share of slower cells that are called slower, by their true difference; every tenth cell is slower
 * @param likelyFound share of cells that are slower by a tenth and are called slower or likely slower
 * @param falselySame share of cells that are truly 5 % slower and are called the same
 */
record FamilyPerformance(double falseFamilies, double likelyFamilies, double unadjusted, double coverage, double same,
    Map<Double, Double> found, double likelyFound, double falselySame) {

  private static final double TENTH = 0.10;
  static final List<Double> EFFECTS = List.of(0.02, 0.05, TENTH, 0.20);
  private static final EquivalenceBand BAND = new EquivalenceBand(1 + EquivalenceBand.WIDTH, 1 + EquivalenceBand.WIDTH);
  private static final int ONE_IN = 10;

  static FamilyPerformance of(FamilyInference inference, SimulatedFamily family, int blocks, int families) {
    // The same families for every inference
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026 + blocks);
    long cells = 0;
    long falseFamilies = 0;
    long likelyFamilies = 0;
    long unadjusted = 0;
    long covered = 0;
    long same = 0;
    long falselySame = 0;
    double likelyFound = 0;
    Map<Double, Double> found = new TreeMap<>();
    for (int i = 0; i < families; i++) {
      List<CellRatio> ratios = inference.of(family.draw(random, blocks));
      cells += ratios.size();
      List<Result> results = results(inference, ratios);
      falseFamilies += results.stream().anyMatch(Result::different) ? 1 : 0;
      likelyFamilies += results.stream().anyMatch(Result::likelyDifferent) ? 1 : 0;
      unadjusted += ratios.stream().filter(each -> each.ratio().p() < TestResult.LEVEL).count();
      covered += ratios.stream()
          .filter(each -> each.ratio().interval(TInterval.LEVEL).map(interval -> interval.contains(1)).orElse(true))
          .count();
      same += results.stream().filter(Result::same).count();
      falselySame += results(inference, shifted(ratios, 1, Math.log1p(EquivalenceBand.WIDTH))).stream()
          .filter(Result::same).count();
      for (double effect : EFFECTS) {
        List<Result> shifted = results(inference, shifted(ratios, ONE_IN, Math.log1p(effect)));
        found.merge(effect, share(shifted, Result::different), Double::sum);
        likelyFound += effect == TENTH ? share(shifted, each -> each.different() || each.likelyDifferent()) : 0;
      }
    }
    found.replaceAll((effect, share) -> share / families);
    return new FamilyPerformance((double) falseFamilies / families, (double) likelyFamilies / families,
        (double) unadjusted / cells, (double) covered / cells, (double) same / cells, found, likelyFound / families,
        (double) falselySame / cells);
  }

  private static List<CellRatio> shifted(List<CellRatio> ratios, int oneIn, double by) {
    return IntStream.range(0, ratios.size())
        .mapToObj(i -> i % oneIn > 0 ? ratios.get(i) : ratios.get(i).shifted(by)).toList();
  }

  /** Returns the share of the slower cells that were found to be slower. */
  private static double share(List<Result> results, Predicate<Result> found) {
    List<Result> slower = IntStream.range(0, results.size()).filter(i -> i % ONE_IN == 0).mapToObj(results::get)
        .toList();
    return (double) slower.stream().filter(each -> each.test.ratio().estimate() > 0).filter(found).count()
        / slower.size();
  }

  private static List<Result> results(FamilyInference inference, List<CellRatio> ratios) {
    List<Double> ps = ratios.stream().map(each -> each.ratio().p()).toList();
    List<Holm.Step> steps = Holm.steps(ps);
    List<Double> discoveries = BenjaminiHochberg.adjusted(ps);
    return IntStream.range(0, ratios.size()).mapToObj(i -> {
      CellRatio each = ratios.get(i);
      Holm.Step step = inference == FamilyInference.UNADJUSTED
          ? new Holm.Step(steps.get(i).rank(), 1, ps.get(i)) : steps.get(i);
      return new Result(new TestResult(each.ratio(), each.all(), step, discoveries.get(i), BAND), each.reach());
    }).toList();
  }

  /** @param reach by how much a doubt could have moved the ratio */
  private record Result(TestResult test, double reach) {

    boolean different() {
      return test.different() && holds();
    }

    boolean likelyDifferent() {
      return test.likelyDifferent() && holds();
    }

    /** Without a doubt the adjusted p-value decides alone. */
    private boolean holds() {
      return reach == 0 || test.differentBeyond(reach);
    }

    boolean same() {
      return reach == 0 && test.same();
    }
  }
}
