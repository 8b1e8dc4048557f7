package taskmeter.report.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.sample.SmallRun.cell;
import static taskmeter.report.sample.SmallRun.disturbed;
import static taskmeter.report.sample.SmallRun.on;
import static taskmeter.report.sample.SmallRun.schedulePosition;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taskmeter.report.sample.Fork.State;

class CountedForksTest {

  private static final CellKey SLOW = cell("slow", "");

  private static List<Long> slots(List<Fork> forks) {
    return forks.stream().map(Fork::slot).toList();
  }

  @Test
  void theLastMeasuredAttemptOfABlockCounts() {
    CountedForks forks = CountedForks.of(new SmallRun()
        .fork(SLOW, schedulePosition(1, 1, 1), disturbed(true), 10)
        .fork(SLOW, schedulePosition(1, 1, 2), disturbed(true), 11)
        .fork(SLOW, schedulePosition(1, 1, 3), disturbed(false), 12)
        .fork(SLOW, schedulePosition(2, 1, 1), disturbed(true), 13)
        .run().forks());
    assertEquals(List.of(3L, 4L), slots(forks.forks()));
    assertEquals(List.of(1L, 2L), slots(forks.replaced()));
  }

  @Test
  void otherCellsAndRuntimesOfABlockReplaceNothing() {
    CountedForks forks = CountedForks.of(new SmallRun()
        .fork(SLOW, schedulePosition(1, 1, 1), disturbed(true), 10)
        .fork(on("q", SLOW), schedulePosition(1, 2, 2), disturbed(false), 11)
        .fork(cell("fast", ""), schedulePosition(1, 1, 2), disturbed(false), 12).run().forks());
    assertEquals(List.of(), forks.replaced());
  }

  @Test
  void aFailedAttemptReplacesNothingAndIsKept() {
    Run run = new SmallRun().fork(SLOW, schedulePosition(1, 1, 1), disturbed(true), 10)
        .fork(SLOW, schedulePosition(1, 1, 2), disturbed(false), State.FAILED).run();
    assertEquals(List.of(1L, 2L), slots(CountedForks.of(run.forks()).forks()));
  }

  @Test
  void forksWithoutABlockAllCount() {
    CountedForks forks = CountedForks.of(new SmallRun().forks(SLOW, 10, 10, 10)
        .fork(SLOW, State.FAILED, OptionalLong.empty()).run().forks());
    assertEquals(4, forks.forks().size());
  }
}
