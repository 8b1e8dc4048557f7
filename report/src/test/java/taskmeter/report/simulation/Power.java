package taskmeter.report.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code results/study/POWER.md}. */
final class Power {

  private static final List<Integer> BLOCKS = List.of(5, 8, 12, 16, 24);
  private static final List<FamilyInference> INFERENCES =
      List.of(FamilyInference.WELCH, FamilyInference.PAIRS, FamilyInference.MODERATED);
  private static final int CELLS = 100_000;

  private Power() {}

  /**
   * Prints the tables; the options are those of {@link TableProgram#run}.
   *
   * @param arguments the number of families in each row, then the run whose shapes are simulated
   */
  public static void main(String[] arguments) throws IOException {
    TableProgram.POWER.run(arguments);
  }

  static List<DocumentTable> tables(Path root, List<String> arguments) throws IOException {
    int families = Integer.parseInt(arguments.get(0));
    Map<String, SimulatedFamily> worlds = new LinkedHashMap<>();
    worlds.put("normal, 5 %", SimulatedFamily.of(World.NORMAL_5));
    worlds.put("normal, 2 to 13 %", SimulatedFamily.unequal(0.05, 0.5));
    worlds.put("exponential tail, 10 %", SimulatedFamily.of(World.TAILED));
    worlds.put("2 %, a quarter 10 % slower", SimulatedFamily.of(World.BIMODAL));
    worlds.put("5 %, AR(1) .9 of 5 %", SimulatedFamily.of(World.QUICK));
    worlds.put("tail against 3 %", SimulatedFamily.of(World.ONE_TAILED));
    worlds.put("recorded shapes", SimulatedFamily.recorded(root.resolve(arguments.get(1))));
    List<DocumentTable> tables = new ArrayList<>();
    worlds.forEach((world, family) -> tables.add(table(world, family, families)));
    tables.add(stopping());
    return tables;
  }

  private static DocumentTable table(String world, SimulatedFamily family, int families) {
    return DocumentTable.of(world, List.of(world, "families with a false difference", "p < .05", "coverage",
        "called same", "+2 % found", "+5 %", "+10 %", "+20 %", "+5 % called same"),
        INFERENCES.stream().flatMap(inference -> BLOCKS.stream().map(blocks -> TableLine.row(inference + ", " + blocks,
            () -> numbers(FamilyPerformance.of(inference, family, blocks, families))))).toList());
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
    return Stream.of(Stream.of(each.falseFamilies(), each.unadjusted(), each.coverage(), each.same()),
            each.found().values().stream(), Stream.of(each.falselySame()))
        .flatMap(shares -> shares).map(Power::percent).collect(Collectors.joining(" | "));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
