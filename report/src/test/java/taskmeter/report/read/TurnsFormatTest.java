package taskmeter.report.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.sample.Fork;

/** Reads {@code results/format-2}, in which forks took turns, and rejects damage to it. */
class TurnsFormatTest {

  private static final Path FORMAT = Path.of("..", "results", "format-2");

  @TempDir
  private Path folder;

  @Test
  void forksThatTookTurnsAreRead() throws InvalidRunException {
    List<Fork> forks = RunReader.read(FORMAT).forks();
    assertEquals(List.of(false, false, true, true, true, true, true, true),
        forks.stream().map(Fork::tookTurns).toList());
    assertEquals(forks.get(4).start(), forks.get(5).start());
  }

  @Test
  void iterationsThatLeadInDoNotCount() throws InvalidRunException {
    Fork fork = RunReader.read(FORMAT).forks().get(3);
    assertArrayEquals(new double[] {1200, 1250.5}, fork.measured());
    assertArrayEquals(new double[] {41_000}, fork.warmup());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      forks.csv | ,6,2,2,2,2026-01-01T00:00:13.500Z | ,6,2,2,2,2026-01-01T00:00:14.500Z | forks.csv:7:start: found
      forks.csv | ,6,2,2,2,2026-01-01T00:00:13.500Z,2026-01-01T00:00:22 | ,6,2,2,2,2026-01-01T00:00:13.500Z,\
      2026-01-01T00:00:21 | as of the fork with which it took turns (line 6)
      forks.csv | iterations,0.0025,1,2 | iterations,0.0025,2,2 | forks.csv:6:state: found "measured", but samples.csv
      forks.csv | iterations,0.0025,1,2 | iterations,0.0025,1,3 | 1 warmup and 3 measured iterations, as planned
      forks.csv | iterations,0.0025,1,2 | turns,0.0025,1,2 | forks.csv:6:interleave: found "turns"; expected
      forks.csv | iterations,0.0025,1,2 | iterations,-1,1,2 | forks.csv:6:waiting_cpu: found "-1"
      samples.csv | 5,lead-in,2,time,ns/op,1350.625 | 5,lead-in,3,time,ns/op,1350.625 | lead-in
      samples.csv | 5,lead-in,2,time,ns/op,1350.625 | 5,leadin,2,time,ns/op,1350.625 | did you mean "lead-in"?
      """)
  void damageIsFound(String file, String from, String to, String complaint) throws Exception {
    List<String> complaints = BrokenRun.copy(FORMAT, folder).replace(file, from, to).complaints();
    assertTrue(complaints.stream().anyMatch(each -> each.contains(complaint)), complaints::toString);
  }
}
