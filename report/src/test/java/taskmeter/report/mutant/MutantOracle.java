package taskmeter.report.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether the report of an accepted run is right, from its CSV files alone and without the reader under test:
 *
 * <ol>
 *   <li>Each cell has the forks that the files have, and the geometric mean of their means.
 *   <li>{@code summary.json} has each comparison once, also those of cells that one side lacks, its counts are those of
 *       its comparisons, and each ratio of all forks is that of the fork means in the blocks that both have.
 *   <li>Forks and costs are those of the run before the change, unless the change only replaced times in {@code
 *       samples.csv}, or left what a kill leaves: all rows of {@code forks.csv} but the last.
 * </ol>
 *
 * <p>Nothing in a run contradicts the name, or the number of warmup iterations, of a cell that has a single row.
 *
 * @param costs by cell: for each fork that counts, its block and its mean
 * @param cells all cells by state
 * @param keys slot, phase, number and metric of each sample of a slot that has a row
 * @param single the slots of cells with a single row
 * @param several the cells with several rows, without their runtimes
 * @param rows the rows of {@code forks.csv}
 */
public record MutantOracle(Map<List<String>, Map<String, Double>> costs, Map<List<String>, Set<String>> cells,
    List<List<String>> keys, Set<String> single, Set<List<String>> several,
    List<List<String>> rows) {

  static final List<String> CELL = List.of("runtime", "scenario", "variant", "parameters", "carrier", "creator",
      "pooled");

  private record Attempt(long number, long slot, double mean) {}

  public static MutantOracle of(Path run) throws IOException {
    CsvText forks = CsvText.complete(run.resolve("forks.csv"));
    CsvText samples = CsvText.complete(run.resolve("samples.csv"));
    Set<String> slots = forks.body().stream().map(row -> forks.value(row, "slot")).collect(Collectors.toSet());
    Map<String, List<Double>> measured = new HashMap<>();
    List<List<String>> keys = new ArrayList<>();
    for (List<String> row : samples.body()) {
      if (slots.contains(samples.value(row, "slot"))) {
        keys.add(Stream.of("slot", "phase", "iteration", "metric").map(column -> samples.value(row, column)).toList());
      }
      if (samples.value(row, "phase").equals("measured") && samples.value(row, "metric").equals("time")) {
        measured.computeIfAbsent(samples.value(row, "slot"), slot -> new ArrayList<>())
            .add(Double.valueOf(samples.value(row, "value")));
      }
    }
    Map<List<String>, Map<String, Attempt>> last = new HashMap<>();
    Map<List<String>, Set<String>> cells = new HashMap<>();
    for (List<String> row : forks.body()) {
      List<String> cell = CELL.stream().map(column -> forks.value(row, column)).toList();
      String state = forks.value(row, "state");
      cells.computeIfAbsent(cell, key -> new HashSet<>()).add(state);
      if (state.equals("measured") || state.equals("rehearsed")) {
        String attempt = forks.value(row, "attempt");
        String slot = forks.value(row, "slot");
        last.computeIfAbsent(cell, key -> new TreeMap<>()).merge(forks.value(row, "block"), new Attempt(
            attempt.isEmpty() ? 1 : Long.parseLong(attempt), Long.parseLong(slot),
            measured.get(slot).stream().mapToDouble(each -> each).average().orElseThrow()),
            (one, other) -> Comparator.comparingLong(Attempt::number).thenComparingLong(Attempt::slot)
                .compare(one, other) < 0 ? other : one);
      }
    }
    Map<List<String>, Map<String, Double>> costs = new HashMap<>();
    last.forEach((cell, blocks) -> blocks.forEach((block, attempt) ->
        costs.computeIfAbsent(cell, key -> new TreeMap<>()).put(block, attempt.mean())));
    keys.sort(Comparator.comparing(Object::toString));
    Map<Boolean, List<Map.Entry<List<String>, List<String>>>> bySize = slots(forks).entrySet().stream()
        .collect(Collectors.partitioningBy(each -> each.getValue().size() == 1));
    return new MutantOracle(costs, cells, keys,
        bySize.get(true).stream().flatMap(each -> each.getValue().stream()).collect(Collectors.toSet()),
        bySize.get(false).stream().map(Map.Entry::getKey).collect(Collectors.toSet()), forks.body());
  }

  /** Returns the slots of each cell, without its runtime. */
  private static Map<List<String>, List<String>> slots(CsvText forks) {
    return forks.body().stream().collect(Collectors.groupingBy(
        row -> CELL.subList(1, CELL.size()).stream().map(column -> forks.value(row, column)).toList(),
        Collectors.mapping(row -> forks.value(row, "slot"), Collectors.toList())));
  }

  public double cost(List<String> cell) {
    return Math.exp(costs.get(cell).values().stream().mapToDouble(Math::log).average().orElseThrow());
  }

  /** Returns the samples whose number the files show: not the warmup of a cell that has a single fork. */
  private List<List<String>> planned() {
    return keys.stream().filter(key -> !single.contains(key.get(0)) || !key.get(1).equals("warmup")).toList();
  }

  /** Requires that {@code summary.json} is right. */
  public void check(Path run, Set<String> baselines) throws IOException {
    JsonNode summary = new ObjectMapper().readTree(run.resolve("summary.json").toFile());
    for (JsonNode family : summary.get("families")) {
      int sum = 0;
      for (JsonNode count : family.get("counts")) {
        sum += count.asInt();
      }
      assertEquals(family.get("comparisons").size(), sum, "counts of the family");
      for (JsonNode comparison : family.get("comparisons")) {
        checkRatio(family, comparison);
      }
    }
    Map<String, Long> listed = new HashMap<>();
    for (JsonNode family : summary.get("families")) {
      for (JsonNode each : family.get("comparisons")) {
        listed.merge(String.join(" ", cell(family.get("candidate").asText(), each)), 1L, Long::sum);
      }
    }
    Set<String> candidates = new HashSet<>();
    summary.get("families").forEach(family -> candidates.add(family.get("candidate").asText()));
    Set<List<String>> wanted = cells.keySet().stream().filter(cell -> costs.containsKey(cell))
        .filter(cell -> !baselines.contains(cell.get(1) + "." + cell.get(2)))
        .map(cell -> cell.subList(1, cell.size())).collect(Collectors.toSet());
    for (String candidate : candidates) {
      for (List<String> cell : wanted) {
        String name = candidate + " " + String.join(" ", cell);
        assertEquals(1L, listed.getOrDefault(name, 0L), "comparisons of " + name);
      }
    }
  }

  private static List<String> cell(String runtime, JsonNode comparison) {
    TreeMap<String, String> parameters = new TreeMap<>();
    comparison.get("parameters").properties().forEach(each ->
        parameters.put(each.getKey(), each.getValue().asText()));
    return List.of(runtime, comparison.get("scenario").asText(), comparison.get("variant").asText(),
        parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining(";")),
        comparison.get("carrier").asText(), comparison.get("creator").asText(), comparison.get("pooled").asText());
  }

  private void checkRatio(JsonNode family, JsonNode comparison) {
    Map<String, Double> over = costs.getOrDefault(cell(family.get("candidate").asText(), comparison), Map.of());
    Map<String, Double> under = costs.getOrDefault(cell(family.get("baseline").asText(), comparison), Map.of());
    assertTrue(comparison.get("ratio").isNull() || !over.isEmpty() && !under.isEmpty(), "a ratio has two sides");
    if (comparison.get("basis").asText().equals("blocks")) {
      double mean = over.entrySet().stream().filter(each -> under.containsKey(each.getKey()))
          .mapToDouble(each -> Math.log(each.getValue() / under.get(each.getKey()))).average().orElseThrow();
      assertEquals(1, comparison.get("ratio_of_all_forks").asDouble() / Math.exp(mean), 1e-4, "ratio of all forks");
    }
  }

  /** Requires that nothing but times changed, or the last fork is missing. */
  public void checkSameForks(MutantOracle before) {
    boolean killed = rows.size() == before.rows.size() - 1 && rows.equals(before.rows.subList(0, rows.size()));
    if (!killed) {
      assertEquals(before.planned(), planned(), "the samples of the forks");
      before.costs.forEach((cell, blocks) -> {
        if (before.several.contains(cell.subList(1, cell.size()))) {
          assertEquals(blocks.keySet(), costs.getOrDefault(cell, Map.of()).keySet(), "the blocks of " + cell);
        }
      });
      assertEquals(before.costs.size(), costs.size(), "cells that ran");
    }
  }
}
