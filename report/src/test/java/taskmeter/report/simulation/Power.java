package taskmeter.report.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.statistic.Location;

/** The tables of {@code results/study/POWER.md}. */
final class Power {

  private static final List<Integer> BLOCKS = List.of(8, 16, 30);
  private static final List<FamilyInference> INFERENCES =
      List.of(FamilyInference.WELCH, FamilyInference.PAIRS, FamilyInference.MODERATED, FamilyInference.TRIMMED);
  private static final int CELLS = 100_000;

  private Power() {}

  /**
   * Prints the tables; the options are those of {@link TableProgram#run}.
   *
   * @param arguments the number of families in each row, the run whose shapes are simulated, and an A/A run
   */
  public static void main(String[] arguments) throws IOException {
    TableProgram.POWER.run(arguments);
  }

  static List<DocumentTable> tables(Path root, List<String> arguments) throws IOException {
    int families = Integer.parseInt(arguments.get(0));
    Map<String, Function<Location, SimulatedFamily>> worlds = new LinkedHashMap<>();
    worlds.put("normal, 5 %", any -> SimulatedFamily.of(World.NORMAL_5));
    worlds.put("normal, 2 to 13 %", any -> SimulatedFamily.unequal(0.05, 0.5));
    worlds.put("exponential tail, 10 %", any -> SimulatedFamily.of(World.TAILED));
    worlds.put("2 %, a quarter 10 % slower", any -> SimulatedFamily.of(World.BIMODAL));
    worlds.put("5 %, AR(1) .9 of 5 %", any -> SimulatedFamily.of(World.QUICK));
    worlds.put("tail against 3 %", location -> SimulatedFamily.of(World.ONE_TAILED, location));
    worlds.put("drift of 30 %", any -> SimulatedFamily.of(World.LINEAR));
    worlds.put("two states, shared", any -> SimulatedFamily.states(true, 0.05));
    worlds.put("two states, one side", any -> SimulatedFamily.states(false, 0.05));
    worlds.put("one in ten twice as slow, both sides", any -> SimulatedFamily.oneInTen(true, 0.03));
    worlds.put("one in ten twice as slow, one side", any -> SimulatedFamily.oneInTen(false, 0.03));
    List<RecordedFork> forks = RecordedFork.of(root.resolve(arguments.get(1)));
    for (double smoothing : List.of(0.4, 0.2, 0.0)) {
      worlds.put(String.format(Locale.ROOT, "recorded shapes, %.1f", smoothing),
          location -> SimulatedFamily.recorded(forks, smoothing, location));
    }
    List<DocumentTable> tables = new ArrayList<>();
    worlds.forEach((world, family) -> tables.add(table(world, family, families)));
    Path identical = root.resolve(arguments.get(2));
    tables.add(Equality.table(identical, families));
    tables.add(FoundByGroup.table(identical));
    tables.add(stopping());
    return tables;
  }

  private static DocumentTable table(String world, Function<Location, SimulatedFamily> family, int families) {
    return DocumentTable.of(world, List.of(world, "families with a false difference", "with a false likely one",
        "p < .05", "coverage", "called same", "+2 % found", "+5 %", "+10 %", "+20 %", "+10 % likely",
            "+5 % called same"),
        INFERENCES.stream().flatMap(inference -> BLOCKS.stream().map(blocks -> TableLine.row(inference + ", " + blocks,
            () -> numbers(FamilyPerformance.of(inference, family.apply(inference.location()), blocks,
                families))))).toList());
  }

  private static DocumentTable stopping() {
    Map<String, List<ForkNoise>> noises = new LinkedHashMap<>();
    noises.put("normal, 3 %", List.of(ForkNoise.normal(0.03), ForkNoise.normal(0.03)));
    noises.put("normal, 7 %", List.of(ForkNoise.normal(0.07), ForkNoise.normal(0.07)));
    noises.put("normal, 15 % against 3 %", List.of(ForkNoise.normal(0.15), ForkNoise.normal(0.03)));
    noises.put("exponential tail, 10 %", List.of(ForkNoise.tailed(0.1), ForkNoise.tailed(0.1)));
    noises.put("a quarter 20 % slower, 3 %",
        List.of(ForkNoise.bimodal(0.25, 1.2, 0.03), ForkNoise.bimodal(0.25, 1.2, 0.03)));
    List<TableLine> rows = new ArrayList<>();
    noises.forEach((name, both) -> {
      for (Stopping stopping : Stopping.values()) {
        for (int runtimes : List.of(2, 6)) {
          rows.add(TableLine.row(name + ", " + stopping + ", " + runtimes + " JDKs",
              () -> numbers(stopping.over(both.get(0), both.get(1), runtimes, CELLS))));
        }
      }
    });
    return DocumentTable.of("two stages", List.of("", "wrong", "blocks", "within ±5 %"), rows);
  }

  private static String numbers(Stopping.Outcome each) {
    return percent(each.wrong()) + " | " + String.format(Locale.ROOT, "%.1f", each.blocks()) + " | "
        + percent(each.precise());
  }

  private static String numbers(FamilyPerformance each) {
    return Stream.of(Stream.of(each.falseFamilies(), each.likelyFamilies(), each.unadjusted(), each.coverage(),
            each.same()), each.found().values().stream(), Stream.of(each.likelyFound(), each.falselySame()))
        .flatMap(shares -> shares).map(Power::percent).collect(Collectors.joining(" | "));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
