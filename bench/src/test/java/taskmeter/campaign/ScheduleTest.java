package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration PLENTY = Duration.ofHours(1);

  private static List<Cell> order(long seed, int slots) {
    Schedule schedule = new Schedule(Meetings.cells(10), 1, seed, OptionalInt.empty());
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
  void everyRoundHasAllCellsInAnOrderOfItsOwn() {
    List<Cell> two = order(7, 20);
    List<Cell> first = two.subList(0, 10);
    List<Cell> second = two.subList(10, 20);
    assertEquals(new HashSet<>(first), new HashSet<>(second));
    assertNotEquals(first, second);
  }

  @Test
  void aCellThatNobodyHasSeenIsExpectedToTakeItsTimedPartAndSevenTenths() {
    Schedule schedule = new Schedule(Meetings.cells(1), 1, 1, OptionalInt.empty());
    assertEquals(Optional.empty(), schedule.next(Duration.ofMillis(2699)));
    assertTrue(schedule.next(Duration.ofMillis(2700)).isPresent());
  }

  @Test
  void theExpectedTimeIsLearntFromTheSlotsSoFar() {
    Schedule schedule = new Schedule(Meetings.cells(1), 1, 1, OptionalInt.empty());
    Slot slot = schedule.next(PLENTY).orElseThrow();
    schedule.ended(slot, Meetings.measured(slot.cell(), 1), Duration.ofSeconds(5));
    slot = schedule.next(PLENTY).orElseThrow();
    schedule.ended(slot, Meetings.measured(slot.cell(), 1), Duration.ofSeconds(7));
    assertEquals(Optional.empty(), schedule.next(Duration.ofMillis(5999)));
    assertTrue(schedule.next(Duration.ofMillis(6000)).isPresent());
  }

  @Test
  void theRoundsCanBeLimited() {
    Schedule schedule = new Schedule(Meetings.cells(2), 1, 1, OptionalInt.of(2));
    assertEquals(Optional.of(Duration.ofMillis(2 * 2 * 2700)), schedule.rest());
    for (int i = 0; i < 4; i++) {
      assertTrue(schedule.next(PLENTY).isPresent());
    }
    assertEquals(Optional.empty(), schedule.next(PLENTY));
    assertEquals(Optional.of(Duration.ZERO), schedule.rest());
  }

  @Test
  void slotsGoOnWhereTheUnavailableOnesEnded() {
    Schedule schedule = new Schedule(Meetings.cells(2), 4, 1, OptionalInt.empty());
    Slot slot = schedule.next(PLENTY).orElseThrow();
    assertEquals(4, slot.number());
    assertEquals(1, slot.block());
  }
}
