package taskmeter.report.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.Interval;
import taskmeter.report.statistic.Moments;
import taskmeter.report.statistic.TInterval;

/** The correlation of the forks of a block in a measured run, see {@code results/study/PAIRING.md}. */
public final class WithinBlocks {

  /** One cell on two runtimes. */
  private record CellOnTwo(String cell, String runtimes, double correlation, double narrowing) {}

  private static final int FEWEST_BLOCKS = 4;

  private WithinBlocks() {}

  /** Returns the output of {@link #main} for a run: rows of its table by first field, and lines of slots by lag. */
  public static Map<String, List<String>> printed(Path folder) throws IOException {
    return table(folder).text().lines()
        .map(line -> line.startsWith("| ") ? List.of(line.substring(2, line.length() - 2).split(" \\| "))
            : List.of(line.replaceFirst("Correlation of (slots \\d+ apart).*", "$1"), line.replaceFirst(".*: ", "")))
        .collect(Collectors.toMap(fields -> fields.get(0), fields -> fields, (one, other) -> one, LinkedHashMap::new));
  }

  /**
   * Prints the table; the options are those of {@link TableProgram#run}.
   *
   * @param arguments the run's folder
   */
  public static void main(String[] arguments) throws IOException {
    TableProgram.WITHIN_BLOCKS.run(arguments);
  }

  static List<DocumentTable> tables(Path root, List<String> arguments) throws IOException {
    return List.of(table(root.resolve(arguments.get(0))));
  }

  private static DocumentTable table(Path folder) throws IOException {
    List<RecordedFork> forks = RecordedFork.of(folder);
    List<CellOnTwo> pairs = pairs(forks);
    List<String> lines = new ArrayList<>();
    if (pairs.isEmpty()) {
      lines.add("No cell has " + FEWEST_BLOCKS + " blocks with two runtimes: this run cannot tell.");
    } else {
      lines.add("| runtimes | cells | correlation within blocks | pairs' width by Welch's, median |");
      lines.add("|---|---:|---:|---:|");
      grouped(pairs).forEach((runtimes, some) -> lines.add(line(runtimes, some)));
      lines.add(line("all", pairs));
    }
    lines.add("");
    for (int lag : List.of(1, 2, 5, 20)) {
      lines.add(String.format(Locale.ROOT, "Correlation of slots %d apart, of different cells: %.2f", lag,
          apart(forks, lag)));
    }
    return new DocumentTable("", lines.stream().map(TableLine::of).toList());
  }

  private static Map<String, List<CellOnTwo>> grouped(List<CellOnTwo> pairs) {
    return pairs.stream().collect(Collectors.groupingBy(CellOnTwo::runtimes, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<CellOnTwo> pairs(List<RecordedFork> forks) {
    List<String> runtimes = forks.stream().map(RecordedFork::runtime).distinct().sorted().toList();
    Map<String, List<RecordedFork>> cells = forks.stream()
        .collect(Collectors.groupingBy(RecordedFork::cell, LinkedHashMap::new, Collectors.toList()));
    List<CellOnTwo> pairs = new ArrayList<>();
    for (int i = 0; i < runtimes.size(); i++) {
      for (String later : runtimes.subList(i + 1, runtimes.size())) {
        String earlier = runtimes.get(i);
        cells.forEach((cell, ofCell) -> {
          List<Observation> first = on(earlier, ofCell);
          List<Observation> second = on(later, ofCell);
          List<Observation> firsts = complete(first, second);
          List<Observation> seconds = complete(second, first);
          if (firsts.size() >= FEWEST_BLOCKS) {
            pairs.add(new CellOnTwo(cell, earlier + ", " + later, correlation(logs(firsts), logs(seconds)),
                width(Inference.PAIRS, firsts, seconds) / width(Inference.WELCH, firsts, seconds)));
          }
        });
      }
    }
    return pairs;
  }

  private static List<Observation> on(String runtime, List<RecordedFork> forks) {
    return forks.stream().filter(fork -> fork.runtime().equals(runtime)).map(RecordedFork::observation).toList();
  }

  /** Returns the forks of complete blocks, in the order of the blocks. */
  private static List<Observation> complete(List<Observation> forks, List<Observation> others) {
    return forks.stream().filter(fork -> others.stream().anyMatch(other -> other.block() == fork.block()))
        .sorted((one, other) -> Long.compare(one.block(), other.block())).toList();
  }

  private static double[] logs(Collection<Observation> forks) {
    return forks.stream().mapToDouble(fork -> Math.log(fork.cost())).toArray();
  }

  private static double width(Inference inference, List<Observation> first, List<Observation> second) {
    return inference.interval(List.of(first, second))
        .map(interval -> Math.log(interval.high() / interval.low())).orElse(Double.POSITIVE_INFINITY);
  }

  /** Means over cells of Fisher's z (Biometrika 10 (1915), doi:10.1093/biomet/10.4.507): the cells are the unit. */
  private static String line(String runtimes, List<CellOnTwo> pairs) {
    List<Double> ofCells = new ArrayList<>(pairs.stream().collect(Collectors.groupingBy(CellOnTwo::cell,
        LinkedHashMap::new, Collectors.averagingDouble(pair -> atanh(pair.correlation())))).values());
    Moments z = Moments.of(ofCells);
    Interval interval = TInterval.interval(z.mean(), z.squaredError(), Math.max(1, z.n() - 1));
    return String.format(Locale.ROOT, "| %s | %d | %.2f (%.2f to %.2f) | %.2f |", runtimes, z.n(),
        Math.tanh(z.mean()), Math.tanh(interval.low()), Math.tanh(interval.high()),
        Median.withDefaults().evaluate(pairs.stream().mapToDouble(CellOnTwo::narrowing).toArray()));
  }

  private static double atanh(double r) {
    return Math.log((1 + r) / (1 - r)) / 2;
  }

  /** Correlates the deviations from the mean of each cell on its runtime, in standard deviations. */
  private static double apart(List<RecordedFork> forks, int lag) {
    Map<String, List<Double>> logs = forks.stream().collect(Collectors.groupingBy(WithinBlocks::key,
        Collectors.mapping(fork -> Math.log(fork.observation().cost()), Collectors.toList())));
    double[] deviations = forks.stream().mapToDouble(fork -> {
      Moments moments = Moments.of(logs.get(key(fork)));
      double deviation = Math.log(fork.observation().cost()) - moments.mean();
      return deviation == 0 ? 0 : deviation / Math.sqrt(moments.variance());
    }).toArray();
    int[] starts = IntStream.range(0, forks.size() - lag)
        .filter(slot -> !forks.get(slot).cell().equals(forks.get(slot + lag).cell())).toArray();
    return correlation(IntStream.of(starts).mapToDouble(slot -> deviations[slot]).toArray(),
        IntStream.of(starts).mapToDouble(slot -> deviations[slot + lag]).toArray());
  }

  private static String key(RecordedFork fork) {
    return fork.runtime() + " " + fork.cell();
  }

  private static double correlation(double[] first, double[] second) {
    double ofFirst = IntStream.range(0, first.length).mapToDouble(i -> first[i]).average().orElse(0);
    double ofSecond = IntStream.range(0, second.length).mapToDouble(i -> second[i]).average().orElse(0);
    double together = 0;
    double alone = 0;
    double other = 0;
    for (int i = 0; i < first.length; i++) {
      together += (first[i] - ofFirst) * (second[i] - ofSecond);
      alone += (first[i] - ofFirst) * (first[i] - ofFirst);
      other += (second[i] - ofSecond) * (second[i] - ofSecond);
    }
    return together / Math.sqrt(alone * other);
  }
}
