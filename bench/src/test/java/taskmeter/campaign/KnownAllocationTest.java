package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.CompiledTree;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.run.RunFolder;

/** A body that allocates a known amount is diagnosed through the whole program, from a fork to {@code samples.csv}. */
class KnownAllocationTest {

  private static final long TIMEOUT_S = 180;
  private static final double EXACT = 0.01;
  /** The header of the array (12 or 16 bytes) and its 8 elements, as a multiple of eight bytes. */
  private static final double BYTES = 24;

  @TempDir
  private static Path folder;
  private static List<CSVRecord> forks;
  private static List<CSVRecord> samples;

  @BeforeAll
  static void measure() throws Exception {
    Path classes = CompiledTree.of(Path.of("src", "test", "benchmarks")).compiled(folder.resolve("classes"));
    Path output = folder.resolve("output.txt");
    Process process = JavaProcess.builder(
        List.of("-cp", CompiledTree.classPath(classes), "-Djmh.ignoreLock=true"), KnownCampaign.class,
        List.of("taskmeter.known.KnownAllocationProbe", "run", "--rounds=1", "--diagnose",
            "--results=" + folder.resolve("results"))).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(TIMEOUT_S, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertTrue(ended && process.exitValue() == 0, Files.readString(output));
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      Path run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
      forks = CsvRows.read(run.resolve(RunFolder.FORKS));
      samples = CsvRows.read(run.resolve(RunFolder.SAMPLES));
    }
  }

  private static List<CSVRecord> forks(String diagnosis) {
    return forks.stream().filter(fork -> fork.get("diagnosis").equals(diagnosis)).toList();
  }

  private static List<CSVRecord> samples(CSVRecord fork) {
    return samples.stream().filter(sample -> sample.get("slot").equals(fork.get("slot"))).toList();
  }

  private static Set<String> metrics(List<CSVRecord> own) {
    return own.stream().map(sample -> sample.get("metric")).collect(Collectors.toSet());
  }

  @Test
  void timedForksHaveOnlyTheTime() {
    assertFalse(forks("").isEmpty());
    for (CSVRecord fork : forks("")) {
      assertEquals("measured", fork.get("state"), fork.get("reason"));
      assertEquals(Set.of("time"), metrics(samples(fork)));
    }
  }

  @Test
  void diagnosticForksHaveNoTime() {
    assertEquals(List.of(3, 1), List.of(forks("counts").size(), forks("events").size()));
    Stream.of("counts", "events").flatMap(kind -> forks(kind).stream()).forEach(fork -> {
      assertEquals("diagnosed", fork.get("state"), fork.get("reason"));
      List<CSVRecord> own = samples(fork);
      assertFalse(own.isEmpty());
      assertFalse(metrics(own).contains("time"));
      own.forEach(sample -> assertEquals("measured", sample.get("phase")));
    });
  }

  @Test
  void allocatedBytesAreExact() {
    for (CSVRecord fork : forks("counts")) {
      List<CSVRecord> allocated =
          samples(fork).stream().filter(sample -> sample.get("metric").equals("allocated")).toList();
      assertEquals(3, allocated.size(), "half of five iterations");
      for (CSVRecord sample : allocated) {
        assertEquals("B/op", sample.get("unit"));
        assertEquals(BYTES, Double.parseDouble(sample.get("value")), EXACT * BYTES, sample::toString);
      }
    }
  }

  @Test
  void aBodyOfOneThreadNeverParks() {
    for (CSVRecord fork : forks("events")) {
      samples(fork).forEach(sample -> assertTrue(Double.parseDouble(sample.get("value")) < 0.01, sample::toString));
      assertEquals(Set.of("pinned", "parked"), metrics(samples(fork)));
    }
  }
}
