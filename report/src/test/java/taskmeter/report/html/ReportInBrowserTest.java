package taskmeter.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Clicks and types in the report of the run of six JDKs. */
class ReportInBrowserTest {

  private static final int CELL = 0;
  private static final int VERDICT = 1;
  private static final int RATIO = 2;
  private static final int CARRIER = 3;
  private static final int PAIR = 4;
  private static final int SCENARIO = 5;
  private static final String JOIN_ON_27 = "#view-27-TaskCreation.startAndJoin-VIRTUAL";

  @TempDir
  static Path folder;
  private static Chromium chromium;
  private static Path report;

  @BeforeAll
  static void write() throws Exception {
    chromium = Chromium.start();
    report = WrittenReport.committed("20261125T070816Z-standard", folder);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    chromium.open(report, "");
    chromium.console();
    chromium.requests();
  }

  private static WebElement header(String key) {
    return chromium.find("#items th[data-key=" + key + "]");
  }

  /** Ratios of the rows that have one, as the page prints them. */
  private static List<Double> ratios() {
    return chromium.column(RATIO).stream().filter(text -> !text.equals("–"))
        .map(text -> Double.valueOf(text.substring(0, text.indexOf('×')))).toList();
  }

  private static void choose(String name, String value) {
    new Select(chromium.find("#filters [name=" + name + "]")).selectByValue(value);
    chromium.waitFor("location.hash.includes('" + name + "=')");
  }

  private static int count() {
    return Integer.parseInt(chromium.find("#count").getText().split(" ")[0]);
  }

  @Test
  void aClickOnAHeaderSortsAndAnotherReverses() {
    header("ratio").findElement(By.tagName("button")).click();
    assertEquals("ascending", header("ratio").getAttribute("aria-sort"));
    assertEquals(ratios().stream().sorted().toList(), ratios());
    assertEquals("–", chromium.column(RATIO).getLast(), "rows without a ratio are last");
    header("ratio").findElement(By.tagName("button")).click();
    assertEquals("descending", header("ratio").getAttribute("aria-sort"));
    assertEquals(ratios().stream().sorted(Comparator.reverseOrder()).toList(), ratios());
    assertEquals("–", chromium.column(RATIO).getLast());
    assertEquals("#sort=ratio:descending", chromium.fragment());
    assertEquals(1, chromium.all("#items [aria-sort]").size());
  }

  @ParameterizedTest
  @CsvSource({"ENTER", "SPACE"})
  void aKeyOnAHeaderSorts(Keys key) {
    chromium.script("document.querySelector('#items th[data-key=cell] button').focus()");
    chromium.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement focused = chromium.driver().switchTo().activeElement();
    assertEquals("Verdict", focused.getText());
    focused.sendKeys(key);
    assertEquals("ascending", header("verdict").getAttribute("aria-sort"));
    focused.sendKeys(key);
    assertEquals("descending", header("verdict").getAttribute("aria-sort"));
    assertEquals("no verdict", chromium.column(VERDICT).getFirst());
    assertEquals("▲ slower", chromium.column(VERDICT).getLast());
  }

  @Test
  void equalRowsKeepTheOrderOfThePage() {
    List<String> before = chromium.strings("return [...document.querySelectorAll('#items tbody tr')]"
        + ".filter(row => row.dataset.verdict === 'slower').map(row => row.dataset.name)");
    header("verdict").findElement(By.tagName("button")).click();
    assertEquals(before, chromium.strings("return [...document.querySelectorAll('#items tbody tr')]"
        + ".filter(row => row.dataset.verdict === 'slower').map(row => row.dataset.name)"));
  }

  @ParameterizedTest
  @CsvSource({"scenario, TaskCreation, 5, Task creation", "carrier, VIRTUAL, 3, virtual threads",
      "verdict, slower, 1, ▲ slower", "jdk, 27/21, 4, JDK 21 → JDK 27"})
  void aChoiceFilters(String name, String value, int column, String shown) {
    int all = count();
    choose(name, value);
    assertEquals(Set.of(shown), Set.copyOf(chromium.column(column)));
    assertEquals(chromium.column(column).size(), count());
    assertTrue(count() < all);
    assertEquals("#" + name + "=" + value, chromium.fragment());
    chromium.find("#filters [type=reset]").click();
    chromium.waitFor("location.hash === '#all'");
    assertEquals(all, count());
  }

  @Test
  void aRuntimeFiltersAllItsPairs() {
    choose("jdk", "27");
    assertEquals(Set.of("JDK 17 → JDK 27", "JDK 21 → JDK 27", "JDK 25 → JDK 27"), Set.copyOf(chromium.column(PAIR)));
  }

  @Test
  void wordsFilterAsInExplain() {
    chromium.find("#filters [name=text]").sendKeys("27 startAndJoin VIRTUAL");
    assertEquals(List.of("start and join"), chromium.column(CELL));
    assertEquals("1 of 351 comparisons shown", chromium.find("#count").getText());
    assertEquals("status", chromium.find("#count").getAttribute("role"));
  }

  @Test
  void aFragmentShowsTheSameRowsInTheSameOrder() {
    choose("jdk", "27");
    choose("verdict", "slower");
    chromium.find("#filters [name=text]").sendKeys("virtual threads");
    header("ratio").findElement(By.tagName("button")).click();
    List<String> cells = chromium.column(CELL);
    List<Double> ratios = ratios();
    String fragment = chromium.fragment();
    assertEquals("#jdk=27&verdict=slower&text=virtual+threads&sort=ratio:ascending", fragment);
    assertTrue(cells.size() > 1);
    chromium.open(report, fragment);
    assertEquals(cells, chromium.column(CELL));
    assertEquals(ratios, ratios());
    assertEquals("ascending", header("ratio").getAttribute("aria-sort"));
    assertEquals(fragment, chromium.fragment());
  }

  @Test
  void anUnknownValueInAFragmentIsNamed() {
    chromium.open(report, "#jdk=27&verdict=slwer&colour=red");
    assertTrue(chromium.find("#count").getText().endsWith(
        "ignored, because this report has no such value: verdict=slwer, colour=red"));
    assertEquals("#jdk=27", chromium.fragment());
    assertTrue(count() > 1);
  }

  @Test
  void aFieldOfTheHeatMapOpensItsViewAndEscapeReturns() {
    chromium.find("#filters [name=text]").sendKeys("join");
    WebElement field = chromium.find(".heat a[href='" + JOIN_ON_27 + "']");
    assertTrue(field.getAttribute("title").startsWith("JDK 21 → JDK 27: "));
    chromium.script("arguments[0].scrollIntoView({block: 'center'})", field);
    Object place = chromium.script("return scrollY");
    field.click();
    chromium.waitFor("document.body.classList.contains('viewing')");
    assertEquals(JOIN_ON_27, chromium.fragment());
    assertEquals(1, chromium.all(".view.open").size());
    assertFalse(chromium.find("#overview").isDisplayed());
    assertEquals("Task creation: start and join, on virtual threads",
        chromium.driver().switchTo().activeElement().getText());
    chromium.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    chromium.waitFor("!document.body.classList.contains('viewing')");
    assertEquals("#text=join", chromium.fragment());
    assertEquals(place, chromium.script("return scrollY"));
  }

  @Test
  void aLinkOpensAViewAndTheBrowserGoesBack() {
    chromium.open(report, JOIN_ON_27);
    assertEquals("27/TaskCreation.startAndJoin VIRTUAL", chromium.find(".view.open .name").getText());
    assertTrue(chromium.find(".view.open pre").getText().contains("Holm: rank"));
    chromium.all(".view.open li a").getFirst().click();
    chromium.waitFor("!location.hash.includes('view-27')");
    assertEquals(1, chromium.all(".view.open").size());
    chromium.driver().navigate().back();
    chromium.waitFor("document.querySelector('.view.open').id.includes('view-27')");
  }

  @Test
  void aNumberOfVerdictsFiltersTheTable() {
    WebElement number = chromium.find(".counts a[href='#jdk=27/21&verdict=slower']");
    int expected = Integer.parseInt(number.getText().replaceAll("\\D", ""));
    number.click();
    chromium.waitFor("document.querySelector('[name=verdict]').value === 'slower'");
    assertEquals(expected, count());
    assertEquals(Set.of("▲ slower"), Set.copyOf(chromium.column(VERDICT)));
  }

  @Test
  void thePageAsksForNothingAndComplainsAboutNothing() {
    chromium.open(report, "");
    header("p").findElement(By.tagName("button")).click();
    chromium.open(report, JOIN_ON_27);
    List<String> requests = chromium.requests();
    assertEquals(2, requests.size(), requests::toString);
    assertTrue(requests.stream().allMatch(request -> request.contains("\"url\":\"file:")), requests::toString);
    assertEquals(List.of(), chromium.console());
  }

  @Test
  void columnsAreWhereThisTestExpectsThem() {
    assertEquals(List.of("cell", "verdict", "ratio", "carrier", "jdk", "scenario"), chromium.strings(
        "return [...document.querySelectorAll('#items th[data-key]')].map(each => each.dataset.key)").subList(0, 6));
    assertEquals(Set.of("platform threads", "virtual threads", "ForkJoinPool"),
        Set.copyOf(chromium.column(CARRIER)));
    assertTrue(chromium.column(SCENARIO).contains("Eager start"));
  }
}
