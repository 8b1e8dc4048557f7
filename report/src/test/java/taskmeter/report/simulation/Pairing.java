package taskmeter.report.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables of {@code results/study/PAIRING.md}: the performance of each inference in each simulated world. */
final class Pairing {

  private static final List<Inference> INFERENCES =
      List.of(Inference.WELCH, Inference.PAIRS, Inference.CHOSEN, Inference.RANDOM_BLOCK, Inference.ALL_RUNTIMES);

  private final int campaigns;
  private final List<Integer> blocks;
  /** The results behind all four tables, simulated once. */
  private final Map<World, Map<Inference, List<Performance>>> simulated = new ConcurrentHashMap<>();

  private Pairing(int campaigns, List<Integer> blocks) {
    this.campaigns = campaigns;
    this.blocks = blocks;
  }

  /**
   * Prints the tables; the options are those of {@link TableProgram#run}.
   *
   * @param arguments the number of campaigns in each world, then the numbers of blocks: {@code 10000 5 8 16}
   */
  public static void main(String[] arguments) throws IOException {
    TableProgram.PAIRING.run(arguments);
  }

  static List<DocumentTable> tables(Path root, List<String> arguments) {
    Pairing pairing = new Pairing(Integer.parseInt(arguments.get(0)),
        arguments.stream().skip(1).map(Integer::valueOf).toList());
    return List.of(pairing.table("Level, %", "%.1f", Performance::level),
        pairing.table("Half-width, median, %", "%.1f", Performance::halfWidth),
        pairing.table("Power at +5 %, %", "%.0f", Performance::power5),
        pairing.table("Power at +10 %, %", "%.0f", Performance::power10));
  }

  private DocumentTable table(String title, String format, ToDoubleFunction<Performance> value) {
    List<String> columns = new ArrayList<>(List.of(title));
    INFERENCES.forEach(inference -> columns.add(inference.toString()));
    return DocumentTable.of(title, columns, Arrays.stream(World.values())
        .map(world -> TableLine.row(world.toString(), () -> numbers(world, format, value))).toList());
  }

  private String numbers(World world, String format, ToDoubleFunction<Performance> value) {
    Map<Inference, List<Performance>> performances = simulated.computeIfAbsent(world, this::performances);
    return INFERENCES.stream().map(inference -> performances.get(inference).stream()
            .map(each -> String.format(Locale.ROOT, format, 100 * value.applyAsDouble(each)))
            .collect(Collectors.joining(" / ")))
        .collect(Collectors.joining(" | "));
  }

  private Map<Inference, List<Performance>> performances(World world) {
    return INFERENCES.stream().collect(Collectors.toMap(Function.identity(), inference ->
        blocks.stream().map(n -> Performance.of(inference, world, n, campaigns)).toList()));
  }
}
