package taskmeter.report.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Prints the tables of {@code results/PAIRING.md}: how each inference does in each simulated world. */
final class Pairing {

  private static final List<Inference> INFERENCES =
      List.of(Inference.WELCH, Inference.PAIRS, Inference.CHOSEN, Inference.RANDOM_BLOCK, Inference.ALL_RUNTIMES);

  private Pairing() {}

  /** @param arguments how many campaigns in each world, then the numbers of blocks: {@code 10000 5 8 16} */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int campaigns = Integer.parseInt(arguments[0]);
    List<Integer> blocks = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    Map<World, Map<Inference, List<Performance>>> all = new EnumMap<>(World.class);
    for (World world : World.values()) {
      all.put(world, INFERENCES.stream().collect(Collectors.toMap(Function.identity(), inference ->
          blocks.stream().map(n -> Performance.of(inference, world, n, campaigns)).toList())));
    }
    print(out, "Level, %", "%.1f", Performance::level, all);
    print(out, "Half-width, median, %", "%.1f", Performance::halfWidth, all);
    print(out, "Power at +5 %, %", "%.0f", Performance::power5, all);
    print(out, "Power at +10 %, %", "%.0f", Performance::power10, all);
  }

  private static void print(PrintStream out, String title, String format, ToDoubleFunction<Performance> value,
      Map<World, Map<Inference, List<Performance>>> all) {
    out.println("| " + title + " | "
        + INFERENCES.stream().map(Inference::toString).collect(Collectors.joining(" | ")) + " |");
    out.println("|---" + "|---:".repeat(INFERENCES.size()) + "|");
    all.forEach((world, performances) -> out.println("| " + world + " | " + INFERENCES.stream()
        .map(inference -> performances.get(inference).stream()
            .map(each -> String.format(Locale.ROOT, format, 100 * value.applyAsDouble(each)))
            .collect(Collectors.joining(" / ")))
        .collect(Collectors.joining(" | ")) + " |"));
    out.println();
  }
}
