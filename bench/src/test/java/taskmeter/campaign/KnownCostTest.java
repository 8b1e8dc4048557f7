package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.CompiledTree;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.run.RunFolder;

/**
 * A body of known cost is measured through the whole program, from JMH and a fork to {@code samples.csv}.
 */
class KnownCostTest {

  private static final long TIMEOUT_S = 90;
  /** The most that two clocks and a loop add to the time that the body reports. */
  private static final double MORE = 1.25;

  @TempDir
  private static Path folder;
  private static List<CSVRecord> forks;
  private static List<CSVRecord> samples;
  /** {@code phase,iteration,ns} of each iteration, in the order in which they ran. */
  private static List<String> took;

  @BeforeAll
  static void measure() throws Exception {
    Path classes = CompiledTree.of(Path.of("src", "test", "benchmarks")).compiled(folder.resolve("classes"));
    Path output = folder.resolve("output.txt");
    Path kept = folder.resolve("kept.csv");
    ProcessBuilder builder = JavaProcess.builder(
        List.of("-cp", CompiledTree.classPath(classes), "-Djmh.ignoreLock=true"), KnownCampaign.class,
        List.of("taskmeter.known.KnownProbe", "run", "--rounds=1", "--results=" + folder.resolve("results")));
    builder.environment().put("KNOWN_COST", kept.toString());
    Process process = builder.redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(TIMEOUT_S, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertTrue(ended && process.exitValue() == 0, Files.readString(output));
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      Path run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
      forks = CsvRows.read(run.resolve(RunFolder.FORKS));
      samples = CsvRows.read(run.resolve(RunFolder.SAMPLES));
    }
    took = Files.readAllLines(kept);
  }

  @Test
  void everyForkIsMeasured() {
    // On a busy machine some are repeated
    assertEquals(2, forks.stream().filter(fork -> fork.get("attempt").equals("1")).count());
    forks.forEach(fork -> assertEquals("measured", fork.get("state"), fork.get("reason")));
    assertEquals(forks.size() * (3 + 2), samples.size());
  }

  /** Same as {@code KnownCost.nanos}: an invocation of ten operations takes ten times as long. */
  private static double spun(String phase, int iteration) {
    return 1000.0 * ((phase.equals("warmup") ? 300 : 200) + 10 * iteration);
  }

  @Test
  void noSampleIsBelowTheSpinTime() {
    for (CSVRecord sample : samples) {
      double spun = spun(sample.get("phase"), Integer.parseInt(sample.get("iteration")));
      assertTrue(Double.parseDouble(sample.get("value")) >= spun, () -> "spun " + spun + ": " + sample);
    }
  }

  @Test
  void everySampleMatchesItsIteration() {
    assertEquals(took.size(), samples.size());
    for (int i = 0; i < took.size(); i++) {
      CSVRecord sample = samples.get(i);
      String[] kept = took.get(i).split(",");
      assertEquals(List.of(kept[0], kept[1]), List.of(sample.get("phase"), sample.get("iteration")), took::toString);
      double value = Double.parseDouble(sample.get("value"));
      assertTrue(value <= MORE * Double.parseDouble(kept[2]), () -> "took " + kept[2] + ": " + sample);
    }
  }
}
