package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.CompiledTree;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.jdk.Discovery;
import taskmeter.campaign.jdk.JdkChoice;
import taskmeter.campaign.python.CPython;
import taskmeter.campaign.python.PythonDiscovery;
import taskmeter.campaign.python.PythonScript;
import taskmeter.campaign.run.RunFolder;

/**
 * Real forks take turns, through the whole program. A body records when its iterations ran, and dies or hangs if it is
 * told to.
 */
class KnownTurnsTest {

  private static final long TIMEOUT_S = 100;
  private static final String HOME = System.getProperty("java.home");
  /** Three iterations of warmup, and three measured ones after one that leads in, in turns of two. */
  private static final List<String> SAMPLES = List.of("warmup 1", "warmup 2", "warmup 3", "lead-in 1", "measured 1",
      "lead-in 2", "measured 2", "lead-in 3", "measured 3");
  private static final List<Integer> TURNS = List.of(2, 1, 2, 2, 2);
  /** A fork that spins while it waits keeps one processor busy. */
  private static final double NEARLY_IDLE = 0.25;

  @TempDir
  private static Path compiled;
  private static String classPath;

  @TempDir
  private Path folder;
  private Path run;
  private int exit;
  private List<CSVRecord> forks;

  @BeforeAll
  static void compile() throws IOException {
    classPath = CompiledTree.classPath(CompiledTree.of(Path.of("src", "test", "benchmarks")).compiled(compiled));
  }

  private void run(String jdks, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("taskmeter.known.KnownTurnsProbe", "run", "--rounds=1",
        "--warmup=3x40ms", "--measurement=3x40ms", "--lead-in=1", "--include=KnownTurns|TaskCreation.awaitOne",
        "--interleave=iterations", "--jdks=" + jdks,
        "--results=" + folder.resolve("results")));
    arguments.addAll(List.of(more));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = JavaProcess.builder(List.of("-cp", classPath, "-Djmh.ignoreLock=true"),
        KnownCampaign.class, arguments);
    builder.environment().put("KNOWN_TURNS", Files.createDirectory(folder.resolve("times")).toString());
    Process process = builder.redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(TIMEOUT_S, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertTrue(ended, Files.readString(output));
    exit = process.exitValue();
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    forks = CsvRows.read(run.resolve(RunFolder.FORKS));
  }

  private List<String> samples(CSVRecord fork) throws IOException {
    return CsvRows.read(run.resolve(RunFolder.SAMPLES)).stream()
        .filter(sample -> sample.get("slot").equals(fork.get("slot")))
        .map(sample -> sample.get("phase") + " " + sample.get("iteration")).toList();
  }

  private List<CSVRecord> forks(String state) {
    return forks.stream().filter(fork -> fork.get("state").equals(state)).toList();
  }

  /**
   * An iteration.
   *
   * @param fork the process id
   * @param begin in nanoseconds, from any moment
   * @param end in nanoseconds, from the same moment
   */
  private record Ran(String fork, long begin, long end) {
    static Ran of(String line) {
      String[] values = line.split(",");
      return new Ran(values[0], Long.parseLong(values[1]), Long.parseLong(values[2]));
    }
  }

  /** All iterations of all forks, in their order. */
  private List<Ran> ran() throws IOException {
    List<Ran> ran = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("times"))) {
      for (Path file : files.toList()) {
        Files.readAllLines(file).forEach(line -> ran.add(Ran.of(line)));
      }
    }
    ran.sort(Comparator.comparingLong(Ran::begin));
    return ran;
  }

  /** The forks of a block in the order of their iterations: forth, back, and so on. */
  private static List<String> planned(List<String> order) {
    return IntStream.range(0, TURNS.size()).boxed().flatMap(turn -> (turn % 2 == 0 ? order : order.reversed()).stream()
        .flatMap(fork -> Stream.generate(() -> fork).limit(TURNS.get(turn)))).toList();
  }

  @Test
  void realForksTakeTurns() throws Exception {
    JdkChoice older = JdkChoice.of(List.of("17"), Discovery.discover());
    List<CPython> pythons = PythonDiscovery.discover(PythonScript.unpacked()).found();
    String python = pythons.isEmpty() ? "" : pythons.getLast().executable().toString();
    List<String> jdks = new ArrayList<>(List.of(HOME, HOME));
    older.runtimes().forEach(each -> jdks.add(each.jdk().home().toString()));
    run(String.join(",", jdks), python.isEmpty() ? new String[0] : new String[] {"--python=" + python + "," + python});
    assertEquals(0, exit, Files.readString(folder.resolve("output.txt")));
    int together = jdks.size();
    // On a busy machine a block is repeated
    assertEquals(together + (python.isEmpty() ? 0 : 2),
        forks.stream().filter(fork -> fork.get("attempt").equals("1")).count());
    for (CSVRecord fork : forks) {
      assertEquals("measured", fork.get("state"), fork.get("reason"));
      assertEquals("iterations", fork.get("interleave"));
      assertEquals(SAMPLES, samples(fork));
      double waiting = Double.parseDouble(fork.get("waiting_cpu"));
      assertTrue(waiting < NEARLY_IDLE, fork::toString);
    }
    forks.stream().collect(Collectors.groupingBy(fork -> fork.get("block") + "." + fork.get("attempt"),
        Collectors.mapping(fork -> fork.get("start") + " to " + fork.get("end"), Collectors.toSet())))
        .forEach((block, times) -> assertEquals(1, times.size(), "block " + block + ": " + times));
    assertInTurns(together);
  }

  /** Requires that the iterations of each block, whose forks are so many, ran one at a time and in their order. */
  private void assertInTurns(int together) throws IOException {
    List<Ran> all = ran();
    int ofBlock = together * SAMPLES.size();
    assertEquals(0, all.size() % ofBlock, all.size() + " iterations");
    for (int block = 0; block < all.size(); block += ofBlock) {
      List<Ran> ran = all.subList(block, block + ofBlock);
      for (int i = 1; i < ran.size(); i++) {
        assertTrue(ran.get(i - 1).end() <= ran.get(i).begin(), ran.get(i - 1) + " overlaps " + ran.get(i));
      }
      List<String> order = ran.stream().map(Ran::fork).distinct().toList();
      assertEquals(planned(order), ran.stream().map(Ran::fork).toList());
    }
  }

  @Test
  void theForkBesideOneThatDiesIsMeasured() throws Exception {
    run(HOME + "," + HOME + " -Dknown.ends=halt");
    assertEquals(Set.of("died: exit code 3"),
        forks("failed").stream().map(fork -> fork.get("reason")).collect(Collectors.toSet()));
    assertEquals(1, forks("measured").stream().filter(fork -> fork.get("attempt").equals("1")).count());
    assertEquals(SAMPLES, samples(forks("measured").getFirst()));
    assertEquals(List.of("warmup 1", "warmup 2", "warmup 3", "lead-in 1"), samples(forks("failed").getFirst()));
    assertTrue(exit != 0);
  }

  @Test
  void aForkThatHangsInItsTurnIsKilledAndItsThreadsDumped() throws Exception {
    run(HOME + "," + HOME + " -Dknown.ends=hang", "--grace=3s");
    CSVRecord hung = forks("failed").getFirst();
    // Three times 9 iterations of 40 ms, and the grace period
    assertEquals("hung: no end within 4.1 s; threads in dumps/slot-" + hung.get("slot") + ".txt", hung.get("reason"));
    assertTrue(Files.readString(run.resolve("dumps").resolve("slot-" + hung.get("slot") + ".txt"))
        .contains("KnownTurns.neverReturns"), "the dump has the method");
    assertEquals(SAMPLES, samples(forks("measured").getFirst()));
    assertEquals("iterations", forks("measured").getFirst().get("interleave"));
  }
}
