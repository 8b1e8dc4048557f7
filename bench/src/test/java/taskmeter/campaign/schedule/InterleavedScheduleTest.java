package taskmeter.campaign.schedule;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.FakeCampaign;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.protocol.ForkEvidence;

/** The forks of a block run together if they take turns, and are disturbed and repeated together. */
class InterleavedScheduleTest {

  private static final Duration PLENTY = Duration.ofHours(1);
  private static final Duration SLOT = Duration.ofMillis(2700);

  private static Schedule schedule(List<Cell> cells, int rounds, Interleave interleave) {
    return new Schedule(cells, 0, FakeCampaign.plan(cells, rounds, 1, interleave),
        new ExpectedTime(TimingHistory.NONE));
  }

  /** Runs all slots, and returns those that ran together. */
  private static List<List<Slot>> run(Schedule schedule, Predicate<Slot> disturbed,
      Function<Slot, ForkOutcome> outcome) {
    List<List<Slot>> all = new ArrayList<>();
    for (List<Slot> next = schedule.nextTogether(PLENTY); !next.isEmpty(); next = schedule.nextTogether(PLENTY)) {
      all.add(next);
      next.forEach(slot -> schedule.ended(slot, outcome.apply(slot), SLOT, disturbed.test(slot)));
    }
    return all;
  }

  private static List<List<Slot>> run(Schedule schedule) {
    return run(schedule, slot -> false, InterleavedScheduleTest::measured);
  }

  private static ForkOutcome measured(Slot slot) {
    return TestCells.measured(slot.cell(), 1);
  }

  private static List<Integer> sizes(List<List<Slot>> together) {
    return together.stream().map(List::size).toList();
  }

  @Test
  void theForksOfABlockRunTogether() {
    List<List<Slot>> together = run(schedule(TestCells.cells(2, "17", "21", "25"), 3, Interleave.ITERATIONS));
    assertEquals(Collections.nCopies(6, 3), sizes(together));
    for (int i = 0; i < together.size(); i++) {
      List<Slot> block = together.get(i);
      assertEquals(Set.of(i + 1), block.stream().map(Slot::block).collect(toSet()));
      assertEquals(List.of(1, 2, 3), block.stream().map(Slot::position).toList());
      assertEquals(Set.of("17", "21", "25"), block.stream().map(slot -> slot.cell().runtime()).collect(toSet()));
      assertEquals(1, block.stream().map(slot -> slot.cell().key()).distinct().count());
      assertEquals(Set.of(Interleave.ITERATIONS), block.stream().map(Slot::interleave).collect(toSet()));
    }
    assertEquals(IntStream.rangeClosed(1, 18).boxed().toList(),
        together.stream().flatMap(List::stream).map(Slot::number).toList());
  }

  @Test
  void forksThatFollowEachOtherRunAlone() {
    List<List<Slot>> together = run(schedule(TestCells.cells(2, "17", "25"), 2, Interleave.FORKS));
    assertEquals(Collections.nCopies(8, 1), sizes(together));
  }

  @Test
  void theOrderOfTheForksIsTheSame() {
    List<Cell> cells = TestCells.cells(4, "17", "21", "25");
    Function<Interleave, List<List<Object>>> order = interleave -> run(schedule(cells, 5, interleave)).stream()
        .flatMap(List::stream).<List<Object>>map(slot -> List.of(slot.number(), slot.block(), slot.cell())).toList();
    assertEquals(order.apply(Interleave.FORKS), order.apply(Interleave.ITERATIONS));
  }

  @Test
  void aForkWithoutOthersRunsAlone() {
    List<Cell> cells = Stream.concat(TestCells.cells(3, "25").stream(), TestCells.cells(2, "17").stream()).toList();
    List<List<Slot>> together = run(schedule(cells, 2, Interleave.ITERATIONS));
    assertEquals(List.of(1, 1, 2, 2, 2, 2), sizes(together).stream().sorted().toList());
    together.forEach(block -> assertEquals(block.size() == 1 ? Interleave.FORKS : Interleave.ITERATIONS,
        block.getFirst().interleave()));
  }

  @Test
  void aBlockOfTurnsStartsOnlyIfAllOfItFits() {
    Schedule schedule = schedule(TestCells.cells(1, "17", "21"), 1, Interleave.ITERATIONS);
    assertEquals(List.of(), schedule.nextTogether(SLOT.multipliedBy(2).minusMillis(1)));
    assertEquals(2, schedule.nextTogether(SLOT.multipliedBy(2)).size());
  }

  /** The way and the first runtime of each block of a cell, in the order of its blocks. */
  private static Map<String, List<String>> blocks(List<List<Slot>> together) {
    return together.stream().map(List::getFirst).filter(slot -> slot.position() == 1).collect(Collectors.groupingBy(
        slot -> slot.cell().name(), TreeMap::new,
        Collectors.mapping(slot -> slot.interleave() + " " + slot.cell().runtime(), Collectors.toList())));
  }

  @Test
  void theBlocksOfACellAlternate() {
    List<List<Slot>> together = run(schedule(TestCells.cells(4, "17", "25"), 4, Interleave.BOTH));
    blocks(together).forEach((cell, blocks) -> {
      List<String> ways = blocks.stream().map(block -> block.split(" ")[0]).toList();
      assertEquals(ways.getFirst().equals("forks") ? List.of("forks", "iterations", "forks", "iterations")
          : List.of("iterations", "forks", "iterations", "forks"), ways, cell);
    });
    assertEquals(2, together.stream().map(List::getFirst).filter(slot -> slot.round() == 1 && slot.position() == 1
        && slot.interleave() == Interleave.FORKS).count(), "half of the cells begin with each");
    together.forEach(each ->
        assertEquals(each.getFirst().interleave() == Interleave.ITERATIONS ? 2 : 1, each.size()));
  }

  /** Otherwise a difference between the two ways could be one between the first place and the second. */
  @Test
  void theOrderOfTheRuntimesIsBalancedWithinEachWay() {
    List<List<Slot>> together = run(schedule(TestCells.cells(4, "17", "25"), 4, Interleave.BOTH));
    blocks(together).forEach((cell, blocks) ->
        assertEquals(Set.of("iterations 17", "iterations 25", "forks 17", "forks 25"), Set.copyOf(blocks), cell));
  }

  private static List<String> attempts(List<Slot> slots) {
    return slots.stream().map(slot -> slot.block() + "." + slot.position() + "." + slot.attempt()).toList();
  }

  @Test
  void aDisturbedBlockIsRepeatedAsAWholeAndOnce() {
    Schedule schedule = schedule(TestCells.cells(1, "17", "21", "25"), 2, Interleave.ITERATIONS);
    List<List<Slot>> together = run(schedule, slot -> slot.block() == 1, InterleavedScheduleTest::measured);
    assertEquals(List.of(List.of("1.1.1", "1.2.1", "1.3.1"), List.of("1.1.2", "1.2.2", "1.3.2"),
        List.of("2.1.1", "2.2.1", "2.3.1")), together.stream().map(InterleavedScheduleTest::attempts).toList());
    assertEquals(together.get(0).stream().map(Slot::cell).toList(), together.get(1).stream().map(Slot::cell).toList());
    assertEquals(List.of(2, 2, 2), together.get(1).stream().map(Slot::fork).toList());
  }

  @Test
  void repeatedBlocksAreCapped() {
    List<List<Slot>> together = run(schedule(TestCells.cells(10, "17", "21", "25"), 20, Interleave.ITERATIONS),
        slot -> true, InterleavedScheduleTest::measured);
    assertEquals(Set.of(3), Set.copyOf(sizes(together)), "no part of a block is repeated");
    long repeated = together.stream().filter(block -> block.getFirst().attempt() == 2).count();
    assertEquals(200, together.size() - repeated);
    assertTrue(repeated >= 20 && repeated <= 23, repeated + " of 200 blocks");
  }

  @Test
  void aRepeatThatDoesNotFitAsAWholeIsLeftOut() {
    Schedule schedule = schedule(TestCells.cells(1, "17", "21"), 1, Interleave.ITERATIONS);
    schedule.nextTogether(PLENTY).forEach(slot -> schedule.ended(slot, measured(slot), SLOT, true));
    assertEquals(List.of(), schedule.nextTogether(SLOT.multipliedBy(2).minusMillis(1)));
    assertEquals(2, schedule.nextTogether(SLOT.multipliedBy(2)).size());
  }

  @Test
  void aForkThatFailedIsNotRepeatedWithTheOthers() {
    Schedule schedule = schedule(TestCells.cells(1, "17", "21", "25"), 1, Interleave.ITERATIONS);
    List<List<Slot>> together = run(schedule, slot -> true,
        slot -> slot.position() == 1 ? TestCells.failed("died") : measured(slot));
    assertEquals(List.of(List.of("1.1.1", "1.2.1", "1.3.1"), List.of("1.2.2", "1.3.2")),
        together.stream().map(InterleavedScheduleTest::attempts).toList());
  }

  private static List<Set<String>> runtimes(List<List<Slot>> together) {
    return together.stream().map(block -> block.stream().map(slot -> slot.cell().runtime()).collect(toSet())).toList();
  }

  @Test
  void onlyTheSideThatFailsTwiceIsDropped() {
    List<List<Slot>> together = run(schedule(TestCells.cells(1, "17", "21", "25"), 4, Interleave.ITERATIONS),
        slot -> false, slot -> slot.cell().runtime().equals("21") ? TestCells.failed("died") : measured(slot));
    assertEquals(List.of(Set.of("17", "21", "25"), Set.of("17", "21", "25"), Set.of("17", "25"), Set.of("17", "25")),
        runtimes(together));
  }

  @Test
  void theLastSideRunsAlone() {
    List<List<Slot>> together = run(schedule(TestCells.cells(1, "17", "25"), 3, Interleave.ITERATIONS),
        slot -> false, slot -> slot.cell().runtime().equals("17")
            ? new ForkOutcome.NotAvailable("too slow", ForkEvidence.NONE) : measured(slot));
    assertEquals(List.of(Set.of("17", "25"), Set.of("25"), Set.of("25")), runtimes(together));
    assertEquals(List.of(Interleave.ITERATIONS, Interleave.FORKS, Interleave.FORKS),
        together.stream().map(block -> block.getFirst().interleave()).toList());
  }
}
