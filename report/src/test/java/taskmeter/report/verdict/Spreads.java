package taskmeter.report.verdict;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.CellKey;
import taskmeter.report.statistic.ForkDeviation;

/**
 * Prints the variation between the forks of each cell of a run, and between the iterations of a fork: the pooled
 * standard deviations of the logarithms of fork means and of iterations.
 */
final class Spreads {

  private record Spread(CellKey cell, double betweenForks, double withinForks) {}

  private Spreads() {}

  /** @param arguments the run's folder */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<CellKey, List<Cell>> cells = Matrix.of(RunReader.read(Path.of(arguments[0]))).cells().stream()
        .filter(cell -> cell.forks().size() > 1)
        .collect(Collectors.groupingBy(cell -> cell.key().withRuntime(""), LinkedHashMap::new, Collectors.toList()));
    List<Spread> spreads = cells.entrySet().stream().map(Spreads::spread)
        .sorted(Comparator.comparingDouble(Spread::betweenForks).reversed()).toList();
    out.printf(Locale.ROOT, "%d of %d cells have forks that differ by less than %.0f %%%n%n", spreads.stream()
        .filter(spread -> spread.betweenForks() < AaResults.STABLE).count(), spreads.size(), 100 * AaResults.STABLE);
    out.println("| cell | between forks, % | within a fork, % |");
    out.println("|---|---:|---:|");
    spreads.forEach(spread -> out.printf(Locale.ROOT, "| %s %s %s | %.1f | %.1f |%n", spread.cell().qualifiedVariant(),
        spread.cell().parameters(), spread.cell().carrier(),
        100 * spread.betweenForks(), 100 * spread.withinForks()));
  }

  private static Spread spread(Map.Entry<CellKey, List<Cell>> cell) {
    return new Spread(cell.getKey(),
        ForkDeviation.of(cell.getValue().stream().map(Cell::forkMeans).toList()),
        ForkDeviation.of(cell.getValue().stream().flatMap(each -> each.forks().stream())
            .map(fork -> Arrays.stream(fork.measured()).boxed().toList()).toList()));
  }
}
