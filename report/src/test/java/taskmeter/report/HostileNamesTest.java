package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import taskmeter.report.mutant.HostileKind;
import taskmeter.report.mutant.NamePlace;
import taskmeter.report.mutant.WrittenFiles;

/** A report of a run with any text in any place is whole and shows the text; otherwise the run is refused. */
class HostileNamesTest extends OneReport {

  private static final int NUMBER = Integer.getInteger("names", 260);
  private static final long SEED = Long.getLong("names.seed", 20260101);
  /** The gate's exit codes: passed, and not if the campaign did not reach all cells. */
  private static final Set<Integer> PASSED = Set.of(0, 7);
  private static final String RUN = "20260101T000000Z-standard";

  private record Hostile(HostileKind kind, NamePlace place, String text) {

    static Hostile of(int number) {
      Random random = new Random(SEED + number);
      HostileKind kind = HostileKind.values()[number % HostileKind.values().length];
      NamePlace place = NamePlace.values()[random.nextInt(NamePlace.values().length)];
      return new Hostile(kind, place, kind.text(random));
    }

    boolean refusable() {
      return kind.refusable() || place.refuses(text);
    }

    @Override
    public String toString() {
      return kind + " in " + place + " " + text.codePoints().limit(60).mapToObj(c -> c > ' ' && c < 127
          ? Character.toString(c) : "{%X}".formatted(c)).collect(Collectors.joining());
    }
  }

  @Test
  void eachReportIsWholeAndShowsTheText() throws Exception {
    Map<NamePlace, WrittenFiles> usual = new EnumMap<>(NamePlace.class);
    for (NamePlace place : NamePlace.values()) {
      Path run = run(place, "usual");
      assertTrue(PASSED.contains(report(run)), () -> err);
      usual.put(place, WrittenFiles.read(run));
    }
    Map<HostileKind, Map<String, Integer>> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (int number = 0; number < NUMBER; number++) {
      Hostile hostile = Hostile.of(number);
      String result = "wrong";
      try {
        result = check(hostile, usual.get(hostile.place()));
      } catch (AssertionError | Exception e) {
        wrong.add(hostile + ": " + e.toString().lines().limit(4).collect(Collectors.joining(" ")));
      }
      counts.computeIfAbsent(hostile.kind(), kind -> new TreeMap<>()).merge(result, 1, Integer::sum);
    }
    counts.forEach((kind, each) -> System.out.println(kind + ": " + each));
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + NUMBER + ":\n" + String.join("\n", wrong));
  }

  private Path run(NamePlace place, String text) throws IOException {
    FileUtils.cleanDirectory(results.toFile());
    // Only a folder that is not named like a run takes its name from the files
    Path run = copy("verdicts", "results/" + (place == NamePlace.RUN_NAME ? "r" : RUN));
    place.put(run, text);
    return run;
  }

  private int report(Path run) {
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run("--run", run.toString(),
        "--results", run.getParent().toString(), "--fail-on", "slower", "--annotations",
        "--verdicts", run.resolve("gate").toString(), "--require", "0%", "--tolerance", "100%"));
  }

  private String check(Hostile hostile, WrittenFiles usual) throws Exception {
    Path run = run(hostile.place(), hostile.text());
    Set<String> before = names(file -> !file.startsWith(run));
    Set<String> files = names(file -> file.startsWith(run));
    int code = report(run);
    assertEquals(before, names(file -> !file.startsWith(run)), "files outside the run");
    WrittenFiles.assertPlain("output", out);
    WrittenFiles.assertPlain("errors", err);
    if (code == 2) {
      assertTrue(hostile.refusable(), () -> "refused: " + err);
      err.lines().skip(1).forEach(line -> assertTrue(MutantsTest.COMPLAINT.matcher(line).matches(), line));
      assertTrue(err.lines().count() > 1, err);
      assertEquals(files, names(file -> file.startsWith(run)), "nothing was written");
      return "refused";
    }
    assertTrue(PASSED.contains(code), () -> err);
    WrittenFiles written = WrittenFiles.read(run);
    written.assertLike(usual);
    for (String text : hostile.place().shown(hostile.text())) {
      written.assertShows(text);
    }
    assertFalse(Files.exists(run.resolve("touch")), "a command ran");
    return "shown";
  }

  private Set<String> names(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(results)) {
      return all.filter(wanted).map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
