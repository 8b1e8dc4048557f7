package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatrixTest {
  private static final String JVM = "jvm\tfeature\t25";
  private static final String CELL = "cell\tMeeting\tlatch\tspin=no;parties=2\tVIRTUAL\tVIRTUAL\tfalse\t2\tfull"
      + "\texample.Meeting.latch\t-Done=1 -Dtwo=2\t10\t100\t5\t200\t1000\t";

  @Test
  void theProbesLinesBecomeCells() {
    Matrix matrix = Matrix.parse(List.of(CELL, JVM));
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
    Matrix matrix = Matrix.parse(List.of(JVM,
        "cell\tMeeting\tlatch\t\tFORK_JOIN\tFORK_JOIN\ttrue\t2\tstandard\tx.Y\t\t\t\t\t\t1\tnever opens"));
    assertEquals(Optional.of("never opens"), matrix.cells().getFirst().unavailable());
  }

  @Test
  void theCampaignAddsItsOwnAxes() {
    Matrix matrix = Matrix.parse(List.of(JVM, "jvm\tjvm.name\tExample VM", "jvm\tjvm.version\t25.0.1+8",
        "label\tcarrier\tVIRTUAL\t2\tvirtual threads\t\t\t"));
    assertEquals(List.of("carrier VIRTUAL: virtual threads", "runtime 25: JDK 25", "metric time: time per operation"),
        matrix.allLabels().stream().map(label -> label.axis() + " " + label.name() + ": " + label.title()).toList());
    assertEquals("Example VM 25.0.1+8", matrix.allLabels().get(1).meaning());
  }

  @Test
  void everyLineThatIsWrongIsNamed() {
    var error = assertThrows(IllegalStateException.class, () -> Matrix.parse(List.of(
        "jvm\tfeature\ttwenty-five", "cells\tMeeting", "label\tcarrier\tVIRTUAL\tsecond\tvirtual threads\t\t\t",
        CELL.replace("\tfull\t", "\thuge\t"))));
    assertEquals("""
        probe, line 2: found cells, allowed are jvm, label, cell
        probe, line 3: found 'second' in field 4, allowed are whole numbers
        probe: found no line 'jvm feature' with a number
        probe, line 4: found the profile 'huge', allowed are standard and full""", error.getMessage());
  }
}
