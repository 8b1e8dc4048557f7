package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.inject.ExtraWork;

class MatrixTest {
  private static final String JVM = "jvm\tfeature\t25";
  private static final String CELL = "cell\tMeeting\tlatch\tspin=no;parties=2\tVIRTUAL\tVIRTUAL\tfalse\t2\tfull"
      + "\texample.Meeting.latch\t-Done=1 -Dtwo=2\t10\t100\t5\t200\t1000\t";

  @Test
  void theProbesLinesBecomeCells() {
    Matrix matrix = Matrix.parse("25", List.of(CELL, JVM));
    Cell cell = matrix.cells().getFirst();
    assertEquals("Meeting.latch parties=2;spin=no VIRTUAL", cell.name());
    assertEquals("25", cell.runtime());
    assertFalse(cell.pooled());
    assertEquals(Profile.FULL, cell.profile());
    assertEquals(List.of("-Done=1", "-Dtwo=2"), cell.jvmArguments());
    assertEquals(Duration.ofSeconds(2), cell.timed());
    assertEquals(1000, cell.operations());
    assertEquals(Optional.empty(), cell.unavailable());
  }

  @Test
  void aCellThatCannotRunNeedsNoIterations() {
    Matrix matrix = Matrix.parse("25", List.of(JVM,
        "cell\tMeeting\tlatch\t\tFORK_JOIN\tFORK_JOIN\ttrue\t2\tstandard\tx.Y\t\t\t\t\t\t1\tnever opens"));
    assertEquals(Optional.of("never opens"), matrix.cells().getFirst().unavailable());
  }

  @Test
  void theCampaignAddsItsOwnAxes() {
    Matrix matrix = Matrix.parse("25", List.of(JVM, "jvm\tjvm.name\tExample VM", "jvm\tjvm.version\t25.0.1+8",
        "label\tcarrier\tVIRTUAL\t2\tvirtual threads\t\t\t"));
    Map<MeasuredJvm, Matrix> two = new LinkedHashMap<>();
    List.of("25", "25#2").forEach(label ->
        two.put(new MeasuredJvm(label, Path.of("jdk"), 25, new JvmSettings(List.of()), ExtraWork.NONE), matrix));
    List<Label> labels = new Runtimes(two).labels();
    assertEquals(List.of("carrier VIRTUAL 2: virtual threads", "runtime 25 1: JDK 25", "runtime 25#2 2: JDK 25#2",
        "metric time 1: time per operation"), labels.stream().map(label ->
            label.axis() + " " + label.name() + " " + label.position() + ": " + label.title()).toList());
    assertEquals("Example VM 25.0.1+8", labels.get(1).meaning());
  }

  @Test
  void everyLineThatIsWrongIsNamed() {
    var error = assertThrows(IllegalStateException.class, () -> Matrix.parse("25", List.of(
        "jvm\tfeature\ttwenty-five", "cells\tMeeting", "label\tcarrier\tVIRTUAL\tsecond\tvirtual threads\t\t\t",
        CELL.replace("\tfull\t", "\thuge\t"))));
    assertEquals("""
        probe, line 2: found cells, allowed are jvm, label, cell
        probe, line 3: found 'second' in field 4, allowed are whole numbers
        probe, line 4: found the profile 'huge', allowed are standard and full
        probe: found no line 'jvm feature' with a number""", error.getMessage());
  }
}
