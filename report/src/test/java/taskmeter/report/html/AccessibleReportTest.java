package taskmeter.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in light and dark, on a phone and on paper. */
class AccessibleReportTest {

  @TempDir
  static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void reset() {
    chromium.emulate("screen", "light");
    chromium.size(1280, 900, false);
  }

  private static List<String> violations() {
    return new AxeBuilder().analyze(chromium.driver()).getViolations().stream().map(Rule::toString).toList();
  }

  /** Of comparisons, a single runtime, a smoke run, and failed cells. */
  @ParameterizedTest
  @ValueSource(strings = {"verdicts", "typical", "rehearsed", "missingCell"})
  void axeFindsNothing(String run) throws Exception {
    Path report = WrittenReport.golden(run, folder);
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {1280, 390}) {
        chromium.emulate("screen", scheme);
        chromium.size(width, 844, width < 500);
        chromium.open(report, "");
        assertEquals(List.of(), violations(), scheme + " " + width);
        chromium.open(report, "#" + chromium.script("return document.querySelector('.view').id"));
        assertEquals(List.of(), violations(), "view, " + scheme + " " + width);
      }
    }
  }

  @Test
  void thePageIsDarkWhereTheReaderWantsIt() throws Exception {
    chromium.open(WrittenReport.golden("verdicts", folder), "");
    String background = "return getComputedStyle(document.body).backgroundColor";
    Object light = chromium.script(background);
    chromium.emulate("screen", "dark");
    assertNotEquals(light, chromium.script(background));
    chromium.emulate("print", "dark");
    assertEquals(light, chromium.script(background), "paper is white");
  }

  @Test
  void aPhoneScrollsOnlyDown() throws Exception {
    Path report = WrittenReport.committed("20261125T070816Z-standard", folder);
    chromium.size(390, 844, true);
    for (String fragment : List.of("", "#jdk=27", "#view-27-TaskCreation.startAndJoin-VIRTUAL")) {
      chromium.open(report, fragment);
      assertEquals(390L, chromium.script("return document.documentElement.scrollWidth"), fragment);
    }
    chromium.open(report, "#jdk=27");
    assertTrue((boolean) chromium.script("const area = document.getElementById('items').parentElement;"
        + "return area.scrollWidth > area.clientWidth"), "the table scrolls in its own area");
  }

  @Test
  void paperHasNoControls() throws Exception {
    chromium.open(WrittenReport.golden("verdicts", folder), "");
    chromium.emulate("print", "light");
    assertEquals(List.of("none"), chromium.strings("return [...document.querySelectorAll('#filters, .skip, .copy')]"
        + ".map(each => getComputedStyle(each).display)").stream().distinct().toList());
  }

  @Test
  void withoutScriptsAllViewsAreShown() throws Exception {
    chromium.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      chromium.open(WrittenReport.golden("verdicts", folder), "");
      assertTrue(chromium.all(".view").stream().allMatch(view -> view.isDisplayed()));
      assertTrue(chromium.find("#items tbody tr").isDisplayed());
      assertTrue(!chromium.find("#filters").isDisplayed());
    } finally {
      chromium.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
