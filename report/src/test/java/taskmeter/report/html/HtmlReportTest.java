package taskmeter.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.page.Page;
import taskmeter.report.read.RunReader;

class HtmlReportTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "taskmeter", "report", "golden");

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"typical", "tooFewForks", "missingCell", "belowResolution", "rehearsed", "severalRuntimes",
      "disturbedForks", "verdicts", "doubtfulBaseline", "threadsAtWork"})
  void everyRowHasAViewAndEveryLinkATarget(String run) throws Exception {
    String page = WrittenReport.golden(run);
    List<String> ids = found(" id=\"([^\"]+)\"", page);
    assertEquals(ids.size(), Set.copyOf(ids).size(), "each id once");
    List<String> links = found(" href=\"#([^\"]+)\"", page);
    assertEquals(List.of(), links.stream().filter(link -> !ids.contains(link)).distinct().toList());
    List<String> views = found("<article id=\"([^\"]+)\"", page);
    List<String> rows = found("<tr data-scenario[^>]*>(.*)", page);
    assertEquals(views.size(), rows.size());
    assertEquals(Set.copyOf(views), rows.stream().map(row -> found("<a href=\"#([^\"]+)\"", row).getFirst())
        .collect(Collectors.toSet()));
  }

  @Test
  void everyComparisonIsThereByItsName() throws Exception {
    String page = WrittenReport.golden("verdicts");
    Page report = Page.of(RunReader.read(GOLDEN.resolve("verdicts")));
    List<String> names = found("<code class=\"name\">([^<]+)</code>", page);
    List<String> expected = NamedComparison.all(report.verdicts()).stream().map(NamedComparison::name).toList();
    assertTrue(names.containsAll(expected), names::toString);
    assertEquals(report.verdicts().all().size(),
        found("data-verdict=\"([^\"]+)\"", page).size(), "also those without a ratio");
  }

  @Test
  void aRunOfOneRuntimeListsItsCells() throws Exception {
    String page = WrittenReport.golden("typical");
    assertTrue(page.contains(">All cells</h2>"));
    assertFalse(page.contains("Heat map"));
    assertTrue(found("<th scope=\"col\" data-key=\"([^\"]+)\"", page).contains("cost"));
  }

  @Test
  void aSmokeRunSaysSoAndHasNoVerdict() throws Exception {
    String page = WrittenReport.golden("rehearsed");
    assertTrue(page.contains("Smoke run, not a measurement"));
    assertFalse(page.contains("data-verdict=\"slower\""));
  }

  @Test
  void theBytesAreTheSameInAnyLocaleAndTimeZone() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String expected = WrittenReport.golden("verdicts");
    try {
      for (String tag : List.of("de-DE", "ar-EG", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertEquals(expected, WrittenReport.golden("verdicts"), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void textOfTheRunIsEscaped(@TempDir Path folder) throws Exception {
    replace(folder, "labels.csv", "spin,the parties", "</script><b>\u202Espin\u0007 & \u00AD,the parties");
    replace(folder, "environment.csv", "complete,yes", "complete,no: <img src=x onerror=alert(1)>");
    String page = HtmlReport.of(Page.of(RunReader.read(folder)).data());
    assertTrue(page.contains(
        "&lt;/script&gt;&lt;b&gt;&lt;U+202E&gt;spin&lt;U+0007&gt; &amp; &lt;U+00AD&gt;, 2 parties"), page);
    assertFalse(page.contains("<b>"));
    assertFalse(page.contains("<img"));
    assertEquals(List.of(), page.lines().filter(line -> line.chars().anyMatch(each -> each == '\u202E'
        || each == '\u0007' || each == '\u00AD')).toList());
  }

  private static void replace(Path folder, String file, String before, String after) throws IOException {
    if (!Files.exists(folder.resolve(file))) {
      FileUtils.copyDirectory(GOLDEN.resolve("verdicts").toFile(), folder.toFile());
    }
    String text = Files.readString(folder.resolve(file));
    assertTrue(text.contains(before), before);
    Files.writeString(folder.resolve(file), text.replace(before, after));
  }

  @Test
  void thePolicyAllowsOnlyTheScriptsAndStylesOfThePage() throws Exception {
    String page = WrittenReport.golden("verdicts");
    String policy = found("Content-Security-Policy\" content=\"([^\"]+)\"", page).getFirst().replace("&#x27;", "'")
        .replace("&#39;", "'");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    for (String inline : found("(?s)<(?:script|style)>(.*?)</(?:script|style)>", page)) {
      assertTrue(policy.contains(new PageResource(inline).hash()), inline);
    }
    assertEquals(List.of(), found("\\s(on\\w+|style|src)=\"", page));
    assertTrue(page.contains("Permission is hereby granted"), "the licence of tablesort");
  }
}
