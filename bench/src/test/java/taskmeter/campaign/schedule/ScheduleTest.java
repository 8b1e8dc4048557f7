package taskmeter.campaign.schedule;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.run.TimingHistory;

class ScheduleTest {

  private static final Duration PLENTY = Duration.ofHours(1);

  private static CampaignPlan plan(long seed, OptionalInt rounds) {
    return new CampaignPlan(Profile.STANDARD, List.of(), PLENTY, rounds, seed);
  }

  private static Schedule schedule(List<Cell> cells, long seed, OptionalInt rounds) {
    return new Schedule(cells, 0, plan(seed, rounds), new ExpectedTime(TimingHistory.NONE));
  }

  private static List<Cell> order(long seed, int slots) {
    Schedule schedule = schedule(TestCells.cells(10), seed, OptionalInt.empty());
    List<Cell> order = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      order.add(schedule.next(PLENTY).orElseThrow().cell());
    }
    return order;
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    assertEquals(order(7, 50), order(7, 50));
    assertNotEquals(order(7, 50), order(8, 50));
  }

  @Test
  void everyRoundShufflesAllCells() {
    List<Cell> two = order(7, 20);
    List<Cell> first = two.subList(0, 10);
    List<Cell> second = two.subList(10, 20);
    assertEquals(new HashSet<>(first), new HashSet<>(second));
    assertNotEquals(first, second);
  }

  @Test
  void anUnmeasuredCellIsExpectedToTakeTimedPartAndOverhead() {
    Schedule schedule = schedule(TestCells.cells(1), 1, OptionalInt.empty());
    assertEquals(Optional.empty(), schedule.next(Duration.ofMillis(2699)));
    assertTrue(schedule.next(Duration.ofMillis(2700)).isPresent());
  }

  @Test
  void theExpectedTimeIsTheMeanOfEarlierSlots() {
    Schedule schedule = schedule(TestCells.cells(1), 1, OptionalInt.empty());
    Slot slot = schedule.next(PLENTY).orElseThrow();
    schedule.ended(slot, TestCells.measured(slot.cell(), 1), Duration.ofSeconds(5), false);
    slot = schedule.next(PLENTY).orElseThrow();
    schedule.ended(slot, TestCells.measured(slot.cell(), 1), Duration.ofSeconds(7), false);
    assertEquals(Optional.empty(), schedule.next(Duration.ofMillis(5999)));
    assertTrue(schedule.next(Duration.ofMillis(6000)).isPresent());
  }

  @Test
  void theRoundsCanBeLimited() {
    Schedule schedule = schedule(TestCells.cells(2), 1, OptionalInt.of(2));
    assertEquals(Optional.of(Duration.ofMillis(2 * 2 * 2700)), schedule.rest());
    for (int i = 0; i < 4; i++) {
      assertTrue(schedule.next(PLENTY).isPresent());
    }
    assertEquals(Optional.empty(), schedule.next(PLENTY));
    assertEquals(Optional.of(Duration.ZERO), schedule.rest());
  }

  @Test
  void slotNumbersContinueAfterUnavailableCells() {
    Schedule schedule = new Schedule(TestCells.cells(2), 3, plan(1, OptionalInt.empty()),
        new ExpectedTime(TimingHistory.NONE));
    Slot slot = schedule.next(PLENTY).orElseThrow();
    assertEquals(4, slot.number());
    assertEquals(1, slot.block());
  }

  @Test
  void aBlockRunsOneCellOnEveryRuntime() {
    Schedule schedule = schedule(TestCells.cells(3, "17", "21", "25"), 1, OptionalInt.of(1));
    for (int block = 1; block <= 3; block++) {
      List<Slot> slots = List.of(next(schedule), next(schedule), next(schedule));
      assertEquals(Set.of("17", "21", "25"), slots.stream().map(slot -> slot.cell().runtime()).collect(toSet()));
      assertEquals(1, slots.stream().map(slot -> slot.cell().key()).distinct().count());
      assertEquals(List.of(1, 2, 3), slots.stream().map(Slot::position).toList());
      assertEquals(Set.of(block), slots.stream().map(Slot::block).collect(toSet()));
    }
    assertEquals(Optional.empty(), schedule.next(PLENTY));
  }

  @Test
  void noBlockStartsThatDoesNotFit() {
    Schedule schedule = schedule(TestCells.cells(1, "17", "21"), 1, OptionalInt.empty());
    assertEquals(Optional.empty(), schedule.next(Duration.ofMillis(2 * 2700 - 1)));
    assertTrue(schedule.next(Duration.ofMillis(2 * 2700)).isPresent());
    assertTrue(schedule.next(Duration.ofMillis(1)).isPresent(), "a started block is finished");
  }

  @Test
  void aDisturbedForkIsRepeatedOnceAtBlockEnd() {
    Schedule schedule = schedule(TestCells.cells(1, "17", "21"), 1, OptionalInt.of(1));
    Slot first = next(schedule);
    ended(schedule, first, true);
    ended(schedule, next(schedule), false);
    Slot again = next(schedule);
    assertEquals(List.of(first.cell(), first.block(), first.position(), 2, 2, 3),
        List.of(again.cell(), again.block(), again.position(), again.attempt(), again.fork(), again.number()));
    ended(schedule, again, true);
    assertEquals(Optional.empty(), schedule.next(PLENTY), "once is enough");
  }

  @Test
  void repeatedForksAreCapped() {
    Schedule schedule = schedule(TestCells.cells(10), 1, OptionalInt.of(20));
    int slots = 0;
    for (Optional<Slot> slot = schedule.next(PLENTY); slot.isPresent(); slot = schedule.next(PLENTY)) {
      slots++;
      ended(schedule, slot.get(), true);
    }
    assertTrue(slots > 210 && slots <= 223, slots + " slots for 200 forks");
  }

  private static Slot next(Schedule schedule) {
    return schedule.next(PLENTY).orElseThrow();
  }

  private static void ended(Schedule schedule, Slot slot, boolean disturbed) {
    schedule.ended(slot, TestCells.measured(slot.cell(), 1), Duration.ofSeconds(3), disturbed);
  }
}
