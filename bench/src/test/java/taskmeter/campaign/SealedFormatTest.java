package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Given the values of {@code results/format-1}, the files are those, byte for byte, in any locale. */
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
  void theWrittenFilesAreTheSealedOnes(String locale, @TempDir Path results) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(locale));
    try (RunFolder folder = RunFolder.create(results, RunFolder.name(FakeClock.START, Profile.STANDARD))) {
      environment(folder);
      folder.labels(labels());
      slots(folder);
    }
    for (String file : List.of("environment.csv", "labels.csv", "samples.csv", "forks.csv")) {
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
    folder.environment("25", "feature", "25");
    folder.environment("25", "jvm.version", "25.0.1+8");
    folder.environment("25", "jvm.name", "Example 64-Bit Server VM");
    folder.environment("25", "jvm.vendor", "Example, Inc.");
  }

  private static List<Label> labels() {
    return List.of(
        new Label("scenario", "Meeting", 1, "Meeting", "one meeting of all parties, seen by one of them", "", ""),
        new Label("variant", "Meeting.latch", 1, "CountDownLatch"),
        new Label("variant", "Meeting.baseline", 2, "nobody to meet", "the same loop, with nobody to wait for",
            "baseline", ""),
        new Label("carrier", "PLATFORM", 1, "platform threads"),
        new Label("carrier", "VIRTUAL", 2, "virtual threads"),
        new Label("carrier", "FORK_JOIN", 3, "ForkJoinPool"),
        new Label("creator", "PLATFORM", 1, "platform thread"),
        new Label("creator", "VIRTUAL", 2, "virtual thread"),
        new Label("creator", "FORK_JOIN", 3, "ForkJoinPool worker"),
        new Label("parameter", "parties", 1, "parties", "how many tasks meet, the measuring one included", "", ""),
        new Label("runtime", "25", 1, "JDK 25"),
        new Label("metric", SampleRow.METRIC, 1, "time per operation"));
  }

  private static void slots(RunFolder folder) {
    Cell baseline = Meetings.cell("baseline", "VIRTUAL");
    Cell latch = Meetings.latch(2, "VIRTUAL");
    folder.slot(ForkRow.notStarted(RUN, 1, Meetings.cell("latch", Map.of("parties", "16"), "FORK_JOIN",
        Profile.STANDARD, Optional.of("16 parties, but a pool of 2: the latch never opens"))), List.of());
    folder.slot(measured(2, 1, 1, baseline, "2026-01-01T00:00:01Z", 1, 2), samples(3.5, 2.25, 2.75));
    folder.slot(measured(3, 2, 1, latch, "2026-01-01T00:00:03.5Z", 2, 2), samples(40_000, 1234.5678, 1e7));
    folder.slot(new ForkRow(RUN, 4, Meetings.latch(2, "PLATFORM"), started(3, 1, "2026-01-01T00:00:06Z"),
        ForkRow.State.FAILED, "hung: no end within 30 s; threads in dumps/slot-4.txt", Evidence.NONE), List.of());
    folder.slot(measured(5, 4, 2, latch, "2026-01-01T00:00:08.5Z", 2, 3), samples(30_000.5, 1300, 1350.125));
  }

  private static ForkRow measured(int slot, int block, int fork, Cell cell, String start, int workers, int pool) {
    return new ForkRow(RUN, slot, cell, started(block, fork, start), ForkRow.State.MEASURED, "",
        new Evidence(Optional.of(Evidence.Outcome.PROVED), Optional.empty(), Optional.of("VIRTUAL"),
            Optional.of("VIRTUAL"), OptionalInt.of(workers), OptionalInt.of(pool)));
  }

  private static Optional<ForkRow.Started> started(int block, int fork, String start) {
    Instant from = Instant.parse(start);
    return Optional.of(new ForkRow.Started(block, fork, from, from.plusMillis(2500)));
  }

  private static List<Sample> samples(double warmup, double first, double second) {
    return List.of(new Sample(Phase.WARMUP, 1, warmup), new Sample(Phase.MEASURED, 1, first),
        new Sample(Phase.MEASURED, 2, second));
  }
}
