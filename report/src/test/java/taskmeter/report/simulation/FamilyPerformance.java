package taskmeter.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.TInterval;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.TestResult;

/**
 * The performance of verdicts over many simulated families.
 *
 * @param falseFamilies share of families without any difference in which some cell was called slower or faster
 * @param unadjusted share of cells without a difference whose own p-value is below 5 %
 * @param coverage share of 95 % intervals that contain the true ratio
 * @param same share of cells without a difference that are called the same
 * @param found share of slower cells that are called slower, by their true difference; every tenth cell is slower
 * @param falselySame share of cells that are truly 5 % slower and are called the same
 */
record FamilyPerformance(
    double falseFamilies, double unadjusted, double coverage, double same, Map<Double, Double> found,
    double falselySame) {

  static final List<Double> EFFECTS = List.of(0.02, 0.05, 0.10, 0.20);
  private static final EquivalenceBand BAND = new EquivalenceBand(1 + EquivalenceBand.WIDTH, 1 + EquivalenceBand.WIDTH);
  private static final int ONE_IN = 10;

  static FamilyPerformance of(FamilyInference inference, SimulatedFamily family, int blocks, int families) {
    // The same families for every inference
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026 + blocks);
    long cells = 0;
    long falseFamilies = 0;
    long unadjusted = 0;
    long covered = 0;
    long same = 0;
    long falselySame = 0;
    Map<Double, Double> found = new TreeMap<>();
    for (int i = 0; i < families; i++) {
      List<LogRatio> ratios = inference.of(family.draw(random, blocks));
      cells += ratios.size();
      List<TestResult> evidence = evidence(inference, ratios);
      falseFamilies += evidence.stream().anyMatch(TestResult::different) ? 1 : 0;
      unadjusted += ratios.stream().filter(ratio -> ratio.p() < TestResult.LEVEL).count();
      covered += ratios.stream()
          .filter(ratio -> ratio.interval(TInterval.LEVEL).map(each -> each.contains(1)).orElse(true)).count();
      same += evidence.stream().filter(TestResult::same).count();
      falselySame += evidence(inference, shifted(ratios, 1, Math.log1p(EquivalenceBand.WIDTH))).stream()
          .filter(TestResult::same).count();
      for (double effect : EFFECTS) {
        found.merge(effect, found(inference, shifted(ratios, ONE_IN, Math.log1p(effect))), Double::sum);
      }
    }
    found.replaceAll((effect, share) -> share / families);
    return new FamilyPerformance((double) falseFamilies / families, (double) unadjusted / cells,
        (double) covered / cells, (double) same / cells, found, (double) falselySame / cells);
  }

  /** Adds a true difference to the estimates: every inference shifts with the logarithms. */
  private static List<LogRatio> shifted(List<LogRatio> ratios, int oneIn, double by) {
    List<LogRatio> shifted = new ArrayList<>();
    for (int i = 0; i < ratios.size(); i++) {
      LogRatio each = ratios.get(i);
      shifted.add(i % oneIn > 0 ? each : new LogRatio(
          each.basis(), each.forks(), each.estimate() + by, each.squaredError(), each.degrees()));
    }
    return shifted;
  }

  private static double found(FamilyInference inference, List<LogRatio> ratios) {
    List<TestResult> evidence = evidence(inference, ratios);
    int slower = 0;
    int found = 0;
    for (int i = 0; i < ratios.size(); i += ONE_IN) {
      slower++;
      found += evidence.get(i).different() && ratios.get(i).estimate() > 0 ? 1 : 0;
    }
    return (double) found / slower;
  }

  private static List<TestResult> evidence(FamilyInference inference, List<LogRatio> ratios) {
    List<Double> ps = ratios.stream().map(LogRatio::p).toList();
    List<Holm.Step> steps = Holm.steps(ps);
    List<TestResult> evidence = new ArrayList<>();
    for (int i = 0; i < ratios.size(); i++) {
      Holm.Step step = inference == FamilyInference.UNADJUSTED
          ? new Holm.Step(steps.get(i).rank(), 1, ps.get(i)) : steps.get(i);
      evidence.add(new TestResult(ratios.get(i), step, BAND));
    }
    return evidence;
  }
}
