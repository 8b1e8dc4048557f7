package taskmeter.report.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.Run.FailedDiagnosis;

/** The typical run with a diagnosed fork of its first cell, and a metric of a measured fork. */
class DiagnosedForksTest {

  private static final Path TYPICAL = Path.of("src/test/resources/taskmeter/report/golden/typical");

  @TempDir
  private Path folder;
  private String first;

  @BeforeEach
  void copy() throws IOException {
    FileUtils.copyDirectory(TYPICAL.toFile(), folder.toFile());
    first = Files.readAllLines(folder.resolve("forks.csv")).stream().filter(line -> line.contains(",measured,"))
        .findFirst().orElseThrow();
    append("labels.csv", "metric,allocated,2,allocated,,,");
  }

  private void append(String file, String line) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + line + "\n");
  }

  private void diagnosed() throws IOException {
    append("forks.csv", further("diagnosed,"));
  }

  /** A fork after the last one, of the first one's cell. */
  private String further(String outcome) {
    return first.replaceFirst("^([^,]+),\\d+,\\d+,[^,]*,[^,]*,",
        "$1,51,51,2026-01-02T00:00:00.000Z,2026-01-02T00:00:02.000Z,").replace(",measured,", "," + outcome);
  }

  private String sample(long slot, String rest) {
    return first.substring(0, first.indexOf(',')) + "," + slot + "," + rest;
  }

  @Test
  void aDiagnosedForkIsNoForkOfTime() throws Exception {
    int forks = RunReader.read(folder).forks().size();
    diagnosed();
    append("samples.csv", sample(51, "measured,1,allocated,B/op,48"));
    append("samples.csv", sample(51, "measured,2,allocated,B/op,50"));
    append("samples.csv", sample(51, "warmup,1,allocated,B/op,9000"));
    Run run = RunReader.read(folder);
    assertEquals(forks, run.forks().size());
    assertTrue(run.forks().stream().noneMatch(fork -> fork.state() == State.DIAGNOSED));
    Matrix matrix = Matrix.of(run);
    CellMetric metric = CellMetrics.of(run, matrix).all().get(0);
    assertEquals(List.of(49.0), metric.values());
    assertEquals(Matrix.of(RunReader.read(TYPICAL)).cells().get(0).forkMeans(), matrix.cells().get(0).forkMeans());
  }

  @Test
  void aFailedDiagnosisIsNoFailedCell() throws Exception {
    Path file = folder.resolve("forks.csv");
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, lines.get(0) + ",diagnosis\n" + lines.stream().skip(1)
        .map(line -> line + ",\n").collect(Collectors.joining()));
    append("forks.csv", further("failed,too slow").replace(",1.5,", ",,") + ",events");
    Run run = RunReader.read(folder);
    assertTrue(run.forks().stream().noneMatch(fork -> fork.slot() == 51), "not a fork of the cell");
    assertEquals(List.of("too slow"), run.failedDiagnoses().stream().map(FailedDiagnosis::reason).toList());
  }

  @Test
  void aMeasuredForkMayHaveFurtherMetricsAndTheyMayBeZero() throws Exception {
    long slot = RunReader.read(TYPICAL).forks().stream().filter(fork -> fork.state() == State.MEASURED)
        .findFirst().orElseThrow().slot();
    append("samples.csv", sample(slot, "measured,1,allocated,B/op,0"));
    Run run = RunReader.read(folder);
    assertEquals(0, run.readings().get(0).value());
    assertEquals(Matrix.of(RunReader.read(TYPICAL)).cells().get(0).cost(), Matrix.of(run).cells().get(0).cost());
  }

  @Test
  void mistakesInMetricsAreReported() throws IOException {
    diagnosed();
    append("samples.csv", sample(51, "measured,1,time,ns/op,48"));
    append("samples.csv", sample(51, "measured,1,allocated,B/op,48"));
    append("samples.csv", sample(51, "measured,2,allocated,1/op,48"));
    append("samples.csv", sample(51, "measured,3,allocated,B/op,-1"));
    append("samples.csv", sample(51, "measured,4,alocated,B/op,1"));
    String message = assertThrows(InvalidRunException.class, () -> RunReader.read(folder)).getMessage();
    assertTrue(message.contains("metric: found a time of a diagnosed fork; expected another metric"), message);
    assertTrue(message.contains("unit: found \"1/op\"; expected one unit for the metric, B/op"), message);
    assertTrue(message.contains("value: found \"-1\"; expected a number of at least 0"), message);
    assertTrue(message.contains("metric: found \"alocated\"; expected one of time, allocated; did you mean"), message);
  }
}
