package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.CompiledTree;

/**
 * From a body of known cost to {@code samples.csv}, through all that lies between them: JMH, a fork, the campaign and
 * its files.
 */
class KnownCostTest {
  private static final int ROUNDS = 3;
  private static final long PATIENCE_S = 100;
  /** What a clock, a loop and a busy box add at most, in the best of all rounds. */
  private static final double MORE = 1.25;

  @TempDir
  private static Path folder;
  private static List<CSVRecord> forks;
  private static List<CSVRecord> samples;

  @BeforeAll
  static void measure() throws Exception {
    Path classes = CompiledTree.of(Path.of("src", "test", "benchmarks")).compiled(folder.resolve("classes"));
    Path said = folder.resolve("said.txt");
    Process process = JavaProcess.start(
        List.of("-cp", CompiledTree.classPath(classes), "-Djmh.ignoreLock=true"), KnownCampaign.class,
        List.of("taskmeter.known.KnownProbe", "run", "--rounds=" + ROUNDS, "--results=" + folder.resolve("results")),
        said);
    boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertTrue(ended && process.exitValue() == 0, Files.readString(said));
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      Path run = runs.findFirst().orElseThrow();
      forks = CsvRows.read(run.resolve(RunFolder.FORKS));
      samples = CsvRows.read(run.resolve(RunFolder.SAMPLES));
    }
  }

  @Test
  void everyForkIsMeasured() {
    assertEquals(2 * ROUNDS, forks.size());
    forks.forEach(fork -> assertEquals("measured", fork.get("state"), fork.get("reason")));
    assertEquals(2 * ROUNDS * (3 + 2), samples.size());
  }

  /** As {@code KnownCost.nanos} has it; a spin of ten operations takes ten times as long. */
  private static double spun(String phase, int iteration) {
    return 1000.0 * ((phase.equals("warmup") ? 300 : 200) + 10 * iteration);
  }

  @Test
  void noSampleIsBelowWhatWasSpun() {
    for (CSVRecord sample : samples) {
      double spun = spun(sample.get("phase"), Integer.parseInt(sample.get("iteration")));
      assertTrue(Double.parseDouble(sample.get("value")) >= spun, () -> "spun " + spun + ": " + sample);
    }
  }

  @Test
  void theSamplesOfEachCellAndIterationAreWhatWasSpun() {
    Map<String, String> parameters =
        forks.stream().collect(Collectors.toMap(fork -> fork.get("slot"), fork -> fork.get("parameters")));
    Map<List<String>, Double> least = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    samples.forEach(sample -> least.merge(
        List.of(parameters.get(sample.get("slot")), sample.get("phase"), sample.get("iteration")),
        Double.parseDouble(sample.get("value")), Math::min));
    assertEquals(2 * (3 + 2), least.size(), least.toString());
    least.forEach((key, value) -> {
      double spun = spun(key.get(1), Integer.parseInt(key.get(2)));
      assertTrue(value <= MORE * spun, () -> "spun " + spun + ": " + key + " " + value);
    });
  }
}
