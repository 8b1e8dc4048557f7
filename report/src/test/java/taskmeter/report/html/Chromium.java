package taskmeter.report.html;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium without network, in which tests click and type. */
final class Chromium implements AutoCloseable {

  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts a browser. Without Chromium or its driver the test is skipped, or fails if {@code TASKMETER_BROWSER} is
   * {@code required}.
   */
  static Chromium start() {
    Optional<Path> browser = found("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = found("chromedriver");
    boolean there = browser.isPresent() && driver.isPresent();
    String missing = "Chromium or chromedriver: found none on the PATH; install chromium and chromium-driver";
    if ("required".equals(System.getProperty("TASKMETER_BROWSER", System.getenv("TASKMETER_BROWSER")))) {
      assertTrue(there, missing);
    }
    assumeTrue(there, missing);
    // It warns that it does not know the protocol of newer browsers, which these tests do not use
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--window-size=1280,900");
    options.setCapability("goog:loggingPrefs", logs);
    return new Chromium(new ChromeDriver(new ChromeDriverService.Builder()
        .usingDriverExecutable(driver.orElseThrow().toFile()).build(), options));
  }

  private static Optional<Path> found(String... names) {
    List<String> folders = Arrays.asList(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"));
    return Stream.of(names).flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable).findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page afresh, also if only its fragment is another one. */
  void open(Path page, String fragment) {
    driver.get("about:blank");
    driver.get(page.toUri() + fragment);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  Object script(String text, Object... arguments) {
    return driver.executeScript(text, arguments);
  }

  /** Returns the texts of a column of the rows that are shown, in their order. */
  List<String> column(int index) {
    return strings("return [...document.querySelectorAll('#items tbody tr:not([hidden])')]"
        + ".map(row => row.cells[arguments[0]].textContent)", index);
  }

  List<String> strings(String text, Object... arguments) {
    return ((List<?>) script(text, arguments)).stream().map(Object::toString).toList();
  }

  /** Returns the URL's fragment. */
  String fragment() {
    return script("return location.hash").toString();
  }

  void waitFor(String condition) {
    new WebDriverWait(driver, Duration.ofSeconds(20)).until(any -> script("return " + condition).equals(true));
  }

  /** Emulates a medium, {@code screen} or {@code print}, and a colour scheme, {@code light} or {@code dark}. */
  void emulate(String medium, String scheme) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium,
        "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void size(int width, int height, boolean mobile) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
  }

  /** Returns the messages on the console since the last call. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
  }

  /** Returns the URLs that were requested since the last call, other than files and blank pages. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .filter(message -> !message.contains("\"documentURL\":\"about:blank\"")).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
