package taskmeter.report.simulation;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import taskmeter.report.statistic.BlockRatio;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.Location;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.Moments;
import taskmeter.report.statistic.TwoModes;
import taskmeter.report.statistic.Welch;

/** Methods to estimate the errors of a family's ratios. */
enum FamilyInference {

  WELCH("Welch", cells -> certain(cells.stream().map(FamilyInference::welch).toList())),
  PAIRS("pairs", cells -> certain(cells.stream().map(FamilyInference::pairs).toList())),
  /** That of the report, with its doubt about two modes. */
  TRIMMED("trimmed pairs", cells -> cells.stream().map(FamilyInference::trimmed).toList()),
  /**
   * Pairs whose variances are shrunk towards a common variance of the family (G. K. Smyth, <i>Linear models and
   * empirical Bayes methods for assessing differential expression in microarray experiments</i>, Statistical
   * Applications in Genetics and Molecular Biology 3 (2004), doi:10.2202/1544-6115.1027).
   */
  MODERATED("moderated pairs", cells -> certain(moderated(cells.stream().map(FamilyInference::pairs).toList()))),
  /** A common mistake: a p-value for each cell, without adjustment for multiple tests. */
  UNADJUSTED("pairs without Holm", cells -> certain(cells.stream().map(FamilyInference::pairs).toList()));

  private final String title;
  private final Function<List<List<List<Observation>>>, List<CellRatio>> ratios;

  FamilyInference(String title, Function<List<List<List<Observation>>>, List<CellRatio>> ratios) {
    this.title = title;
    this.ratios = ratios;
  }

  @Override
  public String toString() {
    return title;
  }

  /** Returns what the ratio is a ratio of. */
  Location location() {
    return this == TRIMMED ? Location.TRIMMED_MEAN : Location.MEAN;
  }

  List<CellRatio> of(List<List<List<Observation>>> cells) {
    return ratios.apply(cells);
  }

  private static List<CellRatio> certain(List<LogRatio> ratios) {
    return ratios.stream().map(ratio -> new CellRatio(ratio, ratio, List.of())).toList();
  }

  private static CellRatio trimmed(List<List<Observation>> cell) {
    List<Double> ratios = BlockRatio.logRatios(cell.get(0), cell.get(1));
    List<Double> modes = TwoModes.orOneValue(ratios.stream().map(Math::exp).toList())
        .map(two -> List.of(Moments.ofLogarithms(two.lower()).mean(), Moments.ofLogarithms(two.upper()).mean()))
        .orElse(List.of());
    return new CellRatio(BlockRatio.logRatio(Location.TRIMMED_MEAN, cell.get(0), cell.get(1)).orElseThrow(),
        pairs(cell), modes);
  }

  private static LogRatio welch(List<List<Observation>> cell) {
    return Welch.logRatio(Location.MEAN.of(logs(cell.get(0))), Location.MEAN.of(logs(cell.get(1)))).orElseThrow();
  }

  private static LogRatio pairs(List<List<Observation>> cell) {
    return BlockRatio.logRatio(Location.MEAN, cell.get(0), cell.get(1)).orElseThrow();
  }

  private static List<Double> logs(List<Observation> forks) {
    return forks.stream().map(fork -> Math.log(fork.cost())).toList();
  }

  private static List<LogRatio> moderated(List<LogRatio> ratios) {
    List<LogRatio> varying = ratios.stream().filter(ratio -> ratio.squaredError() > 0).toList();
    Moments logs = Moments.of(varying.stream().map(ratio -> Math.log(variance(ratio))
        - Digamma.value(ratio.degrees() / 2) + Math.log(ratio.degrees() / 2)).toList());
    double noise = varying.stream().mapToDouble(ratio -> Trigamma.value(ratio.degrees() / 2)).average().orElseThrow();
    double excess = logs.variance() - noise;
    double prior = excess <= 0 ? 1e6 : 2 * inverseTrigamma(excess);
    double common = Math.exp(logs.mean() + Digamma.value(prior / 2) - Math.log(prior / 2));
    return ratios.stream().map(ratio -> new LogRatio(ratio.basis(), ratio.forks(), ratio.estimate(),
        (prior * common + ratio.degrees() * variance(ratio)) / (prior + ratio.degrees()) / ratio.forks(),
        ratio.degrees() + prior)).toList();
  }

  private static double variance(LogRatio ratio) {
    return ratio.squaredError() * ratio.forks();
  }

  /** Uses bisection on a log scale: trigamma falls from infinity to 0. */
  private static double inverseTrigamma(double value) {
    double low = Math.log(1e-3);
    double high = Math.log(1e7);
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (Trigamma.value(Math.exp(middle)) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }
}
