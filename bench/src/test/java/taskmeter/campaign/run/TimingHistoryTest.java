package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.schedule.ExpectedTime;

class TimingHistoryTest {

  private static final String OLDER = "20260101T000000Z-standard";
  private static final String NEWER = "20260102T000000Z-full";

  @TempDir
  private Path results;

  /** Writes a run whose forks have a timed part of 2 s. */
  private void run(String name, String... rows) throws IOException {
    Files.writeString(Files.createDirectories(results.resolve(name)).resolve("forks.csv"),
        "run,start,end,runtime,state,timed_s\n" + String.join("", List.of(rows)));
  }

  private static String fork(String runtime, String seconds, String state) {
    return "x,2026-01-01T00:00:00.000Z,2026-01-01T00:00:" + seconds + "Z," + runtime + "," + state + ","
        + (state.equals("measured") ? "2.0" : "") + "\n";
  }

  @Test
  void theOverheadIsTheMedianOfTheRuntime() throws IOException {
    run(NEWER, fork("25", "02.500", "measured"), fork("25", "09.000", "measured"), fork("25", "02.750", "measured"),
        fork("17", "03.250", "measured"));
    TimingHistory earlier = TimingHistory.in(results);
    assertEquals(NEWER, earlier.name());
    assertEquals(Optional.of(Duration.ofMillis(750)), earlier.overhead("25"));
    assertEquals(Optional.of(Duration.ofMillis(1_250)), earlier.overhead("17"));
    assertEquals(Optional.of(Duration.ofMillis(1_000)), earlier.overhead("28-ea"), "the median of all");
  }

  @Test
  void anUnmeasuredRuntimeGetsTheMedianOfAll() throws IOException {
    run(NEWER, fork("25", "02.500", "measured"), fork("21", "02.750", "measured"), fork("17", "03.250", "measured"));
    assertEquals(Optional.of(Duration.ofMillis(750)), TimingHistory.in(results).overhead("28-ea"));
  }

  @Test
  void onlyForksThatWereMeasuredCount() throws IOException {
    run(NEWER, fork("25", "09.000", "failed"), fork("25", "02.500", "measured"), "x,,,25,not available,\n");
    assertEquals(Optional.of(Duration.ofMillis(500)), TimingHistory.in(results).overhead("25"));
  }

  private static String turns(String runtime, String start, String end, String state) {
    return "x,2026-01-01T00:00:" + start + "Z,2026-01-01T00:00:" + end + "Z," + runtime + "," + state + ","
        + (state.equals("measured") ? "2.0" : "") + ",iterations\n";
  }

  @Test
  void forksThatTookTurnsShareTheTimeOfTheirBlock() throws IOException {
    Path file = Files.createDirectories(results.resolve(NEWER)).resolve("forks.csv");
    Files.writeString(file, "run,start,end,runtime,state,timed_s,interleave\n"
        + turns("25", "00.000", "07.500", "measured") + turns("17", "00.000", "07.500", "failed")
        + turns("21", "00.000", "07.500", "measured") + turns("21", "08.000", "14.500", "measured")
        + turns("28", "08.000", "14.500", "measured") + fork("26", "05.250", "measured").strip() + ",forks\n");
    TimingHistory earlier = TimingHistory.in(results);
    assertEquals(Optional.of(Duration.ofMillis(500)), earlier.overhead("25"), "a third of the first block");
    assertEquals(Optional.of(Duration.ofMillis(1_250)), earlier.overhead("28"), "half of the second block");
    assertEquals(Optional.of(Duration.ofMillis(875)), earlier.overhead("21"), "one of each");
    assertEquals(Optional.of(Duration.ofMillis(3_250)), earlier.overhead("26"), "it ran alone");
  }

  @Test
  void theNewestMeasuredRunIsUsed() throws IOException {
    run(OLDER, fork("25", "02.500", "measured"));
    run(NEWER, fork("25", "09.000", "failed"));
    run("20260103T000000Z-smoke", fork("25", "09.000", "measured"));
    run("rough", fork("25", "09.000", "measured"));
    assertEquals(OLDER, TimingHistory.in(results).name());
    run(NEWER, fork("25", "02.750", "measured"));
    assertEquals(NEWER, TimingHistory.in(results).name());
  }

  @Test
  void unreadableRunsAreIgnored() throws IOException {
    assertSame(TimingHistory.NONE, TimingHistory.in(results.resolve("missing")));
    Files.createDirectory(results.resolve(NEWER));
    assertSame(TimingHistory.NONE, TimingHistory.in(results));
    Files.writeString(results.resolve(NEWER).resolve("forks.csv"), "run,slot\nx,1\n");
    assertSame(TimingHistory.NONE, TimingHistory.in(results));
    assertEquals(Optional.empty(), TimingHistory.NONE.overhead("25"));
  }

  @Test
  void expectedTimeComesFromTheCellThenTheRuntime() throws IOException {
    run(NEWER, fork("17", "03.250", "measured"));
    ExpectedTime expected = new ExpectedTime(TimingHistory.in(results));
    Cell first = TestCells.cells(2, "17").getFirst();
    Cell second = TestCells.cells(2, "17").getLast();
    assertEquals(Duration.ofMillis(2_000 + 1_250), expected.of(first), "an earlier run");
    expected.learn(first, Duration.ofMillis(2_300));
    expected.learn(first, Duration.ofMillis(2_500));
    assertEquals(Duration.ofMillis(2_400), expected.of(first), "its own slots");
    assertEquals(Duration.ofMillis(2_000 + 400), expected.of(second), "its runtime's slots");
    assertEquals(Duration.ofMillis(2_000 + 1_250), expected.of(TestCells.cells(1, "25").getFirst()), "another runtime");
  }
}
