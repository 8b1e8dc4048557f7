package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.EndedProcess;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.run.PastRunReader;
import taskmeter.campaign.runtime.MeasuredJvm;

/** A campaign with real forks is killed, leaves truncated files, and is resumed. */
class ResumedProcessTest {

  private static final String INCLUDE = "CurrentTaskLookup.baseline (PLATFORM|VIRTUAL)|forkJoinInvokeAll.*PLATFORM";
  private static final String HOME = System.getProperty("java.home");
  /** Two available cells, on two runtimes, in two rounds. */
  private static final int FORKS = 2 * 2 * 2;
  private static final int SEALED_BEFORE_THE_KILL = 3;
  private static final long TIMEOUT_S = 60;

  @TempDir
  private static Path folder;
  private static Path run;
  private static Map<String, String> filesBefore;
  private static int tornSlot;
  private static PastRun whole;

  @BeforeAll
  static void killAndResume() throws Exception {
    Process first = start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_S);
    while (sealed() < SEALED_BEFORE_THE_KILL) {
      assertTrue(first.isAlive() && System.nanoTime() < end, () -> output(first));
      Thread.sleep(20);
    }
    List<ProcessHandle> inFlight = first.descendants().toList();
    assertTrue(first.destroyForcibly().waitFor(TIMEOUT_S, TimeUnit.SECONDS));
    for (ProcessHandle fork : inFlight) {
      fork.destroyForcibly();
      fork.onExit().get(TIMEOUT_S, TimeUnit.SECONDS);
    }
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    filesBefore = files();
    tear();
    Process second = start("--resume");
    EndedProcess ended = EndedProcess.of(second, Duration.ofSeconds(TIMEOUT_S));
    assertEquals(0, ended.exit(), ended.said());
    whole = PastRunReader.read(run);
  }

  private static Process start(String... more) throws IOException {
    return JavaProcess.start(
        List.of("-Djmh.ignoreLock=true", "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"))),
        Main.class, arguments(INCLUDE, more));
  }

  private static List<String> arguments(String include, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--jdks", HOME + "," + HOME, "--results",
        folder.resolve("results").toString(), "--include", include, "--rounds", "2", "--warmup", "1x10ms",
        "--measurement", "2x10ms"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** The output of a program; kills it if it is running. */
  private static String output(Process process) {
    try {
      process.destroyForcibly();
      return EndedProcess.of(process, Duration.ofSeconds(TIMEOUT_S)).said();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e.toString();
    }
  }

  private static long sealed() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path forks = files.filter(file -> file.endsWith("forks.csv")).findFirst().orElse(folder);
      return Files.isRegularFile(forks)
          ? Files.readString(forks).lines().filter(line -> line.contains(",measured,")).count() : 0;
    }
  }

  /** Leaves files as after a power cut: samples without a row, and an incomplete line in both files. */
  private static void tear() throws IOException {
    tornSlot = 1 + Integer.parseInt(rows("forks.csv").getLast().get("slot"));
    String row = run.getFileName() + "," + tornSlot + ",warmup,1,time,ns/op,7.5";
    append("samples.csv", row + "\n" + row.substring(0, row.length() / 2));
    append("forks.csv", run.getFileName() + "," + tornSlot + ",2,1,1,2026-");
  }

  private static void append(String file, String text) throws IOException {
    Files.writeString(run.resolve(file), text, StandardOpenOption.APPEND);
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    return CsvRows.read(run.resolve(file));
  }

  /** The text of all files, by name. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(run)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(run.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void sealedRowsAreUnchanged() throws IOException {
    Map<String, String> now = files();
    filesBefore.forEach((file, text) -> assertTrue(now.get(file).startsWith(text), file + ": " + now.get(file)));
  }

  @Test
  void everyPlannedForkIsMeasuredOnce() throws IOException {
    List<CSVRecord> started = rows("forks.csv").stream().filter(row -> !row.get("block").isEmpty()).toList();
    List<CSVRecord> first = started.stream().filter(row -> row.get("attempt").equals("1")).toList();
    assertEquals(FORKS, first.size());
    assertTrue(started.stream().allMatch(row -> row.get("state").equals("measured")), started.toString());
    assertEquals(started.size(), started.stream()
        .map(row -> List.of(row.get("block"), row.get("position"), row.get("attempt"))).distinct().count());
    assertEquals(FORKS, first.stream().map(row -> List.of(row.get("block"), row.get("runtime"))).distinct().count());
  }

  @Test
  void everyForkHasItsOwnSlotAndSamples() throws IOException {
    List<String> slots = rows("forks.csv").stream().map(row -> row.get("slot")).toList();
    assertEquals(slots.size(), new HashSet<>(slots).size(), slots.toString());
    assertFalse(slots.contains(Integer.toString(tornSlot)), "the slot already has samples of the unfinished fork");
    List<String> sampled = rows("samples.csv").stream().map(row -> row.get("slot")).toList();
    rows("forks.csv").stream().filter(row -> row.get("state").equals("measured")).map(row -> row.get("slot"))
        .forEach(slot -> assertEquals(1 + 2, sampled.stream().filter(slot::equals).count(), "slot " + slot));
  }

  @Test
  void theRunIsCompleteAfterTwoSegments() {
    assertEquals("yes", whole.property("complete").orElseThrow());
    assertEquals(2, whole.segments());
  }

  @Test
  void unavailableCellsAndLabelsAreWrittenOnce() throws IOException {
    assertEquals(2, rows("forks.csv").stream().filter(row -> row.get("state").equals("not available")).count());
    List<List<String>> labels =
        rows("labels.csv").stream().map(row -> List.of(row.get("axis"), row.get("name"))).toList();
    assertEquals(labels.size(), new HashSet<>(labels).size());
  }

  @Test
  void aCompleteRunGetsNoMoreForks() throws IOException {
    String forks = files().get("forks.csv");
    assertEquals(List.of(0, ""), again(arguments(INCLUDE, "--resume")));
    assertEquals(forks, files().get("forks.csv"));
  }

  @Test
  void changedOptionsAreRejectedTogether() throws IOException {
    Map<String, String> before = files();
    List<Object> end = again(arguments("CurrentTaskLookup.baseline PLATFORM", "--resume=" + run.getFileName(),
        "--jvm-args=-Xmx256m"));
    assertEquals(2, end.getFirst(), end.toString());
    String complaint = end.getLast().toString().replaceAll(" \\(environment\\.csv:[0-9]+\\)", "");
    assertTrue(end.getLast().toString().contains("  include (environment.csv:"), "its place in the file");
    assertTrue(complaint.startsWith("--resume=" + run.getFileName() + ": "), complaint);
    assertTrue(complaint.contains("  include: then " + INCLUDE + ", now CurrentTaskLookup.baseline PLATFORM\n"),
        complaint);
    assertTrue(complaint.contains("  cells: then 6 planned, 4 available, now 2 planned, 2 available\n"), complaint);
    assertTrue(complaint.matches("(?s).*  JDK \\S+, jvm.flags: then \\S+ -Xms512m .*, now .* -Xmx256m\n.*"), complaint);
    assertEquals(before, files());
  }

  /** Exit code and errors of the program in this JVM. */
  private static List<Object> again(List<String> arguments) {
    System.setProperty("jmh.ignoreLock", "true");
    var err = new ByteArrayOutputStream();
    ExitCode exit = new Main(new PrintStream(new ByteArrayOutputStream()),
        new PrintStream(err, true, StandardCharsets.UTF_8), MeasuredJvm.PROBE).run(arguments.toArray(String[]::new));
    return List.of(exit.number(), err.toString(StandardCharsets.UTF_8));
  }
}
