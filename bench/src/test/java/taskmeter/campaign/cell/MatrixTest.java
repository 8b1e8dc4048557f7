package taskmeter.campaign.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.MeasuredRuntime;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.LabelLine;
import taskmeter.protocol.Lines;

class MatrixTest {

  private static final JvmFacts FACTS = new JvmFacts(25, "25.0.1+8", "Example VM", "Example, Inc.", "/opt/jdk-25",
      List.of("Young", "Old"), 1 << 29, 2, List.of("-Xmx512m", "-Dfile=/home/me", "--add-opens=java.base/a=ALL",
      "-javaagent:/home/me/a.jar"), List.of("-XX:CICompilerCount=2", "-XX:OnError=/home/me/x", "-XX:+UseG1GC"));
  private static final String JVM = Lines.write(FACTS);
  private static final String CELL = Lines.write(new CellLine("Meeting", "latch", "spin=no;parties=2", "VIRTUAL",
      "PLATFORM", false, 2, OptionalInt.of(3), "full", "example.Meeting.latch", List.of("-Done=1", "-Dtwo=2"), 10, 100,
      5, 200, 1000, List.of("start", "context switches"), ""));
  private static final String LABEL = Lines.write(new LabelLine("carrier", "VIRTUAL", 2, "virtual threads", "", "", "",
      "idle"));

  @Test
  void probeLinesAreParsedIntoCells() {
    Matrix matrix = Matrix.parse("25#2", List.of(CELL, JVM));
    Cell cell = matrix.cells().getFirst();
    assertEquals("Meeting.latch parties=2;spin=no VIRTUAL", cell.name());
    assertEquals(List.of("25#2", "VIRTUAL", "PLATFORM", "example.Meeting.latch"),
        List.of(cell.runtime(), cell.carrier(), cell.creator(), cell.benchmark()));
    assertFalse(cell.pooled());
    assertEquals(List.of(OptionalInt.of(2), OptionalInt.of(3)), List.of(cell.parallelism(), cell.threads()));
    assertEquals(Profile.FULL, cell.profile());
    assertEquals(List.of("-Done=1", "-Dtwo=2"), cell.jvmArguments());
    assertEquals(List.of(new Iterations(10, Duration.ofMillis(100)), new Iterations(5, Duration.ofMillis(200))),
        List.of(cell.warmup(), cell.measurement()));
    assertEquals(1000, cell.operations());
    assertEquals(List.of(Metric.START, Metric.CONTEXT_SWITCHES), cell.metrics());
    assertEquals(Optional.empty(), cell.unavailable());
  }

  @Test
  void aCellThatCannotRunNeedsNoIterations() {
    Matrix matrix = Matrix.parse("25", List.of(JVM, Lines.write(new CellLine("Meeting", "latch", "", "FORK_JOIN",
        "FORK_JOIN", true, 2, OptionalInt.empty(), "standard", "x.Y", List.of(), 0, 0, 0, 0, 1,
        List.of(), "never opens"))));
    assertEquals(Optional.of("never opens"), matrix.cells().getFirst().unavailable());
  }

  @Test
  void jvmPropertiesOmitFilePaths() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("kind", "JDK");
    properties.put("feature", "25");
    properties.put("jvm.version", "25.0.1+8");
    properties.put("jvm.name", "Example VM");
    properties.put("jvm.vendor", "Example, Inc.");
    properties.put("jvm.arguments", "-Xmx512m --add-opens=java.base/a=ALL");
    properties.put("jvm.collector", "Young, Old");
    properties.put("jvm.heap_bytes", "536870912");
    properties.put("jvm.final_flags", "CICompilerCount=2 +UseG1GC");
    Matrix matrix = Matrix.parse("25", List.of(JVM));
    assertEquals(List.copyOf(properties.entrySet()), List.copyOf(matrix.properties().entrySet()));
    assertEquals(FACTS, matrix.facts());
  }

  @Test
  void theCampaignAddsItsOwnAxes() {
    Matrix matrix = Matrix.parse("25", List.of(JVM, LABEL, CELL));
    Map<MeasuredRuntime, Matrix> two = new LinkedHashMap<>();
    List.of("25", "25#2").forEach(label ->
        two.put(new MeasuredJvm(label, Path.of("jdk"), 25, JvmSettings.of(25, List.of()), ExtraWork.NONE), matrix));
    List<Label> labels = new Runtimes(two).labels(matrix.cells(), List.of());
    assertEquals(List.of("carrier VIRTUAL 2: virtual threads", "runtime 25 1: JDK 25", "runtime 25#2 2: JDK 25#2",
        "metric time 1: time per operation", "metric start 2: time to start",
        "metric context switches 8: context switches"), labels.stream().map(label ->
            label.axis() + " " + label.name() + " " + label.position() + ": " + label.title()).toList());
    assertEquals("Example VM 25.0.1+8", labels.get(1).meaning());
    assertEquals("idle", labels.getFirst().baseline());
  }

  @Test
  void everyInvalidLineIsReported() {
    var error = assertThrows(IllegalStateException.class, () -> Matrix.parse("25", List.of(
        JVM.replace("=25\t", "=twenty-five\t"), "cells\tMeeting", LABEL.replace("=2\t", "=second\t"),
        CELL.replace("=full\t", "=huge\t"), CELL.replace("=spin=no", "=spin"), CELL.replace("=start,", "=speed,"))));
    assertEquals("""
        probe, line 1: JvmFacts: found 'twenty-five' in field feature; expected int
        probe, line 2: found cells; expected JvmFacts, PythonFacts, LabelLine or CellLine
        probe, line 3: LabelLine: found 'second' in field position; expected int
        probe, line 4: found the profile 'huge'; expected quick, standard or full
        probe, line 5: found the parameters 'spin;parties=2'; expected name=value pairs joined by ;
        probe, line 6: found 'speed'; expected one of [time, start, wake, heap, stack, resident, allocated, \
        context switches, instructions, cycles, pinned, parked]
        probe: found 0 lines with the facts of the runtime; expected one""", error.getMessage());
  }
}
