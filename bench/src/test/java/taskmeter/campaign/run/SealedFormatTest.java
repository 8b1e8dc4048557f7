package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import taskmeter.campaign.cell.Label;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.machine.Ruler;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;

/** The values of {@code results/format-1} are written as exactly those files, in any locale. */
class SealedFormatTest {

  private static final Path SEALED = Path.of("..", "results", "format-1");
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
    folder.environment("25", "feature", "25");
    folder.environment("25", "jvm.version", "25.0.1+8");
    folder.environment("25", "jvm.name", "Example 64-Bit Server VM");
    folder.environment("25", "jvm.vendor", "Example, Inc.");
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
        new Label("metric", "time", 1, "time per operation"));
  }

  private static void slots(RunFolder folder) {
    Cell baseline = TestCells.cell("baseline", "VIRTUAL");
    Cell latch = TestCells.latch(2, "VIRTUAL");
    folder.slot(ForkRow.notStarted(RUN, 1, TestCells.cell("latch", Map.of("parties", "16"), "FORK_JOIN",
        Profile.STANDARD, Optional.of("16 parties, but a pool of 2: the latch never opens"))), List.of());
    folder.ruler(1, time("00.25"), List.of(new Ruler.Reading("arithmetic", 812.5)));
    folder.ruler(1, time("00.75"), List.of(new Ruler.Reading("park", 10_250)));
    folder.slot(measured(new Slot(2, 1, 1, 1, 1, 1, baseline), "01", noise(0, 0.0125, 0.25, 2000), false,
        evidence(1, 2, 12)), samples(3.5, 2.25, 2.75));
    folder.slot(measured(new Slot(3, 2, 1, 1, 1, 1, latch), "03.5", noise(0.125, 0.03125, 0.5, 1996.25), true,
        evidence(2, 2, 340)), samples(40_000, 1234.5678, 1e7));
    Cell hangs = TestCells.latch(2, "PLATFORM");
    Noise unread = new Noise(OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(0.0625),
        OptionalDouble.empty());
    folder.slot(new ForkRow(RUN, 4, hangs, started(new Slot(4, 3, 1, 1, 1, 1, hangs), "06", unread, false),
        ForkRow.State.FAILED, "hung: no end within 30 s; threads in dumps/slot-4.txt", ForkEvidence.NONE), List.of());
    folder.slot(measured(new Slot(5, 2, 1, 2, 1, 2, latch), "08.5", noise(0.001, 0.002, 0.375, 2000.5), false,
        evidence(2, 3, 9)), samples(30_000.5, 1300, 1350.125));
    folder.ruler(5, time("11.25"), List.of(new Ruler.Reading("arithmetic", 815.75)));
    folder.ruler(5, time("11.75"), List.of(new Ruler.Reading("park", 9875.5)));
  }

  private static ForkRow measured(Slot slot, String start, Noise noise, boolean disturbed, ForkEvidence evidence) {
    return new ForkRow(RUN, slot.number(), slot.cell(), started(slot, start, noise, disturbed), ForkRow.State.MEASURED,
        "", evidence);
  }

  private static ForkEvidence evidence(int workers, int pool, int switches) {
    return new ForkEvidence(Optional.empty(), Optional.empty(), Optional.of(new ProofLine(ProofLine.Outcome.PROVED, "",
        "VIRTUAL", "VIRTUAL", OptionalInt.of(workers), OptionalInt.of(pool), OptionalLong.of(switches),
        OptionalLong.empty(), OptionalLong.empty(), 0)));
  }

  private static Noise noise(double steal, double others, double pressure, double mhz) {
    return new Noise(OptionalDouble.of(steal), OptionalDouble.of(others), OptionalDouble.of(pressure),
        OptionalDouble.of(mhz)).withPause(steal > 0.1 ? 0.625 : 0);
  }

  private static Optional<ForkRow.Started> started(Slot slot, String start, Noise noise, boolean disturbed) {
    Instant from = time(start);
    return Optional.of(new ForkRow.Started(slot, from, from.plusMillis(2500), noise, Optional.of(disturbed),
        Optional.empty()));
  }

  private static Instant time(String second) {
    return Instant.parse("2026-01-01T00:00:" + second + "Z");
  }

  private static List<Sample> samples(double warmup, double first, double second) {
    return List.of(new Sample(Phase.WARMUP, 1, warmup), new Sample(Phase.MEASURED, 1, first),
        new Sample(Phase.MEASURED, 2, second));
  }
}
