package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.EndedProcess;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.run.PastRunReader;

/**
 * Real campaigns are killed at random moments, some several times, and resumed until they are complete. No row that was
 * written is lost or changed, and each planned fork is measured once. {@code -Dkills=100} kills more often, {@code
 * -Dkills.results} names a folder that keeps the runs, so that the report can read them.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class KilledCampaignsTest {

  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final long SEED = Long.getLong("kills.seed", 20260101);
  private static final Optional<Path> KEPT = Optional.ofNullable(System.getProperty("kills.results")).map(Path::of);
  private static final String HOME = System.getProperty("java.home");
  /** Two cells, on two runtimes, in two rounds. */
  private static final int FORKS = 2 * 2 * 2;
  /** The most forks between two kills. */
  private static final int AHEAD = 4;
  /** About the time until the first fork, and the time of a fork. */
  private static final long BEGINNING_MS = 6_000;
  private static final long FORK_MS = 800;
  private static final long TIMEOUT_S = 120;
  private static final List<String> FILES =
      List.of("environment.csv", "forks.csv", "labels.csv", "ruler.csv", "samples.csv");

  @TempDir
  private Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> moments = new TreeMap<>();
  private final List<ProcessHandle> orphans = new ArrayList<>();
  private Path results;

  @Test
  void noKillLosesAFork() throws Exception {
    int kills = 0;
    for (int campaign = 1; kills < KILLS; campaign++) {
      results = Files.createDirectories(KEPT.orElse(folder).resolve("campaign-" + campaign));
      kills += killedUntilComplete(KILLS - kills);
    }
    System.out.println(kills + " kills: " + moments);
  }

  /** Kills a campaign at most so many times, and returns how many times it was. */
  private int killedUntilComplete(int most) throws Exception {
    Map<String, List<String>> written = Map.of();
    int kills = 0;
    boolean complete = false;
    while (!complete) {
      Optional<Path> before = newest();
      Process process = start(before);
      boolean ended = kills >= most ? process.waitFor(TIMEOUT_S, TimeUnit.SECONDS) : endedBefore(process, before);
      if (ended) {
        EndedProcess end = EndedProcess.of(process, Duration.ofSeconds(TIMEOUT_S));
        assertEquals(0, end.exit(), end::said);
      } else {
        assertTrue(kills < most, "does not end");
        kill(process);
        kills++;
      }
      complete = ended;
      Optional<Path> run = newest();
      if (run.isPresent()) {
        PastRun past = PastRunReader.read(run.get());
        // Without a fork a new run is started
        Map<String, List<String>> lines = past.hasForks() ? lines(run.get()) : Map.of();
        if (run.equals(before)) {
          written.forEach((file, old) -> assertEquals(old, lines.get(file).subList(0, old.size()), file));
        }
        written = lines;
        moments.merge(moment(run.get(), past, ended), 1, Integer::sum);
      } else {
        moments.merge("before the run", 1, Integer::sum);
      }
    }
    checkWhole(newest().orElseThrow());
    return kills;
  }

  /** Waits for a random moment: early, while a file grows, or soon after it; whether the campaign ended before. */
  private boolean endedBefore(Process process, Optional<Path> resumed) throws Exception {
    int ahead = random.nextInt(AHEAD + 1);
    String file = random.nextBoolean() ? "samples.csv" : "forks.csv";
    boolean atOnce = random.nextBoolean();
    long later = random.nextLong(ahead == 0 ? BEGINNING_MS : FORK_MS);
    long before = resumed.isPresent() ? CsvRows.count(resumed.get().resolve(file)) : 0;
    long wanted = before + ahead * (file.equals("forks.csv") ? 1 : 1 + 2);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_S);
    while (process.isAlive() && ahead > 0 && rows(file) < wanted) {
      assertTrue(System.nanoTime() < end, "does not go on");
      Thread.sleep(1);
    }
    return process.waitFor(ahead > 0 && atOnce ? 0 : later, TimeUnit.MILLISECONDS);
  }

  private long rows(String file) throws IOException {
    Optional<Path> run = newest();
    return run.isPresent() ? CsvRows.count(run.get().resolve(file)) : 0;
  }

  private Process start(Optional<Path> resumed) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--jdks", HOME + "," + HOME,
        "--results", results.toString(),
        "--include", "CurrentTaskLookup.baseline (PLATFORM|VIRTUAL)|forkJoinInvokeAll.*PLATFORM",
        "--rounds", "2", "--warmup", "1x10ms", "--measurement", "2x10ms"));
    resumed.ifPresent(run -> arguments.add("--resume"));
    return JavaProcess.start(List.of("-Djmh.ignoreLock=true",
        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"))), Main.class, arguments);
  }

  /** Kills the campaign, and its forks only every other time: otherwise they end by themselves. */
  private void kill(Process process) throws InterruptedException {
    List<ProcessHandle> forks = process.descendants().toList();
    assertTrue(process.destroyForcibly().waitFor(TIMEOUT_S, TimeUnit.SECONDS));
    orphans.addAll(forks);
    if (random.nextBoolean()) {
      forks.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @AfterEach
  void endForks() {
    orphans.forEach(ProcessHandle::destroyForcibly);
  }

  private Optional<Path> newest() throws IOException {
    Path newest = results.resolve(".newest");
    return Files.exists(newest) ? Optional.of(results.resolve(Files.readString(newest).strip())) : Optional.empty();
  }

  /** The complete lines of all files. */
  private static Map<String, List<String>> lines(Path run) throws IOException {
    Map<String, List<String>> lines = new HashMap<>();
    for (String file : FILES) {
      String text = Files.readString(run.resolve(file));
      lines.put(file, text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    }
    return lines;
  }

  private static String moment(Path run, PastRun past, boolean ended) throws IOException {
    if (ended) {
      return "not killed";
    }
    boolean torn = false;
    for (String file : FILES) {
      String text = Files.exists(run.resolve(file)) ? Files.readString(run.resolve(file)) : "";
      torn |= !text.isEmpty() && !text.endsWith("\n");
    }
    return torn ? "within a line" : !past.hasForks() ? "before the first fork"
        : past.lastNumber() > past.done().getLast().number() ? "between samples and row" : "during or between forks";
  }

  private static void checkWhole(Path run) throws IOException {
    PastRun past = PastRunReader.read(run);
    assertEquals("yes", past.property("complete").orElseThrow());
    List<CSVRecord> rows = CsvRows.read(run.resolve("forks.csv"));
    List<CSVRecord> started = rows.stream().filter(row -> !row.get("block").isEmpty()).toList();
    assertTrue(started.stream().allMatch(row -> row.get("state").equals("measured")), started::toString);
    Set<List<String>> places = started.stream()
        .map(row -> List.of(row.get("block"), row.get("position"), row.get("attempt"))).collect(Collectors.toSet());
    assertEquals(started.size(), places.size(), "a fork twice");
    assertEquals(FORKS, places.stream().filter(place -> place.getLast().equals("1")).count());
    List<String> slots = rows.stream().map(row -> row.get("slot")).toList();
    assertEquals(slots.size(), new HashSet<>(slots).size(), slots::toString);
    List<String> sampled = CsvRows.read(run.resolve("samples.csv")).stream().map(row -> row.get("slot")).toList();
    started.stream().map(row -> row.get("slot")).forEach(slot ->
        assertEquals(1 + 2, sampled.stream().filter(slot::equals).count(), "samples of slot " + slot));
  }
}
