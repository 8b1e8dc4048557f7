package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;

/** Kills a process that writes two reports in turn, at random moments. */
class KilledReportTest extends OneReport {

  private static final int NUMBER = Integer.getInteger("kills", 16);
  private static final long SEED = Long.getLong("kills.seed", 20260101);
  private static final String NAME = "20260101T000000Z-standard";
  private static final String READY = "ready";
  private static final List<String> BASELINES = List.of("17", "25");

  /** The process: writes one report, then another, and so on. */
  static final class Writer {

    private Writer() {}

    /** @param arguments the run's folder; the baselines of the two reports, or folders with the files of both */
    public static void main(String[] arguments) throws IOException {
      Path run = Path.of(arguments[0]);
      for (int i = 1; ; i = 3 - i) {
        if (arguments[i].contains(File.separator)) {
          swap(run, Path.of(arguments[i]), Path.of(arguments[3 - i]));
        } else if (new Main(System.out, System.err).run("--run", arguments[0], "--baseline", arguments[i]) != 0) {
          throw new IllegalStateException("no report");
        }
        Files.writeString(run.resolveSibling(READY), "");
      }
    }

    /** Most of the time files are replaced. */
    private static void swap(Path run, Path next, Path last) throws IOException {
      try (FileSwap swap = FileSwap.begin(run)) {
        for (String file : FileSwap.files(next)) {
          Files.createDirectories(swap.files().resolve(file).getParent());
          Files.createLink(swap.files().resolve(file), next.resolve(file));
        }
        swap.commit(FileSwap.files(last).stream().filter(file -> Files.notExists(next.resolve(file))).toList());
      }
    }
  }

  @Test
  void theNextReportFindsTheOldFilesOrTheNewOnes() throws Exception {
    Path run = copy("verdicts", NAME);
    Files.delete(run.resolve("summary.json"));
    Files.createDirectories(run.resolve("charts"));
    Files.writeString(run.resolve("charts/mine.svg"), "<svg/>");
    Files.writeString(run.resolve("notes.md"), "mine");
    List<SortedMap<String, String>> whole = new ArrayList<>();
    SortedMap<String, String> measured = files(run);
    for (String baseline : BASELINES) {
      assertEquals(0, run("--run", run.toString(), "--baseline", baseline), () -> err);
      whole.add(files(run));
      for (String file : files(run).keySet()) {
        if (!measured.containsKey(file)) {
          FileUtils.copyFile(run.resolve(file).toFile(),
              results.resolve("files").resolve(baseline).resolve(file).toFile());
        }
      }
    }
    Random random = new Random(SEED);
    Map<String, Integer> found = new TreeMap<>();
    for (int i = 0; i < NUMBER; i++) {
      boolean drawn = i % 4 == 0;
      kill(run, random.nextInt(drawn ? 1_000 : 100), BASELINES.stream()
          .map(baseline -> drawn ? baseline : results.resolve("files").resolve(baseline).toString()).toList());
      boolean left = Files.exists(run.resolve(FileSwap.HIDDEN).resolve("list"));
      if (!left) {
        SortedMap<String, String> now = without(files(run));
        assertTrue(whole.contains(now), () -> "without a list, neither of the two reports: " + whole.stream()
            .map(each -> differing(each, now)).toList());
      }
      // It repairs the folder, but keeps a report that nobody asked for
      assertEquals(0, run("--results", results.toString(), "--baseline", "21"), () -> err);
      int which = whole.indexOf(files(run));
      assertTrue(which >= 0, () -> "neither of the two reports");
      found.merge(left ? "completed" : "as it was", 1, Integer::sum);
      assertEquals(0, run("--run", run.toString(), "--baseline", BASELINES.get(i % 2)), () -> err);
      assertEquals(whole.get(i % 2), files(run));
    }
    System.out.println("killed reports: " + found);
  }

  private static Set<String> differing(SortedMap<String, String> one, SortedMap<String, String> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return names;
  }

  private static SortedMap<String, String> without(SortedMap<String, String> files) {
    files.keySet().removeIf(file -> file.startsWith(FileSwap.HIDDEN));
    return files;
  }

  /** Starts the process, and kills it some time after its first report; mostly while it replaces files. */
  private void kill(Path run, int milliseconds, List<String> two) throws Exception {
    Path ready = results.resolve(READY);
    Files.deleteIfExists(ready);
    Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Writer.class.getName(),
        run.toString(), two.get(0), two.get(1)).redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
    try {
      while (writer.isAlive() && Files.notExists(ready)) {
        Thread.sleep(5);
      }
      Thread.sleep(milliseconds);
      Path list = run.resolve(FileSwap.HIDDEN).resolve("list");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      while (milliseconds % 4 != 0 && Files.notExists(list) && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    } finally {
      assertTrue(writer.isAlive(), "the process writes");
      writer.destroyForcibly();
      assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
      Files.deleteIfExists(ready);
    }
  }
}
