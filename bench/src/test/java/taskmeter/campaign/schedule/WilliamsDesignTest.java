package taskmeter.campaign.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.run.TimingHistory;

/** Positions and neighbours of the runtimes are balanced, for any number of runtimes and any seed. */
class WilliamsDesignTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void eachRuntimeTakesEachPositionOnce(int size) {
    for (int offset = 0; offset < size; offset++) {
      for (int square = 0; square < 2; square++) {
        List<List<Integer>> orders = orders(size, offset, square * size, size);
        for (int position = 0; position < size; position++) {
          int at = position;
          assertEquals(all(size), new TreeSet<>(orders.stream().map(order -> order.get(at)).toList()));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2,1,1", "4,1,1", "6,1,1", "8,1,1", "3,2,2", "5,2,2", "7,2,2"})
  void everyPairOfNeighboursOccursEquallyOften(int size, int squares, int times) {
    for (int offset = 0; offset < size; offset++) {
      Map<List<Integer>, Integer> pairs = new HashMap<>();
      for (List<Integer> order : orders(size, offset, 0, squares * size)) {
        for (int i = 1; i < size; i++) {
          pairs.merge(order.subList(i - 1, i + 1), 1, Integer::sum);
        }
      }
      assertEquals(size * (size - 1), pairs.size());
      assertEquals(Set.of(times), Set.copyOf(pairs.values()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void manyCellsBalanceWithinOneSquare(int size) {
    Map<List<Integer>, Integer> pairs = new HashMap<>();
    for (int offset = 0; offset < 2 * size; offset++) {
      for (List<Integer> order : orders(size, offset, 0, size)) {
        for (int i = 1; i < size; i++) {
          pairs.merge(order.subList(i - 1, i + 1), 1, Integer::sum);
        }
      }
    }
    assertEquals(size * (size - 1), pairs.size());
    assertEquals(1, Set.copyOf(pairs.values()).size(), pairs.toString());
  }

  /** Six runtimes; some cells have only five of them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261122, -7})
  void positionsAreBalancedInEveryRound(long seed) {
    List<Cell> cells = new ArrayList<>(TestCells.cells(31, "17", "21", "25", "26", "27", "28-ea"));
    cells.removeIf(cell -> cell.runtime().equals("17") && cell.parameterText().matches("parties=(1?[0-3]|2.)"));
    var plan = new CampaignPlan(Profile.STANDARD, cells, Duration.ofHours(1), OptionalInt.of(6), seed);
    Schedule schedule = new Schedule(cells, 0, plan, new ExpectedTime(TimingHistory.NONE));
    Map<Integer, Map<List<Object>, Integer>> counts = new HashMap<>();
    Map<CellKey, Set<List<Object>>> places = new HashMap<>();
    for (var next = schedule.next(plan.budget()); next.isPresent(); next = schedule.next(plan.budget())) {
      Slot slot = next.get();
      long runtimes = cells.stream().filter(cell -> cell.key().equals(slot.cell().key())).count();
      counts.computeIfAbsent(slot.round(), round -> new HashMap<>())
          .merge(List.of(runtimes, slot.cell().runtime(), slot.position()), 1, Integer::sum);
      if (slot.round() <= runtimes) {
        assertTrue(places.computeIfAbsent(slot.cell().key(), key -> new HashSet<>())
            .add(List.of(slot.cell().runtime(), slot.position())), () -> slot + " had this position before");
      }
      schedule.ended(slot, TestCells.measured(slot.cell(), 1), Duration.ofSeconds(1), false);
    }
    counts.forEach((round, ofRound) -> {
      for (long runtimes : List.of(5L, 6L)) {
        var own = ofRound.entrySet().stream().filter(each -> each.getKey().getFirst().equals(runtimes))
            .mapToInt(Map.Entry::getValue).summaryStatistics();
        assertTrue(own.getMax() - own.getMin() <= 1, "round " + round + ": " + ofRound);
      }
    });
  }

  private static List<List<Integer>> orders(int size, int offset, int from, int rounds) {
    return IntStream.range(from, from + rounds).mapToObj(round -> WilliamsDesign.order(size, offset, round)).toList();
  }

  private static Set<Integer> all(int size) {
    return new TreeSet<>(IntStream.range(0, size).boxed().toList());
  }
}
