package taskmeter.report.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastComparisonTest {

  @TempDir
  private Path folder;

  private Path scores(String name, double reading, double chart) throws IOException {
    return Files.writeString(folder.resolve(name), "[" + score("reading", reading) + "," + score("chart", chart) + "]");
  }

  /** A score with an interval of one tenth. */
  private static String score(String benchmark, double value) {
    return "{\"benchmark\": \"" + benchmark + "\", \"primaryMetric\": {\"score\": " + value
        + ", \"scoreConfidence\": [" + value * 0.95 + ", " + value * 1.05 + "]}}";
  }

  @Test
  void onlyADifferenceBeyondBothIntervalsIsAChange() throws IOException {
    Path before = scores("before.json", 100, 100);
    assertEquals(List.of("slower       chart: 1.20 times the earlier score",
        "not changed  reading: 1.08 times the earlier score"),
        PastComparison.compare(before, scores("after.json", 108, 120)));
    assertEquals(List.of("not changed  chart: 0.95 times the earlier score",
        "faster       reading: 0.50 times the earlier score"),
        PastComparison.compare(before, scores("after.json", 50, 95)));
  }
}
