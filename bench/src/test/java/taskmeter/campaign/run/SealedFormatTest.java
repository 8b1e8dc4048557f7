package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.FakeClock;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Label;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.ruler.Ruler;
import taskmeter.campaign.turn.WaitingTime;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;

/** The values of {@code results/format-2} are written as exactly those files, in any locale. */
class SealedFormatTest {

  private static final Path SEALED = Path.of("..", "results", "format-2");
  private static final int LEAD_IN = 1;
  private static final String RUN = "20260101T000000Z-standard";

  private final Locale before = Locale.getDefault();

  @AfterEach
  void resetLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab", "tr-TR"})
  void writtenFilesMatchTheSealedOnes(String locale, @TempDir Path results) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(locale));
    try (RunFolder folder = RunFolder.create(results, RunFolder.name(FakeClock.START, Profile.STANDARD))) {
      environment(folder);
      folder.labels(labels());
      slots(folder);
    }
    for (String file : List.of("environment.csv", "labels.csv", "samples.csv", "forks.csv", "ruler.csv")) {
      assertEquals(Files.readString(SEALED.resolve(file)), Files.readString(results.resolve(RUN).resolve(file)),
          file);
    }
  }

  private static void environment(RunFolder folder) {
    folder.environment("format", Integer.toString(RunFolder.FORMAT));
    folder.environment("profile", Profile.STANDARD.toString());
    folder.environment("measurement", "yes");
    folder.environment("started", Column.format(FakeClock.START));
    folder.environment("command", "mvn -pl bench verify");
    folder.environment("cpu.model", "Example CPU, 2.0 GHz");
    folder.environment("cpu.governor", "");
    folder.environment("disturbance.rule", "steal above 0.05 or others above 0.1");
    folder.environment("rerun.cap", "10");
    folder.environment("sittings", "1");
    folder.environment("interleave", Interleave.ITERATIONS.toString());
    folder.environment("lead_in", Integer.toString(LEAD_IN));
    jvm(folder, "25", "25.0.1+8");
    jvm(folder, "17", "17.0.1+12");
  }

  private static void jvm(RunFolder folder, String runtime, String version) {
    folder.environment(runtime, "feature", runtime);
    folder.environment(runtime, "jvm.version", version);
    folder.environment(runtime, "jvm.name", "Example 64-Bit Server VM");
    folder.environment(runtime, "jvm.vendor", "Example, Inc.");
  }

  private static List<Label> labels() {
    return List.of(
        new Label("scenario", "Meeting", 1, "Meeting", "one meeting of all parties, seen by one of them", "", "",
            ""),
        new Label("variant", "Meeting.latch", 1, "CountDownLatch", "", "", "", "baseline"),
        new Label("variant", "Meeting.baseline", 2, "nobody to meet", "the same loop, with nobody to wait for",
            "baseline", "", ""),
        new Label("carrier", "PLATFORM", 1, "platform threads"),
        new Label("carrier", "VIRTUAL", 2, "virtual threads"),
        new Label("carrier", "FORK_JOIN", 3, "ForkJoinPool"),
        new Label("creator", "PLATFORM", 1, "platform thread"),
        new Label("creator", "VIRTUAL", 2, "virtual thread"),
        new Label("creator", "FORK_JOIN", 3, "ForkJoinPool worker"),
        new Label("parameter", "parties", 1, "parties", "how many tasks meet, the measuring one included", "", "",
            ""),
        new Label("runtime", "25", 1, "JDK 25"),
        new Label("runtime", "17", 2, "JDK 17"),
        new Label("metric", "time", 1, "time per operation"));
  }

  private static void slots(RunFolder folder) {
    folder.slot(ForkRow.notStarted(RUN, 1, TestCells.cell("latch", Map.of("parties", "16"), "FORK_JOIN",
        Profile.STANDARD, Optional.of("16 parties, but a pool of 2: the latch never opens"))), List.of());
    folder.ruler(1, time("00.25"), List.of(new Ruler.Reading("arithmetic", 812.5)));
    folder.ruler(1, time("00.75"), List.of(new Ruler.Reading("park", 10_250)));
    // One runtime has this cell, so its fork runs alone
    Slot baseline = new Slot(2, 1, 1, 1, 1, 1, withLeadIn(TestCells.cell("baseline", "VIRTUAL")));
    folder.slot(measured(new ForkRow.Started(baseline, time("01"), time("05"), noise(0, 0.0125, 0.25, 2000),
        Optional.of(false), Optional.empty()), evidence("VIRTUAL", 1, 2, 12)), samples(3.5, 2.25, 2.75));
    Block disturbed = new Block("05", "13.5", noise(0.125, 0.03125, 0.5, 1996.25), true);
    folder.slot(measured(disturbed.turns(latch(3, "17", "VIRTUAL", 1), 250), evidence("VIRTUAL", 2, 2, 340)),
        samples(40_000, 1234.5678, 1e7));
    folder.slot(measured(disturbed.turns(latch(4, "25", "VIRTUAL", 1), 0), evidence("VIRTUAL", 2, 2, 170)),
        samples(41_000, 1200, 1250.5));
    Block repeated = new Block("13.5", "22", noise(0.001, 0.002, 0.375, 2000.5), false);
    folder.slot(measured(repeated.turns(latch(5, "17", "VIRTUAL", 2), 10), evidence("VIRTUAL", 2, 3, 9)),
        samples(30_000.5, 1300, 1350.125));
    folder.slot(measured(repeated.turns(latch(6, "25", "VIRTUAL", 2), 0), evidence("VIRTUAL", 2, 3, 8)),
        samples(30_500, 1280.25, 1290));
    Block failed = new Block("22", "30.5", new Noise(OptionalDouble.of(0), OptionalDouble.of(0),
        OptionalDouble.of(0.0625), OptionalDouble.empty()), false);
    ForkRow.Started hangs = failed.turns(latch(7, "17", "PLATFORM", 1), 0);
    folder.slot(new ForkRow(RUN, 7, hangs.slot().cell(), Optional.of(hangs), ForkRow.State.FAILED,
        "hung: no end within 30 s; threads in dumps/slot-7.txt", ForkEvidence.NONE), List.of());
    folder.slot(measured(failed.turns(latch(8, "25", "PLATFORM", 1), 0), evidence("PLATFORM", 2, 2, 70)),
        samples(60_000, 9000, 9100.75));
    folder.ruler(8, time("30.75"), List.of(new Ruler.Reading("arithmetic", 815.75)));
    folder.ruler(8, time("31.25"), List.of(new Ruler.Reading("park", 9875.5)));
  }

  private static Cell withLeadIn(Cell cell) {
    return cell.with(cell.warmup(), cell.measurement().after(LEAD_IN));
  }

  /** Two parties on one of the two runtimes, the older of which comes first in each block. */
  private static Slot latch(int number, String runtime, String carrier, int attempt) {
    Cell cell = withLeadIn(TestCells.on(runtime, TestCells.latch(2, carrier)));
    return new Slot(number, carrier.equals("VIRTUAL") ? 2 : 3, runtime.equals("17") ? 1 : 2, attempt, 1, attempt, cell,
        Optional.empty(), Interleave.ITERATIONS);
  }

  /** What the forks that take turns have in common. */
  private record Block(String start, String end, Noise noise, boolean disturbed) {

    /** The values of a fork that used some milliseconds of processor time in the four seconds that it waited. */
    ForkRow.Started turns(Slot slot, int used) {
      return new ForkRow.Started(slot, time(start), time(end), noise, Optional.of(disturbed),
          Optional.of(new WaitingTime(Duration.ofSeconds(4), Duration.ofMillis(used))));
    }
  }

  private static ForkRow measured(ForkRow.Started started, ForkEvidence evidence) {
    return new ForkRow(RUN, started.slot().number(), started.slot().cell(), Optional.of(started),
        ForkRow.State.MEASURED, "", evidence);
  }

  private static ForkEvidence evidence(String carrier, int workers, int pool, int switches) {
    return new ForkEvidence(Optional.empty(), Optional.empty(), Optional.of(new ProofLine(ProofLine.Outcome.PROVED, "",
        carrier, carrier, OptionalInt.of(workers), OptionalInt.of(pool), OptionalLong.of(switches),
        OptionalLong.empty(), OptionalLong.empty(), 0)));
  }

  private static Noise noise(double steal, double others, double pressure, double mhz) {
    return new Noise(OptionalDouble.of(steal), OptionalDouble.of(others), OptionalDouble.of(pressure),
        OptionalDouble.of(mhz)).withPause(steal > 0.1 ? 0.625 : 0);
  }

  private static Instant time(String second) {
    return Instant.parse("2026-01-01T00:00:" + second + "Z");
  }

  /** The iterations that lead in are slower. */
  private static List<Sample> samples(double warmup, double first, double second) {
    return List.of(new Sample(Phase.WARMUP, 1, warmup), new Sample(Phase.LEAD_IN, 1, first + 0.5),
        new Sample(Phase.MEASURED, 1, first), new Sample(Phase.LEAD_IN, 2, second + 0.5),
        new Sample(Phase.MEASURED, 2, second));
  }
}
