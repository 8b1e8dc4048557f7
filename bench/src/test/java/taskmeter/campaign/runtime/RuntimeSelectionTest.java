package taskmeter.campaign.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.ExitCode;
import taskmeter.campaign.FakeProbe;
import taskmeter.campaign.Main;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.option.Request;

/** From {@code --jdks} to the cells of each JDK, with a fake probe. */
class RuntimeSelectionTest {

  private static final String HOME = System.getProperty("java.home");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ExitCode run(String... arguments) {
    return new Main(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), FakeProbe.class.getName()).run(arguments);
  }

  private List<String> out() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void injectionIntoAMissingJdkIsRejected() {
    assertEquals(ExitCode.USAGE, run("run", "--inject", "2:10%"));
    assertTrue(err().contains("--inject: found place 2 of 1 JDKs; expected the place of a JDK"), err());
  }

  @Test
  void aMissingJdkIsRejectedBeforeAnythingIsWritten(@TempDir Path results) throws IOException {
    assertEquals(ExitCode.USAGE, run("run", "--jdks", "99", "--results", results.toString()));
    assertTrue(err().contains("--jdks=99: ") && err().contains("99"), err());
    try (var files = Files.list(results)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void allMistakesAreReportedAtOnce(@TempDir Path folder) {
    assertEquals(ExitCode.USAGE, run("check", "--jdks", "99," + HOME + "," + folder));
    assertTrue(err().contains("99") && err().contains(folder.toString()), err());
  }

  @Test
  void aHomeListedTwiceIsTwoRuntimes() {
    assertEquals(ExitCode.FINE, run("list", "--jdks", HOME + "," + HOME), this::err);
    String cell = "  Meeting.latch FORK_JOIN  (standard, not available: never opens)";
    String label = out().getFirst().substring("JDK ".length(), out().getFirst().length() - cell.length());
    assertTrue(label.startsWith(Integer.toString(Runtime.version().feature())), label);
    assertEquals(List.of("JDK " + label + cell, "JDK " + label + "#2" + cell), out());
  }

  @Test
  void onlyOneJdkGetsInjectedWork() {
    CampaignOptions options =
        Request.parse("--jdks=" + String.join(",", HOME, HOME, HOME), "--inject=2:10%").options();
    assertEquals(List.of(0, 10, 0),
        RuntimeSelection.jvms(options, System.out).stream().map(jvm -> jvm.extra().every()).toList());
  }

  @Test
  void theDefaultJdkIsTheOneRunningThis() {
    CampaignOptions options = Request.parse("--jvm-args=-Xmx1g").options();
    List<MeasuredJvm> jvms = RuntimeSelection.jvms(options, System.out);
    assertEquals(1, jvms.size());
    assertEquals(Runtime.version().feature(), jvms.getFirst().feature());
    assertTrue(jvms.getFirst().settings().arguments().contains("-Xmx1g"), jvms.toString());
  }

  @Test
  void aJdkWithItsOwnArgumentsIsARuntimeOfItsOwn() {
    CampaignOptions options = Request.parse("--jdks=" + HOME + "," + HOME + " -XX:+UseZGC").options();
    List<MeasuredJvm> jvms = RuntimeSelection.jvms(options, System.out);
    assertEquals(List.of(false, true),
        jvms.stream().map(jvm -> jvm.settings().arguments().contains("-XX:+UseZGC")).toList());
    assertEquals(jvms.getFirst().label() + "+UseZGC", jvms.getLast().label());
    assertEquals("JDK " + jvms.getFirst().label() + " -XX:+UseZGC", jvms.getLast().title());
    assertEquals("-XX:+UseZGC", jvms.getLast().settingsText().get("arguments.own"));
  }

  @Test
  void aWordAfterAJdkIsRejected() {
    assertEquals(ExitCode.USAGE, run("check", "--jdks", HOME + " -Xint Main"));
    assertTrue(err().contains("found Main; expected JVM arguments, which begin with -"), err());
  }
}
