package taskmeter.report.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.NoiseFloors;
import taskmeter.report.verdict.TestResult;
import taskmeter.report.verdict.Verdict;
import taskmeter.report.verdict.Verdicts;

/**
 * Verdicts from the output of stock JMH: a mean over all iterations of all forks with its 99.9 % error, and a
 * difference if two of these intervals do not overlap.
 */
public final class StockJmh {

  private static final double LEVEL = 0.999;

  /** A score as JMH prints it. */
  private record Score(double mean, double error) {

    static Score of(Cell cell) {
      double[] all = cell.forks().stream().flatMapToDouble(fork -> Arrays.stream(fork.measured())).toArray();
      double mean = DoubleStream.of(all).average().orElseThrow();
      double variance = DoubleStream.of(all).map(value -> (value - mean) * (value - mean)).sum() / (all.length - 1);
      double quantile = TDistribution.of(all.length - 1.0).inverseCumulativeProbability(0.5 + LEVEL / 2);
      return new Score(mean, quantile * Math.sqrt(variance / all.length));
    }

    boolean above(Score other) {
      return mean - error > other.mean + other.error;
    }
  }

  private StockJmh() {}

  /** Returns whether the intervals of the two do not overlap. */
  public static boolean differ(RuntimeComparison comparison) {
    return slower(comparison) || faster(comparison);
  }

  private static boolean slower(RuntimeComparison comparison) {
    return Score.of(comparison.cell()).above(Score.of(comparison.base()));
  }

  private static boolean faster(RuntimeComparison comparison) {
    return Score.of(comparison.base()).above(Score.of(comparison.cell()));
  }

  /**
   * Prints the table; the options are those of {@link TableProgram#run}.
   *
   * @param arguments the run's folder, then the baseline if it is not the first runtime
   */
  public static void main(String[] arguments) throws IOException {
    TableProgram.STOCK_JMH.run(arguments);
  }

  static List<DocumentTable> tables(Path root, List<String> arguments) {
    Run run = read(root.resolve(arguments.get(0)));
    Matrix matrix = Matrix.of(run);
    Optional<String> baseline = arguments.stream().skip(1).findFirst();
    Verdicts verdicts =
        Judge.of(run, matrix, AcrossRuntimes.of(matrix, run.labels(), baseline), NoiseFloors.NONE);
    return List.of(DocumentTable.of("", List.of("candidate", "compared", "slower", "faster", "same", "inconclusive",
        "p < .05 alone", "JMH: slower", "JMH: faster"), verdicts.families().stream()
        .filter(family -> !family.compared().isEmpty()).map(StockJmh::row).toList()));
  }

  static Run read(Path folder) {
    try {
      return RunReader.read(folder);
    } catch (InvalidRunException e) {
      throw new IllegalArgumentException(folder + ": invalid run; expected a folder below results", e);
    }
  }

  private static TableLine row(Family family) {
    List<Judgement> compared = family.compared();
    return TableLine.of(String.format(Locale.ROOT, "| %s against %s | %d | %d | %d | %d | %d | %d | %d | %d |",
        family.candidate(), family.baseline(), compared.size(),
        family.count(Verdict.Kind.SLOWER), family.count(Verdict.Kind.FASTER), family.count(Verdict.Kind.SAME),
        family.count(Verdict.Kind.INCONCLUSIVE),
        compared.stream().flatMap(each -> each.evidence().stream())
            .filter(evidence -> evidence.ratio().p() < TestResult.LEVEL).count(),
        compared.stream().map(each -> each.comparison().orElseThrow())
            .filter(StockJmh::slower).count(),
        compared.stream().map(each -> each.comparison().orElseThrow())
            .filter(StockJmh::faster).count()));
  }
}
