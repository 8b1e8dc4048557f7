package taskmeter.report.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the tables of {@code results/POWER.md}. */
final class Power {

  private static final List<Integer> BLOCKS = List.of(5, 8, 12, 16, 24);
  private static final List<FamilyInference> INFERENCES =
      List.of(FamilyInference.WELCH, FamilyInference.PAIRS, FamilyInference.MODERATED);

  private Power() {}

  /** @param arguments how many families in each field, then the run whose shapes are simulated */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int families = Integer.parseInt(arguments[0]);
    Map<String, SimulatedFamily> worlds = new LinkedHashMap<>();
    worlds.put("normal, 5 %", SimulatedFamily.of(World.NORMAL_5));
    worlds.put("normal, 2 to 13 %", SimulatedFamily.unlike(0.05, 0.5));
    worlds.put("exponential tail, 10 %", SimulatedFamily.of(World.TAILED));
    worlds.put("2 %, a quarter 10 % dearer", SimulatedFamily.of(World.BIMODAL));
    worlds.put("5 %, AR(1) .9 of 5 %", SimulatedFamily.of(World.QUICK));
    worlds.put("tail against 3 %", SimulatedFamily.of(World.ONE_TAILED));
    worlds.put("recorded shapes", SimulatedFamily.recorded(Path.of(arguments[1])));
    worlds.forEach((world, family) -> {
      out.println("| " + world + " | families with a false difference | p < .05 | coverage | called same | +2 % found"
          + " | +5 % | +10 % | +20 % | +5 % called same |");
      out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
      INFERENCES.forEach(inference -> BLOCKS.forEach(blocks ->
          out.println(line(inference, blocks, FamilyPerformance.of(inference, family, blocks, families)))));
      out.println();
    });
    stopping(out);
  }

  private static void stopping(PrintStream out) {
    Map<String, List<ForkNoise>> noises = new LinkedHashMap<>();
    noises.put("normal, 3 %", List.of(ForkNoise.normal(0.03), ForkNoise.normal(0.03)));
    noises.put("normal, 7 %", List.of(ForkNoise.normal(0.07), ForkNoise.normal(0.07)));
    noises.put("normal, 15 % against 3 %", List.of(ForkNoise.normal(0.15), ForkNoise.normal(0.03)));
    noises.put("exponential tail, 10 %", List.of(ForkNoise.tailed(0.1), ForkNoise.tailed(0.1)));
    noises.put("a quarter 20 % dearer, 3 %",
        List.of(ForkNoise.bimodal(0.25, 1.2, 0.03), ForkNoise.bimodal(0.25, 1.2, 0.03)));
    out.println("| | wrong | blocks | within ±5 % |");
    out.println("|---|---:|---:|---:|");
    noises.forEach((name, both) -> {
      for (Stopping stopping : Stopping.values()) {
        for (int runtimes : List.of(2, 6)) {
          Stopping.Outcome each = stopping.over(both.get(0), both.get(1), runtimes, 100_000);
          out.println("| " + name + ", " + stopping + ", " + runtimes + " JDKs | " + percent(each.wrong()) + " | "
              + String.format(Locale.ROOT, "%.1f", each.blocks()) + " | " + percent(each.precise()) + " |");
        }
      }
    });
  }

  private static String line(FamilyInference inference, int blocks, FamilyPerformance each) {
    return "| " + inference + ", " + blocks + " | " + percent(each.falseFamilies()) + " | "
        + percent(each.unadjusted()) + " | " + percent(each.coverage()) + " | " + percent(each.same()) + " | "
        + each.found().values().stream().map(Power::percent).collect(Collectors.joining(" | ")) + " | "
        + percent(each.falselySame()) + " |";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
