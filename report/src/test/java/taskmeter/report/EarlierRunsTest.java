package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.explain.Explanation;
import taskmeter.report.option.UsageException;
import taskmeter.report.page.Page;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.Verdict.Kind;

/** An earlier A/A test makes a band wider; without it, another verdict would be given. */
class EarlierRunsTest {

  private static final Path VERDICTS = Path.of("src/test/resources/taskmeter/report/golden/verdicts");
  private static final String NAME = "20260101T000000Z-standard";
  private static final String EARLIER = "20251201T000000Z-standard";
  private static final String MACHINE =
      "RUN,,machine,M\nRUN,,virtualisation,none\nRUN,,memory_bytes,8\nRUN,,kernel,6\n";

  @TempDir
  private Path results;
  private Path earlier;
  private Run judged;

  /** The same run twice: in the earlier one the JDKs 17 and 25 are one JVM, and the second costs 1.56 times as much. */
  @BeforeEach
  void write() throws Exception {
    Path later = write(NAME, "2026-01-01", "17.0.9+9", 1);
    earlier = write(EARLIER, "2025-12-01", "25.0.1+8", 1.2);
    judged = RunReader.read(later);
  }

  private Path write(String name, String day, String version, double factor) throws IOException {
    Path folder = Files.createDirectory(results.resolve(name));
    Set<String> slots = Files.readAllLines(VERDICTS.resolve("forks.csv")).stream().map(line -> line.split(","))
        .filter(row -> row[7].equals("25")).map(row -> row[1]).collect(Collectors.toSet());
    for (String file : List.of("forks.csv", "samples.csv", "environment.csv", "labels.csv")) {
      Stream<String> lines = Files.readAllLines(VERDICTS.resolve(file)).stream()
          .map(line -> file.equals("samples.csv") && slots.contains(line.split(",")[1])
              ? line.substring(0, line.lastIndexOf(',') + 1)
                  + factor * Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)) : line)
          .map(line -> line.replace(NAME, name).replace("2026-01-01", day).replace("17.0.9+9", version));
      Files.writeString(folder.resolve(file), lines.collect(Collectors.joining("\n", "", "\n")));
    }
    Files.writeString(folder.resolve("environment.csv"), MACHINE.replace("RUN", name), StandardOpenOption.APPEND);
    return folder;
  }

  private Page page() throws IOException {
    return Page.of(judged, Optional.empty(), EarlierRuns.floors(results, judged));
  }

  private static long slower(Page page) {
    return page.verdicts().all().stream().filter(each -> each.is(Kind.SLOWER)).count();
  }

  @Test
  void anEarlierRunThatDecidesVerdictsIsNamed() throws IOException {
    assertEquals(1, slower(Page.of(judged)), "1.30x, without the earlier run");
    Page page = page();
    assertEquals(0, slower(page), "within what one JVM differed from itself");
    assertTrue(page.details().contains("Earlier A/A tests make the band of"), page.details());
    assertTrue(page.details().contains("wider: those of " + EARLIER + "."), page.details());
    String lines = String.join("\n", Explanation.of(ComparisonIndex.of(page.verdicts(), judged.labels())
        .find("25/Meeting.latch parties=2 PLATFORM").get(0)));
    assertTrue(lines.contains("the band of a difference is wider, because identical runtimes differed by as much in"
        + " the run " + EARLIER), lines);
  }

  @Test
  void oneThatCannotBeReadIsAComplaintAndNotAnotherVerdict() throws IOException {
    Files.writeString(earlier.resolve("labels.csv"), "<<<<<<< HEAD\n", StandardOpenOption.APPEND);
    String message = assertThrows(UsageException.class, this::page).getMessage();
    assertTrue(message.contains(earlier + ": invalid earlier run, whose noise may decide verdicts"), message);
    int line = Files.readAllLines(earlier.resolve("labels.csv")).size();
    assertTrue(message.contains(String.format(Locale.ROOT, "labels.csv:%d: found 1 values", line)), message);
  }

  @Test
  void oneThatCannotHaveFloorsIsNotRead() throws IOException {
    Files.writeString(earlier.resolve("environment.csv"), EARLIER + ",,machine,other\n", StandardOpenOption.APPEND);
    Files.delete(earlier.resolve("samples.csv"));
    assertEquals(1, slower(page()), "the run of another machine");
  }

  @Test
  void oneThatWasKilledBeforeItsFirstForkHasNoNoise() throws IOException {
    List<String> forks = Files.readAllLines(earlier.resolve("forks.csv"));
    String absent = forks.stream().filter(line -> line.contains(",not available,")).findFirst().orElseThrow();
    Files.writeString(earlier.resolve("forks.csv"), forks.get(0) + "\n" + absent + "\n" + absent.substring(0, 30));
    Files.writeString(earlier.resolve("samples.csv"), "run,sl");
    assertEquals(1, slower(page()), "some of the cells that are not available");
    Files.delete(earlier.resolve("forks.csv"));
    Files.writeString(earlier.resolve("environment.csv"), "");
    assertEquals(1, slower(page()), "nothing");
  }

  @Test
  void aRunOfOneRuntimeNeedsNoEarlierRun() throws Exception {
    Files.delete(earlier.resolve("environment.csv"));
    Run single = RunReader.read(Path.of("src/test/resources/taskmeter/report/golden/typical"));
    EarlierRuns.floors(results, single);
    assertThrows(UsageException.class, this::page);
  }
}
