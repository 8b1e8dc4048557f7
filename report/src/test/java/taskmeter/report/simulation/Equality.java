package taskmeter.report.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.TestResult;

/**
 * Which interval of all forks should be within the band, beside the 90 % interval of typical forks, before two costs
 * are called the same.
 */
final class Equality {

  private static final double TYPICAL = 0.90;
  private static final List<Double> LEVELS = List.of(0.0, 0.5, 0.7, 0.9);
  private static final List<Integer> BLOCKS = List.of(8, 16, 30);

  private Equality() {}

  static DocumentTable table(Path identical, int families) {
    return DocumentTable.of("equality", List.of("interval of all forks",
        "one in ten twice as slow on one side: 8 blocks",
        "16 blocks", "30 blocks", "nothing differs: 8 blocks", "16 blocks", "30 blocks", "equal pairs of the A/A run"),
        LEVELS.stream().map(level -> TableLine.row(title(level), () -> Stream.concat(
            Stream.of(SimulatedFamily.oneInTen(false, 0.03), SimulatedFamily.unequal(0.03, 0))
                .flatMap(family -> BLOCKS.stream().map(blocks -> share(family, blocks, families, level))),
            Stream.of(recorded(identical, level))).collect(Collectors.joining(" | ")))).toList());
  }

  private static String title(double level) {
    return level == 0 ? "not asked" : String.format(Locale.ROOT, "%.0f %%", 100 * level);
  }

  private static String share(SimulatedFamily family, int blocks, int families, double level) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026 + blocks);
    long same = 0;
    for (int i = 0; i < families; i++) {
      same += FamilyInference.TRIMMED.of(family.draw(random, blocks)).stream()
          .filter(each -> same(each.ratio(), each.all(), level)).count();
    }
    return String.format(Locale.ROOT, "%.1f", 100.0 * same / families / SimulatedFamily.CELLS);
  }

  private static String recorded(Path identical, double level) {
    List<TestResult> equal = AaRun.trials(identical, false).stream().flatMap(trial -> trial.tested().stream())
        .map(each -> each.evidence().orElseThrow()).toList();
    return equal.stream().filter(each -> same(each.ratio(), each.all(), level)).count() + " of " + equal.size();
  }

  private static boolean same(LogRatio ratio, LogRatio all, double level) {
    double band = Math.log1p(EquivalenceBand.WIDTH);
    return Math.abs(ratio.estimate()) + ratio.halfWidth(TYPICAL) < band
        && (level == 0 || Math.abs(all.estimate()) + all.halfWidth(level) < band);
  }
}
