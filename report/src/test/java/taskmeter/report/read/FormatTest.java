package taskmeter.report.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.SchedulePosition;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Labels.Label;
import taskmeter.report.sample.Noise;
import taskmeter.report.sample.Parameters;
import taskmeter.report.sample.Ruler;
import taskmeter.report.sample.Ruler.RulerReading;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

/** Reads every value of {@code results/format-1}, the run that fixes the format for both modules. */
class FormatTest {

  static final Path FORMAT = Path.of("..", "results", "format-1");

  @Test
  void everyForkIsReadExactly() throws InvalidRunException {
    Run run = RunReader.read(FORMAT);
    assertEquals("20260101T000000Z-standard", run.name());
    CellKey latch = new CellKey("25", "Meeting", "latch", Parameters.parse("parties=2").orElseThrow(),
        "VIRTUAL", "VIRTUAL", false);
    assertEquals(5, run.forks().size());
    assertEquals(new Fork(1, SchedulePosition.UNKNOWN,
        new CellKey("25", "Meeting", "latch", Parameters.parse("parties=16").orElseThrow(), "FORK_JOIN",
            "FORK_JOIN", true),
        State.NOT_AVAILABLE, "16 parties, but a pool of 2: the latch never opens", Optional.empty(), Optional.empty(),
        OptionalLong.of(2), OptionalLong.of(2), OptionalDouble.empty(), OptionalLong.empty(),
        Noise.UNKNOWN, Iterations.NONE), run.forks().get(0));
    assertEquals(Parameters.NONE, run.forks().get(1).cell().parameters());
    assertEquals(new Fork(3, SmallRun.schedulePosition(2, 1, 1), latch, State.MEASURED, "",
        Optional.of(Instant.parse("2026-01-01T00:00:03.500Z")), Optional.of(Instant.parse("2026-01-01T00:00:06Z")),
        OptionalLong.of(2), OptionalLong.empty(), OptionalDouble.of(2.0), OptionalLong.of(2),
        new Noise(OptionalDouble.of(0.125), OptionalDouble.of(0.03125), OptionalDouble.of(0.5), OptionalLong.of(340),
            OptionalDouble.of(1996.25), Optional.of(true), OptionalDouble.of(0.625)),
        Iterations.of(new double[] {40000}, new double[] {1234.5678, 1.0E7})), run.forks().get(2));
    assertEquals(State.FAILED, run.forks().get(3).state());
    assertEquals("hung: no end within 30 s; threads in dumps/slot-4.txt", run.forks().get(3).reason());
    assertEquals(OptionalLong.of(3), run.forks().get(4).poolSize());
    assertArrayEquals(new double[] {1300.0, 1350.125}, run.forks().get(4).measured());
    assertEquals(SmallRun.schedulePosition(2, 1, 2), run.forks().get(4).schedulePosition());
    assertEquals(OptionalLong.empty(), run.forks().get(3).noise().involuntarySwitches());
  }

  @Test
  void theRulerIsReadExactlyAndIsOptional(@TempDir Path folder) throws Exception {
    List<RulerReading> ruler = RunReader.read(FORMAT).ruler();
    assertEquals(4, ruler.size());
    assertEquals(new RulerReading(1, Instant.parse("2026-01-01T00:00:00.250Z"), Ruler.ARITHMETIC, 812.5), ruler.get(0));
    assertEquals(new RulerReading(5, Instant.parse("2026-01-01T00:00:11.750Z"), Ruler.PARK, 9875.5), ruler.get(3));
    BrokenRun broken = BrokenRun.copy(folder);
    Files.delete(folder.resolve("ruler.csv"));
    assertEquals(List.of(), broken.read().ruler());
  }

  @Test
  void runsWithoutPositionsAndNoiseAreStillRead(@TempDir Path folder) throws Exception {
    BrokenRun broken = BrokenRun.copy(folder).replace("forks.csv", "position,attempt", "p,a")
        .replace("forks.csv", "steal,others,pressure,involuntary_switches,mhz,disturbed", "s,o,p2,i,m,d")
        .replace("forks.csv", "paused_s", "w")
        .replace("forks.csv", "standard,5,2", "standard,5,4");
    Fork fork = broken.read().forks().get(4);
    assertEquals(new SchedulePosition(OptionalLong.of(4), OptionalLong.empty(), OptionalLong.empty()),
        fork.schedulePosition());
    assertEquals(Noise.UNKNOWN, fork.noise());
  }

  @Test
  void recordedThreadsAreRead(@TempDir Path folder) throws Exception {
    List<Fork> forks = BrokenRun.copy(folder).column("forks.csv", "threads", "3").read().forks();
    assertEquals(OptionalLong.of(3), forks.get(2).threads());
    assertEquals(OptionalLong.of(2), RunReader.read(FORMAT).forks().get(0).threads());
    assertEquals(OptionalLong.empty(), RunReader.read(FORMAT).forks().get(1).threads());
  }

  @Test
  void aNamedBaselineIsRead(@TempDir Path folder) throws Exception {
    BrokenRun broken = BrokenRun.copy(folder).replace("labels.csv", "CountDownLatch,,,,baseline", "CountDownLatch,,,,");
    assertEquals(Optional.empty(), broken.read().labels().label(Axis.VARIANT, "Meeting.latch").subtracted());
    for (String name : List.of("baseline", "Meeting.baseline")) {
      Label label = BrokenRun.copy(Files.createDirectories(folder.resolve(name)))
          .replace("labels.csv", "CountDownLatch,,,,baseline", "CountDownLatch,,,," + name)
          .read().labels().label(Axis.VARIANT, "Meeting.latch");
      assertEquals(Optional.of("baseline"), label.subtracted());
    }
  }

  @Test
  void environmentAndLabelsAreReadExactly() throws InvalidRunException {
    Run run = RunReader.read(FORMAT);
    assertEquals(Optional.of("Example CPU, 2.0 GHz"), run.environment().value("cpu.model"));
    assertEquals(Optional.empty(), run.environment().value("cpu.governor"));
    assertEquals(Optional.empty(), run.environment().noMeasurement());
    assertEquals("Example, Inc.", run.environment().properties("25").get("jvm.vendor"));
    assertEquals(List.of("feature", "jvm.version", "jvm.name", "jvm.vendor"),
        run.environment().runtimeProperties(List.of("25")));
    assertEquals(new Label(Axis.VARIANT, "Meeting.baseline", 2, "nobody to meet",
        "the same loop, with nobody to wait for", true, Optional.empty(), Optional.empty()),
        run.labels().label(Axis.VARIANT, "Meeting.baseline"));
    assertEquals(List.of("PLATFORM", "VIRTUAL", "FORK_JOIN"), run.labels().names(Axis.CARRIER));
    assertEquals("how many tasks meet, the measuring one included",
        run.labels().label(Axis.PARAMETER, "parties").meaning());
  }

  @Test
  void byteOrderMarkUnknownColumnsAndOrderDoNotMatter(@TempDir Path folder) throws Exception {
    BrokenRun broken = BrokenRun.copy(folder);
    List<String> lines = Files.readAllLines(folder.resolve("samples.csv"));
    StringBuilder reordered = new StringBuilder("\uFEFF");
    for (String line : lines) {
      String[] v = line.split(",");
      reordered.append(String.join(",", v[6], "steal", v[5], v[4], v[3], v[2], v[1], v[0])).append('\n');
    }
    Files.writeString(folder.resolve("samples.csv"), reordered);
    assertEquals(RunReader.read(FORMAT), broken.read());
  }

  @Test
  void incompleteLinesAreIgnored(@TempDir Path folder) throws Exception {
    BrokenRun broken = BrokenRun.copy(folder);
    // A running fork: its samples are there, its row of forks.csv is incomplete
    broken.append("samples.csv", "20260101T000000Z-standard,6,measured,1,time,ns/op,1.0\n"
        + "20260101T000000Z-standard,6,measured,2,ti");
    broken.append("forks.csv", "20260101T000000Z-standard,6,5,2026-01-01T00:00:11.000Z,2026-01-0");
    broken.append("environment.csv", "20260101T000000Z-standard,,ended,\"2026");
    assertEquals(RunReader.read(FORMAT), broken.read());
  }

  @Test
  void anIncompleteCharacterInTheLastLineIsIgnored(@TempDir Path folder) throws Exception {
    BrokenRun broken = BrokenRun.copy(folder);
    byte[] incomplete = "20260101T000000Z-standard,,cpu.governor,µ".getBytes(StandardCharsets.UTF_8);
    byte[] before = Files.readAllBytes(folder.resolve("environment.csv"));
    byte[] all = Arrays.copyOf(before, before.length + incomplete.length - 1);
    System.arraycopy(incomplete, 0, all, before.length, incomplete.length - 1);
    Files.write(folder.resolve("environment.csv"), all);
    assertEquals(RunReader.read(FORMAT), broken.read());
  }

  @Test
  void theLastValueOfAPropertyTakesPrecedence(@TempDir Path folder) throws Exception {
    BrokenRun broken = BrokenRun.copy(folder);
    broken.append("environment.csv", "20260101T000000Z-standard,,cpu.governor,powersave\n"
        + "20260101T000000Z-standard,,cpu.governor,performance\n");
    assertEquals(Optional.of("performance"), broken.read().environment().value("cpu.governor"));
  }

  @Test
  void parametersAreOrderedBySize() {
    Parameters two = Parameters.parse("parties=2").orElseThrow();
    Parameters sixteen = Parameters.parse("parties=16").orElseThrow();
    assertTrue(two.compareTo(sixteen) < 0 && sixteen.compareTo(two) > 0);
    assertTrue(Parameters.NONE.compareTo(two) < 0);
  }
}
