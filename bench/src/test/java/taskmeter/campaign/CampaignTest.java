package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellFilter;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.message.NotWrittenException;
import taskmeter.campaign.ruler.Ruler;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.RunWriter;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;
import taskmeter.protocol.ForkEvidence;

class CampaignTest {

  private static final Duration BUDGET = Duration.ofMinutes(1);

  private final FakeClock clock = new FakeClock();
  private final RecordingWriter writer = new RecordingWriter();
  private final FakeMachineMonitor machine = new FakeMachineMonitor();
  private final SilentProgress progress = new SilentProgress();
  private final Shutdown interruption = new Shutdown(() -> { }, Duration.ofMillis(5));

  private CampaignResults run(List<Cell> cells, FakeForks forks) {
    return run(new CampaignPlan(Profile.STANDARD, cells, BUDGET, OptionalInt.empty(), 1), forks, writer);
  }

  private CampaignResults run(CampaignPlan plan, FakeForks forks, RunWriter to) {
    return new Campaign(plan, new ExpectedTime(TimingHistory.NONE), forks, to, progress, clock, interruption, machine)
        .run(FakeClock.START, false);
  }

  private FakeForks forks(Function<Slot, ForkOutcome> outcome) {
    return new FakeForks(clock, outcome);
  }

  private static ForkOutcome fine(Slot slot) {
    return TestCells.measured(slot.cell(), 100);
  }

  @Test
  void theBudgetIsKept() {
    run(TestCells.cells(7), forks(CampaignTest::fine));
    Duration took = Duration.between(FakeClock.START, clock.instant());
    assertTrue(took.compareTo(BUDGET) <= 0, took.toString());
    assertTrue(took.plusSeconds(3).compareTo(BUDGET) > 0, "another slot would have fitted into " + took);
  }

  @Test
  void noCellIsMoreThanOneForkAhead() {
    FakeForks forks = forks(CampaignTest::fine);
    run(TestCells.cells(7), forks);
    var counts = forks.launched.stream().collect(Collectors.groupingBy(Slot::cell, Collectors.counting())).values();
    assertEquals(7, counts.size());
    assertEquals(1, Collections.max(counts) - Collections.min(counts), counts.toString());
    assertEquals("yes", writer.properties.get("complete"));
  }

  @Test
  void everySlotHasItsNumbersAndTimes() {
    run(TestCells.cells(2), forks(CampaignTest::fine));
    for (int i = 0; i < writer.rows.size(); i++) {
      ForkRow row = writer.rows.get(i);
      ForkRow.Started started = row.started().orElseThrow();
      assertEquals(i + 1, row.slot());
      assertEquals(i + 1, started.slot().block());
      assertEquals(i / 2 + 1, started.slot().fork());
      assertEquals(Duration.ofMillis(2500), Duration.between(started.start(), started.end()));
    }
  }

  @Test
  void unavailableCellsComeFirstAndAreNotStarted() {
    Cell unavailable = TestCells.unavailable("latch", "FORK_JOIN", "the pool is too small");
    Cell can = TestCells.cell("latch", "VIRTUAL");
    FakeForks forks = forks(CampaignTest::fine);
    run(List.of(can, unavailable), forks);
    assertEquals(unavailable, writer.rows.getFirst().cell());
    assertEquals("the pool is too small", writer.rows.getFirst().reason());
    assertTrue(writer.rows.getFirst().started().isEmpty());
    assertTrue(forks.launched.stream().allMatch(slot -> slot.cell().equals(can)));
    assertEquals("yes", writer.properties.get("complete"), "unavailable cells do not make a campaign incomplete");
  }

  @Test
  void aCellFoundUnavailableByItsForkRunsOnce() {
    Cell unavailable = TestCells.cell("latch", "FORK_JOIN");
    FakeForks forks = forks(slot -> slot.cell().equals(unavailable)
        ? new ForkOutcome.NotAvailable("too slow", ForkEvidence.NONE) : fine(slot));
    run(List.of(unavailable, TestCells.cell("latch", "VIRTUAL")), forks);
    assertEquals(1, forks.launched.stream().filter(slot -> slot.cell().equals(unavailable)).count());
    assertEquals(List.of("too slow"), writer.rows(ForkRow.State.NOT_AVAILABLE).stream().map(ForkRow::reason).toList());
    assertEquals("yes", writer.properties.get("complete"));
  }

  @Test
  void aCellIsDroppedAfterTwoFailuresInARow() {
    Cell dying = TestCells.cell("latch", "PLATFORM");
    FakeForks forks = forks(slot -> slot.cell().equals(dying) ? TestCells.failed("died: exit code 134") : fine(slot));
    CampaignResults results = run(List.of(dying, TestCells.cell("latch", "VIRTUAL")), forks);
    assertEquals(2, writer.rows(ForkRow.State.FAILED).size());
    assertEquals(List.of("Meeting.latch PLATFORM on JDK 25: died: exit code 134",
        "Meeting.latch PLATFORM on JDK 25: died: exit code 134"),
        results.failed().stream().map(CampaignResults.FailedFork::text).toList());
    assertEquals(List.of(dying, dying), forks.dumped.stream().map(Slot::cell).toList());
    assertEquals("no: failed forks: 2", writer.properties.get("complete"));
    assertEquals("failed: Meeting.latch PLATFORM on JDK 25: died: exit code 134", progress.notes.getFirst());
  }

  @Test
  void intermittentFailuresDoNotDropACell() {
    FakeForks forks = forks(slot -> slot.fork() % 2 == 0 ? TestCells.failed("lost a task") : fine(slot));
    run(TestCells.cells(2), forks);
    assertTrue(forks.launched.stream().allMatch(slot -> slot.fork() <= 12));
    assertEquals(24, forks.launched.size());
  }

  @Test
  void samplesOfAFailedForkAreKeptButNotCounted() {
    Cell cell = TestCells.cell("latch", "VIRTUAL");
    CampaignResults results = run(List.of(cell),
        forks(slot -> new ForkOutcome.Failed("died", TestCells.samples(cell, 5), ForkEvidence.NONE)));
    assertEquals(2, writer.samples.get(1).size());
    assertEquals(List.of(), results.cells().get(cell).forkMeans());
  }

  @Test
  void anInterruptedRunKeepsItsFinishedForks() {
    FakeForks forks = forks(slot -> {
      if (slot.number() == 5) {
        interrupt();
        return TestCells.failed("died: exit code 130");
      }
      return fine(slot);
    });
    CampaignResults results = run(TestCells.cells(3), forks);
    assertEquals(4, writer.rows.size(), "the running fork is lost, and is not a failure");
    assertTrue(writer.rows.stream().allMatch(row -> row.state() == ForkRow.State.MEASURED));
    assertEquals("no: interrupted in round 2", writer.properties.get("complete"));
    assertEquals("2026-01-01T00:00:12.500Z", writer.properties.get("ended"));
    assertEquals(List.of(), results.failed());
    assertEquals(List.of(), forks.dumped, "an interrupted fork has no dumps");
  }

  @Test
  void anInterruptionWhileTheRulerIsReadStartsNoFork() {
    machine.duringRuler = this::interrupt;
    FakeForks forks = forks(CampaignTest::fine);
    CampaignResults results = run(TestCells.cells(2), forks);
    assertEquals(List.of(), forks.launched);
    assertEquals(List.of(), writer.rulers, "a part of a reading");
    assertEquals("no: interrupted in round 1", results.complete());
  }

  @Test
  void aForkThatSucceedsDuringInterruptionIsKept() {
    run(TestCells.cells(3), forks(slot -> {
      if (slot.number() == 2) {
        interrupt();
      }
      return fine(slot);
    }));
    assertEquals(2, writer.rows.size());
  }

  private void interrupt() {
    FakeCampaign.interrupt(interruption);
  }

  @Test
  void aFullDiskKeepsEarlierRows() {
    List<ForkRow> kept = new ArrayList<>();
    RunWriter full = new RunWriter() {
      @Override
      public String run() {
        return "run";
      }

      @Override
      public void environment(String runtime, String property, String value) {}

      @Override
      public void ruler(int slot, Instant time, List<Ruler.Reading> readings) {}

      @Override
      public void slot(ForkRow row, List<Sample> samples) {
        if (kept.size() == 3) {
          throw new NotWrittenException(Path.of("forks.csv"), new IOException("No space left on device"));
        }
        kept.add(row);
      }
    };
    FakeForks forks = forks(CampaignTest::fine);
    var plan = new CampaignPlan(Profile.STANDARD, TestCells.cells(2), BUDGET, OptionalInt.empty(), 1);
    assertThrows(NotWrittenException.class, () -> run(plan, forks, full));
    assertEquals(3, kept.size());
    assertEquals(4, forks.launched.size(), "nothing is measured after a failed write");
  }

  @Test
  void harnessOverheadIsTheUntimedPart() {
    CampaignResults results = run(TestCells.cells(2), forks(CampaignTest::fine));
    assertEquals(Duration.ofSeconds(60), results.wall());
    assertEquals(Duration.ofSeconds(12), results.harness());
    assertEquals("12.0", writer.properties.get("harness_s"));
  }

  @Test
  void aSmokeRunRunsEveryCellOnce() {
    FakeForks forks = forks(CampaignTest::fine);
    Cell full = TestCells.cell("latch", Map.of("parties", "256"), "VIRTUAL", Profile.FULL, Optional.empty());
    List<Cell> cells = new CellFilter(Profile.SMOKE, Optional.empty(), Optional.empty())
        .select(List.of(full, TestCells.cell("latch", "VIRTUAL")));
    run(new CampaignPlan(Profile.SMOKE, cells, BUDGET, OptionalInt.empty(), 1), forks, writer);
    assertEquals(2, forks.launched.size());
    assertEquals(Duration.ofMillis(20), forks.launched.getFirst().cell().timed());
    assertEquals(2, writer.rows(ForkRow.State.REHEARSED).size());
    assertEquals("smoke profile", writer.rows.getFirst().reason());
  }

  @Test
  void aBudgetTooShortForAllCellsIsIncomplete() {
    run(TestCells.cells(30), forks(CampaignTest::fine));
    assertEquals("no: the budget ended before 6 cells had a fork", writer.properties.get("complete"));
  }

  @Test
  void everyForkShowsTheCurrentScoreOfItsCell() {
    run(TestCells.cells(1), forks(slot -> TestCells.measured(slot.cell(), 100 * slot.fork())));
    assertEquals(List.of(
        "Meeting.latch parties=1 VIRTUAL on JDK 25: 100 ns (1 fork)",
        "Meeting.latch parties=1 VIRTUAL on JDK 25: 141 ns (100 ns to 200 ns, 2 forks)",
        "Meeting.latch parties=1 VIRTUAL on JDK 25: 182 ns (100 ns to 300 ns, 3 forks)"),
        progress.scores.subList(0, 3));
    assertEquals(24, progress.scores.size());
  }

  @Test
  void theScoresAreShownAfterEachDoublingOfTheRounds() {
    run(TestCells.cells(2), forks(CampaignTest::fine));
    assertEquals(List.of(
        "Scores after round 1, 0:05 elapsed; preliminary:",
        "cell                                 JDK 25",
        "Meeting.latch parties=1 VIRTUAL      100 ns",
        "Meeting.latch parties=2 VIRTUAL      100 ns"), progress.notes.subList(0, 4));
    assertEquals(List.of("1, 0:05", "2, 0:10", "4, 0:20", "8, 0:40"), progress.notes.stream()
        .filter(note -> note.startsWith("Scores")).map(note -> note.substring(19, note.indexOf(" elapsed"))).toList());
  }

  @Test
  void aSmokeRunShowsNoScores() {
    run(new CampaignPlan(Profile.SMOKE, TestCells.cells(3), BUDGET, OptionalInt.empty(), 1),
        forks(CampaignTest::fine), writer);
    assertEquals(List.of(), progress.scores);
    assertEquals(List.of(), progress.notes);
  }

  @Test
  void noiseIsReportedBeforeTheFirstForkAndThenNowAndThen() {
    machine.steal = 0.5;
    run(new CampaignPlan(Profile.STANDARD, TestCells.cells(1), Duration.ofMinutes(5), OptionalInt.of(100), 1),
        forks(CampaignTest::fine), writer);
    List<String> warnings = progress.notes.stream().filter(note -> note.startsWith("Warning")).toList();
    assertEquals("Warning: forks will be disturbed: the hypervisor takes 50 % of the processors' time; measure at "
        + "another time or on another machine, or the numbers will have wide intervals (-Dbench.action=doctor lists "
        + "what else distorts measurements)", warnings.getFirst());
    assertEquals(3, warnings.size(), "every two minutes");
    assertTrue(warnings.get(1).startsWith("Warning: 5 of the last 5 forks were disturbed: "), warnings.toString());
  }
}
