package taskmeter.report.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNameTest {

  @ParameterizedTest
  @CsvSource({"20261122T101500Z-standard, true", "20261122T101500Z-smoke, true", "20261122T101500Z, false",
      "20261122T101500Z-, false", "20261122T101500Z-standard-old, false", "20261122T101500Z-standard.bak, false",
      "20261122T101500-standard, false", "format-1, false"})
  void onlyACompleteNameIsARun(String name, boolean run) throws IOException {
    assertEquals(run, RunName.isRun(name));
    // FORMAT.md contains the expression of both modules
    assertTrue(Files.readString(Path.of("..", "results", "FORMAT.md")).contains("`" + RunName.RUN + "`"));
  }
}
