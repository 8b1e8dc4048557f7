package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.explain.Explanation;
import taskmeter.report.export.SummaryJson;
import taskmeter.report.page.Page;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;

/**
 * Small runs with the expected pages. {@code -DargLine=-Dgolden.write} writes the pages: review the difference before
 * you commit it.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "taskmeter", "report", "golden");
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"typical", "tooFewForks", "missingCell", "belowResolution", "rehearsed", "severalRuntimes",
      "disturbedForks", "verdicts", "doubtfulBaseline", "threadsAtWork"})
  void thePagesAreTheSameInAnyLocaleAndTimeZone(String name) throws Exception {
    Path folder = GOLDEN.resolve(name);
    assertContent(folder.resolve("summary.md"), Page.of(RunReader.read(folder)).summary());
    assertContent(folder.resolve("details.md"), Page.of(RunReader.read(folder)).details());
    for (String tag : List.of("en-US", "de-DE", "ar-EG", "tr-TR")) {
      for (String id : List.of("UTC", "Pacific/Kiritimati", "America/St_Johns")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        Page page = Page.of(RunReader.read(folder));
        assertEquals(Files.readString(folder.resolve("summary.md")), page.summary(), tag + " " + id);
        assertEquals(Files.readString(folder.resolve("details.md")), page.details(), tag + " " + id);
      }
    }
  }

  /** The arithmetic was checked in SciPy: {@code ttest_1samp(logs, 0)}, {@code t.interval(.95, 7, mean, sem)}. */
  @Test
  void theExplanationShowsTheArithmetic() throws Exception {
    Path folder = GOLDEN.resolve("verdicts");
    Run run = RunReader.read(folder);
    ComparisonIndex index = ComparisonIndex.of(Page.of(run).verdicts(), run.labels());
    String text = Stream.of("25/Meeting.latch parties=2 PLATFORM", "25 spin", "25 virtual")
        .map(name -> String.join("\n", Explanation.of(index.find(name).get(0))))
        .collect(Collectors.joining("\n\n\n", "", "\n"));
    assertContent(folder.resolve("explain.txt"), text);
  }

  @Test
  void verdictsAreWrittenAsJson() throws Exception {
    Run run = RunReader.read(GOLDEN.resolve("verdicts"));
    Page page = Page.of(run);
    assertContent(GOLDEN.resolve("verdicts").resolve("summary.json"),
        SummaryJson.of(run.name(), page.verdicts(), page.metrics()));
  }

  private static void assertContent(Path file, String text) throws IOException {
    if (System.getProperty("golden.write") != null) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }

  @Test
  void allComplaintsAreReportedAtOnceInAnyLocale() throws IOException {
    Path folder = GOLDEN.resolve("badInput");
    Path expected = folder.resolve("complaints.txt");
    if (System.getProperty("golden.write") != null) {
      Files.writeString(expected, complaints(folder));
    }
    for (String tag : List.of("en-US", "de-DE", "ar-EG", "tr-TR")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertEquals(Files.readString(expected), complaints(folder), tag);
    }
  }

  private static String complaints(Path folder) {
    return assertThrows(InvalidRunException.class, () -> RunReader.read(folder)).getMessage() + "\n";
  }

  /** Every letter of a doubt is explained, and every letter that is explained marks a number. */
  @Test
  void doubtsMatchTheirMarks() throws IOException {
    try (Stream<Path> pages = Files.walk(GOLDEN)) {
      assertAll(pages.filter(file -> file.endsWith("details.md")).map(file -> () -> {
        String text = Files.readString(file);
        assertEquals(letters(text, "(?m)^\\*\\*([a-z])\\*\\*: "), letters(text, "<sup>\\[([a-z ]+)]"), file.toString());
      }));
    }
  }

  private static Set<String> letters(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results()
        .flatMap(match -> Stream.of(match.group(1).split(" "))).collect(Collectors.toCollection(TreeSet::new));
  }
}
