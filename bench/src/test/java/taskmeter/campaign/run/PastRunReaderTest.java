package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.turn.WaitingTime;
import taskmeter.protocol.ForkEvidence;

/** A run's folder is read back as it was written. */
class PastRunReaderTest {

  private static final String RUN = "20260101T000000Z-standard";
  private static final Instant START = Instant.parse("2026-01-01T00:00:01Z");
  private static final Cell CELL = TestCells.latch(2, "VIRTUAL");

  @TempDir
  private Path results;
  private RunFolder folder;

  @BeforeEach
  void create() {
    folder = RunFolder.create(results, RUN);
  }

  private PastRun read() {
    folder.close();
    return PastRunReader.read(results.resolve(RUN));
  }

  private void slot(int number, int attempt, ForkRow.State state, boolean disturbed, List<Sample> samples) {
    int start = 3 * number - 2;
    var started = new ForkRow.Started(new Slot(number, 3, 2, attempt, 1, 1, CELL), START.plusSeconds(start),
        START.plusSeconds(start).plusMillis(2_750), new Noise(OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty()), Optional.of(disturbed), Optional.empty());
    folder.slot(new ForkRow(RUN, number, CELL, Optional.of(started), state,
        state == ForkRow.State.MEASURED ? "" : "why", ForkEvidence.NONE), samples);
  }

  @Test
  void aSealedForkHasItsPlaceTimesAndSamples() {
    slot(1, 1, ForkRow.State.MEASURED, true, TestCells.samples(CELL, 7.5));
    PastRun.Done done = read().done().getFirst();
    assertTrue(done.isAt(new Slot(1, 3, 2, 1, 9, 9, CELL)), "numbers, rounds and forks follow from the place");
    assertFalse(done.isAt(new Slot(1, 3, 2, 2, 1, 1, CELL)), "another attempt");
    assertFalse(done.isAt(new Slot(1, 3, 1, 1, 1, 1, CELL)), "another position");
    assertFalse(done.isAt(new Slot(1, 3, 2, 1, 1, 1, TestCells.latch(3, "VIRTUAL"))), "another cell");
    assertFalse(done.isAt(new Slot(1, 3, 2, 1, 1, 1, TestCells.cells(2, "17").getLast())), "another runtime");
    assertEquals(Duration.ofMillis(2_750), done.took());
    assertTrue(done.disturbed());
    assertEquals(TestCells.measured(CELL, 7.5), done.outcome());
  }

  /** Writes a fork that took turns with the others of its block, which took 7.5 s. */
  private void turns(int number, int block, int position, ForkRow.State state) {
    Slot slot = new Slot(number, block, position, 1, 1, 1, CELL, Optional.empty(), Interleave.ITERATIONS);
    Instant start = START.plusSeconds(10 * block);
    var started = new ForkRow.Started(slot, start, start.plusMillis(7_500), new Noise(OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()), Optional.of(false),
        Optional.of(new WaitingTime(Duration.ofSeconds(1), Duration.ZERO)));
    folder.slot(new ForkRow(RUN, number, CELL, Optional.of(started), state, "", ForkEvidence.NONE),
        TestCells.samples(CELL, 1));
  }

  @Test
  void forksThatTookTurnsShareTheTimeOfTheirBlock() {
    slot(1, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    turns(2, 4, 1, ForkRow.State.MEASURED);
    turns(3, 4, 2, ForkRow.State.FAILED);
    turns(4, 4, 3, ForkRow.State.MEASURED);
    turns(5, 5, 1, ForkRow.State.MEASURED);
    turns(6, 5, 2, ForkRow.State.MEASURED);
    assertEquals(List.of(2_750L, 2_500L, 2_500L, 2_500L, 3_750L, 3_750L),
        read().done().stream().map(done -> done.took().toMillis()).toList());
  }

  @Test
  void theWallTimeHasTheTimeOfABlockOnce() {
    folder.environment("wall_s", "100.5");
    folder.environment("ended", "2026-01-01T00:00:05.000Z");
    turns(1, 4, 1, ForkRow.State.MEASURED);
    turns(2, 4, 2, ForkRow.State.MEASURED);
    assertEquals(Duration.ofMillis(100_500 + 7_500), read().wall());
  }

  @Test
  void samplesThatLeadInKeepTheirPhase() throws IOException {
    List<Sample> samples = List.of(new Sample(Phase.LEAD_IN, 1, 9.5), new Sample(Phase.MEASURED, 1, 7.5));
    slot(1, 1, ForkRow.State.MEASURED, false, samples);
    assertEquals(new ForkOutcome.Measured(samples, ForkEvidence.NONE), read().done().getFirst().outcome());
    assertEquals(List.of(RUN + ",1,lead-in,1,time,ns/op,9.5", RUN + ",1,measured,1,time,ns/op,7.5"),
        Files.readAllLines(results.resolve(RUN).resolve("samples.csv")).stream().skip(1).toList());
  }

  @Test
  void samplesKeepTheirMetrics() throws IOException {
    List<Sample> samples = List.of(new Sample(Phase.MEASURED, 1, 7.5), new Sample(Phase.MEASURED, 1, Metric.WAKE, 0.5),
        new Sample(Phase.MEASURED, 1, Metric.CONTEXT_SWITCHES, 0));
    slot(1, 1, ForkRow.State.MEASURED, false, samples);
    assertEquals(new ForkOutcome.Measured(samples, ForkEvidence.NONE), read().done().getFirst().outcome());
    assertEquals(List.of("time,ns/op,7.5", "wake,ns/op,0.5", "context switches,1/op,0.0"),
        Files.readAllLines(results.resolve(RUN).resolve("samples.csv")).stream().skip(1)
            .map(row -> row.substring((RUN + ",1,measured,1,").length())).toList());
  }

  @Test
  void howForksEndedIsKept() {
    slot(1, 1, ForkRow.State.FAILED, false, List.of());
    slot(2, 1, ForkRow.State.NOT_AVAILABLE, false, List.of());
    assertEquals(List.of(TestCells.failed("why"), new ForkOutcome.NotAvailable("why", ForkEvidence.NONE)),
        read().done().stream().map(PastRun.Done::outcome).toList());
  }

  @Test
  void aDiagnosticForkKeepsItsKindHoweverItEnded() {
    List<Sample> samples = List.of(new Sample(Phase.MEASURED, 1, Metric.ALLOCATED, 24));
    Slot slot = new Slot(1, 3, 2, 1, 1, 1, CELL).diagnosing(Diagnosis.COUNTS);
    diagnostic(1, slot, ForkRow.State.DIAGNOSED, samples);
    diagnostic(2, slot, ForkRow.State.FAILED, List.of());
    List<PastRun.Done> done = read().done();
    assertEquals(new ForkOutcome.Diagnosed(samples, ForkEvidence.NONE), done.getFirst().outcome());
    done.forEach(each -> {
      assertTrue(each.isAt(slot));
      assertFalse(each.isAt(slot.diagnosing(Diagnosis.EVENTS)));
      assertFalse(each.isAt(new Slot(1, 3, 2, 1, 1, 1, CELL)), "a timed fork");
    });
  }

  private void diagnostic(int number, Slot slot, ForkRow.State state, List<Sample> samples) {
    var started = new ForkRow.Started(slot, START.plusSeconds(number),
        START.plusSeconds(number + 1), new Noise(OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()), Optional.of(false),
        Optional.empty());
    folder.slot(new ForkRow(RUN, number, CELL, Optional.of(started), state, "", ForkEvidence.NONE), samples);
  }

  @Test
  void unavailableCellsAreNotForks() {
    folder.slot(ForkRow.notStarted(RUN, 1, TestCells.unavailable("latch", "FORK_JOIN", "never opens")), List.of());
    PastRun past = read();
    assertFalse(past.hasForks());
    assertEquals(1, past.lastNumber());
  }

  @Test
  void samplesWithoutARowReserveTheirSlotNumber() throws IOException {
    slot(1, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    folder.close();
    Files.writeString(results.resolve(RUN).resolve("samples.csv"),
        RUN + ",2,measured,1,time,ns/op,3.5\n" + RUN + ",3,me", StandardOpenOption.APPEND);
    PastRun past = read();
    assertEquals(1, past.done().size());
    assertEquals(2, past.lastNumber());
  }

  @Test
  void theLastValueOfAPropertyCounts() {
    slot(1, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    folder.environment("seed", "1");
    folder.environment("cpu.quota", "");
    folder.environment("25", "jvm.version", "25+36");
    folder.environment("seed", "2");
    PastRun past = read();
    assertEquals(Optional.of("2"), past.property("seed"));
    assertEquals(Optional.empty(), past.property("cpu.quota"));
    assertEquals("25+36", past.properties().get("25").get("jvm.version"));
    assertEquals(1, past.segments());
  }

  @Test
  void theWallTimeIncludesForksAfterTheLastRecord() {
    folder.environment("wall_s", "100.5");
    folder.environment("ended", "2026-01-01T00:00:05.000Z");
    slot(1, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    slot(2, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    slot(3, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    assertEquals(Duration.ofMillis(100_500 + 2 * 2_750), read().wall());
  }

  private String refusal(String file, String from, String to) throws IOException {
    slot(1, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    folder.environment("seed", "4711");
    folder.environment("sittings", "1");
    folder.environment("wall_s", "5.5");
    folder.environment("ended", "2026-01-01T00:00:05.000Z");
    folder.close();
    Path path = results.resolve(RUN).resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), text);
    Files.writeString(path, text.replaceFirst(from, to));
    String message = assertThrows(UsageException.class, this::read).getMessage();
    assertFalse(message.contains("start a new"), message);
    return message.lines().skip(1).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      forks.csv | ,measured, | ,Measured, | forks.csv:2:state: found "Measured"; expected one of measured, rehearsed,
      forks.csv | ,1,3,2,1, | ,1f,3,2,1, | forks.csv:2:slot: found "1f"; expected a whole number from 1; correct it
      forks.csv | ,attempt, | ,atempt, | forks.csv:1:attempt: found no such column; expected all required columns;
      forks.csv | 00:00:02.000Z | noon | forks.csv:2:start: found "2026-01-01Tnoon"; expected a UTC time such as
      samples.csv | time,ns/op | times,ns/op | samples.csv:2:metric: found "times"; expected one of time,
      samples.csv | ns/op,1.0 | ns/op,1,5 | samples.csv:2: found 8 values; expected 7, as in the header; quote values
      samples.csv | ns/op,1.0 | ns/op,NaN | samples.csv:2:value: found "NaN"; expected a number above 0 with a decimal
      environment.csv | sittings,1 | sittings,one | environment.csv:3:sittings: found "one"; expected a whole number f
      environment.csv | 5.5 | -5.5 | environment.csv:4:wall_s: found "-5.5"; expected a number of seconds from 0; corr
      environment.csv | 2026-01-01T00 | noon | environment.csv:5:ended: found "noon:00:05.000Z"; expected a UTC time s
      environment.csv | 4711 | 0x47 | environment.csv:2:seed: found "0x47"; expected a whole number; correct it
      """)
  void oneWrongLetterIsFoundWithItsPlace(String file, String from, String to, String start) throws IOException {
    String found = refusal(file, from, to);
    assertEquals(start, found.substring(0, Math.min(found.length(), start.length())), found);
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    slot(1, 1, ForkRow.State.MEASURED, false, TestCells.samples(CELL, 1));
    folder.close();
    Path file = results.resolve(RUN).resolve("forks.csv");
    Files.writeString(file, "\uFEFF" + Files.readString(file));
    assertEquals(1, PastRunReader.read(results.resolve(RUN)).done().size());
  }

  /** A kill can come while the folder is made. */
  @Test
  void aRunWithoutForksAndSamplesHasNoForksWhateverIsMissing() throws IOException {
    folder.close();
    Files.writeString(results.resolve(RUN).resolve("samples.csv"), "run,sl");
    Files.delete(results.resolve(RUN).resolve("forks.csv"));
    assertFalse(PastRunReader.read(results.resolve(RUN)).hasForks());
    Files.delete(results.resolve(RUN).resolve("samples.csv"));
    Files.delete(results.resolve(RUN).resolve("environment.csv"));
    assertFalse(PastRunReader.read(results.resolve(RUN)).hasForks());
  }

  @Test
  void aMissingFileAndAFolderAreMistakesToo() throws IOException {
    folder.close();
    Files.delete(results.resolve(RUN).resolve("forks.csv"));
    Files.delete(results.resolve(RUN).resolve("samples.csv"));
    Files.createDirectory(results.resolve(RUN).resolve("samples.csv"));
    String message = assertThrows(UsageException.class, this::read).getMessage();
    assertTrue(message.contains("\nforks.csv: found no such file; expected the files of a run"), message);
    assertTrue(message.contains("\nsamples.csv: found a file that cannot be read (samples.csv is no regular file)"),
        message);
  }

  @Test
  void aRunOfAnEarlierVersionIsNotResumed() throws IOException {
    folder.close();
    Path forks = results.resolve(RUN).resolve("forks.csv");
    Files.writeString(forks, Files.readString(forks).replace(",position,attempt,", ","));
    assertEquals("-Dbench.resume=" + RUN + ": this run is of an earlier version (no columns position, attempt in "
        + "forks.csv), which is read but not resumed; start a new run without -Dbench.resume",
        assertThrows(UsageException.class, this::read).getMessage());
  }

  @Test
  void aRunOfAnotherFormatIsNotResumed() {
    folder.environment("format", "7");
    assertEquals("-Dbench.resume=" + RUN + ": this run has format 7, which is read but not resumed; start a new run "
        + "without -Dbench.resume", assertThrows(UsageException.class, this::read).getMessage());
  }
}
