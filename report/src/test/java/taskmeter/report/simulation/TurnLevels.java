package taskmeter.report.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.Interleave;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.statistic.BlockRatio;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.Interval;
import taskmeter.report.statistic.Location;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.Moments;
import taskmeter.report.statistic.Welch;

/**
 * What turns change, in a run of equal runtimes whose blocks alternate between turns and one fork after the other: the
 * levels of the cells, and how far the ratios of equal runtimes deviate from 1. See {@code results/study/TURNS.md}.
 */
public final class TurnLevels {

  private static final int FEWEST_BLOCKS = 4;

  private TurnLevels() {}

  /** One cell: its blocks of each kind, by number, with one fork on each runtime. */
  private record CellInBoth(String name, Map<Interleave, SortedMap<Long, List<Fork>>> blocks) {

    boolean enough() {
      return Arrays.stream(Interleave.values()).allMatch(kind -> of(kind).size() >= FEWEST_BLOCKS);
    }

    SortedMap<Long, List<Fork>> of(Interleave kind) {
      return blocks.getOrDefault(kind, new TreeMap<>());
    }

    /** The logarithms of the blocks' levels: the mean over the runtimes of the fork medians' logarithms. */
    List<Double> levels(Interleave kind) {
      return of(kind).values().stream()
          .map(forks -> forks.stream().mapToDouble(fork -> Math.log(fork.median())).average().orElseThrow()).toList();
    }

    /** The level in turns as a multiple of the level of one fork after the other. */
    LogRatio level() {
      return Welch.logRatio(Location.TRIMMED_MEAN.of(levels(Interleave.ITERATIONS)),
          Location.TRIMMED_MEAN.of(levels(Interleave.FORKS))).orElseThrow();
    }

    /** The root of the mean squared logarithm of the ratios of all pairs of equal runtimes. */
    double deviation(Interleave kind, boolean byTurns) {
      List<Double> ratios = new ArrayList<>();
      for (List<Fork> block : of(kind).values()) {
        for (int i = 0; i < block.size(); i++) {
          for (Fork other : block.subList(i + 1, block.size())) {
            ratios.addAll(BlockRatio.logRatios(List.of(observation(block.get(i), byTurns)),
                List.of(observation(other, byTurns))));
          }
        }
      }
      return Math.sqrt(ratios.stream().mapToDouble(ratio -> ratio * ratio).average().orElseThrow());
    }

    private static Observation observation(Fork fork, boolean byTurns) {
      return new Observation(1, fork.median(),
          byTurns ? Arrays.stream(fork.measured()).boxed().toList() : List.of());
    }
  }

  /**
   * Prints the tables; the options are those of {@link TableProgram#run}.
   *
   * @param arguments the run's folder
   */
  public static void main(String[] arguments) throws IOException {
    TableProgram.TURN_LEVELS.run(arguments);
  }

  static List<DocumentTable> tables(Path root, List<String> arguments) throws IOException {
    List<CellInBoth> cells = cells(root.resolve(arguments.get(0))).stream().filter(CellInBoth::enough).toList();
    List<String> lines = new ArrayList<>(List.of(
        "| cell | blocks in turns | level in turns by level in one go | deviation of ratios in one go | in turns |"
            + " turn by turn |",
        "|---|---:|---:|---:|---:|---:|"));
    cells.forEach(cell -> lines.add(line(cell)));
    return List.of(new DocumentTable("", lines.stream().map(TableLine::of).toList()),
        new DocumentTable("all cells", summary(cells).stream().map(TableLine::of).toList()));
  }

  private static String line(CellInBoth cell) {
    LogRatio level = cell.level();
    Interval interval = level.ratio().interval().orElseThrow();
    boolean differs = interval.low() > 1 || interval.high() < 1;
    return String.format(Locale.ROOT, "| %s | %d | %s%.2f (%.2f to %.2f)%s | %s | %s | %s |", cell.name,
        cell.of(Interleave.ITERATIONS).size(), differs ? "**" : "", Math.exp(level.estimate()), interval.low(),
        interval.high(), differs ? "**" : "", percent(cell.deviation(Interleave.FORKS, false)),
        percent(cell.deviation(Interleave.ITERATIONS, false)), percent(cell.deviation(Interleave.ITERATIONS, true)));
  }

  private static String percent(double log) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * log);
  }

  private static List<String> summary(List<CellInBoth> cells) {
    List<String> lines = new ArrayList<>(List.of("| deviation by that in one go | geometric mean | quarter | median |"
        + " three quarters |", "|---|---:|---:|---:|---:|"));
    for (boolean byTurns : new boolean[] {false, true}) {
      double[] logs = cells.stream().mapToDouble(cell -> Math.log(
          cell.deviation(Interleave.ITERATIONS, byTurns) / cell.deviation(Interleave.FORKS, false))).sorted().toArray();
      lines.add(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f |",
          byTurns ? "turn by turn" : "in turns, fork medians",
          Math.exp(Moments.of(Arrays.stream(logs).boxed().toList()).mean()), Math.exp(logs[logs.length / 4]),
          Math.exp(Median.withDefaults().evaluate(logs.clone())), Math.exp(logs[logs.length * 3 / 4])));
    }
    return lines;
  }

  private static List<CellInBoth> cells(Path folder) throws IOException {
    try {
      Map<String, Map<Interleave, SortedMap<Long, List<Fork>>>> cells = RunReader.read(folder).forks().stream()
          .filter(fork -> fork.state() == State.MEASURED)
          .collect(Collectors.groupingBy(TurnLevels::name, TreeMap::new, Collectors.groupingBy(
              fork -> fork.schedulePosition().interleave(), TreeMap::new, Collectors.groupingBy(
                  fork -> fork.block().orElseThrow(), TreeMap::new,
                  Collectors.collectingAndThen(Collectors.toList(), TurnLevels::lastAttempts)))));
      return cells.entrySet().stream().map(each -> new CellInBoth(each.getKey(), each.getValue())).toList();
    } catch (InvalidRunException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** The last fork of each runtime, in the order of the runtimes. */
  private static List<Fork> lastAttempts(List<Fork> block) {
    SortedMap<String, Fork> last = new TreeMap<>();
    block.forEach(fork -> last.put(fork.cell().runtime(), fork));
    return List.copyOf(last.values());
  }

  private static String name(Fork fork) {
    return (fork.cell().scenario() + "." + fork.cell().variant() + " " + fork.cell().parameters() + " "
        + fork.cell().carrier()).replaceAll(" +", " ");
  }
}
