package taskmeter.campaign.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.message.UsageException;

class RequestTest {
  private Path properties;

  @BeforeEach
  void choose(@TempDir Path folder) {
    properties = folder.resolve("options.properties");
  }

  private Request parse(String text, String... more) throws IOException {
    Files.writeString(properties, text);
    List<String> arguments = new ArrayList<>(List.of("run", "--properties=" + properties));
    arguments.addAll(List.of(more));
    return Request.parse(arguments.toArray(String[]::new));
  }

  private List<String> complaints(String text, String... more) {
    return assertThrows(UsageException.class, () -> parse(text, more)).getMessage().lines().toList();
  }

  @Test
  void withoutAWordACampaignRuns() {
    Request request = Request.parse();
    assertEquals(Action.RUN, request.action());
    assertEquals(Duration.ofMinutes(90), request.options().budget(6), "a quarter of an hour for each JDK");
    assertEquals(Duration.ofMinutes(10), request.options().budget(1));
    assertEquals(Profile.STANDARD, request.options().profile);
    assertEquals("mvn -pl bench verify", request.command());
  }

  @Test
  void theBuildsPropertiesAreTheJarsOptions() throws IOException {
    Request request = parse("""
        bench.budget=90s
        bench.jvmArgs=-XX:+UseZGC -Dname="two words"
        bench.include=Barrier.*
        bench.seed=7
        bench.skip=
        """);
    assertEquals(Duration.ofSeconds(90), request.options().budget(6));
    assertEquals(List.of("-XX:+UseZGC", "-Dname=two words"), request.options().userArguments());
    assertEquals(7, request.options().seed.orElseThrow());
    assertTrue(request.options().skip, "an empty value of a flag means true");
    assertEquals("mvn -pl bench verify -Dbench.budget=90s -Dbench.include='Barrier.*'"
        + " -Dbench.jvmArgs='-XX:+UseZGC -Dname=\"two words\"' -Dbench.seed=7 -Dbench.skip", request.command());
  }

  @Test
  void theCommandLinesOwnOptionsComeFirst() throws IOException {
    Request request = parse("bench.budget=90s\n", "--budget", "5m");
    assertEquals(Duration.ofMinutes(5), request.options().budget(1));
    assertEquals("mvn -pl bench verify -Dbench.budget=5m", request.command());
  }

  @Test
  void aMisspeltPropertyIsAnErrorWithASuggestion() {
    List<String> complaints = complaints("bench.budgt=3m\n");
    assertEquals(1, complaints.size());
    assertTrue(complaints.getFirst().startsWith("-Dbench.budgt: unknown option; allowed: -Dbench.action, "),
        complaints::toString);
    assertTrue(complaints.getFirst().endsWith("; did you mean -Dbench.budget?"), complaints::toString);
  }

  @Test
  void aMisspeltPropertyOfTheReportIsAnErrorBeforeAnythingIsMeasured() throws IOException {
    List<String> complaints = complaints("report.runn=x\nreport.run=x\n", "--known-elsewhere=report.run,report.skip");
    assertEquals(1, complaints.size());
    assertTrue(complaints.getFirst().endsWith("; did you mean -Dreport.run?"), complaints::toString);
    parse("report.run=x\n", "--known-elsewhere=report.run,report.skip");
  }

  @Test
  void wrongValuesOnTheCommandLineAreComplaintsToo() {
    var thrown = assertThrows(UsageException.class, () -> Request.parse("run", "--budget=5", "--profile=smok"));
    assertEquals(List.of("--budget=5: found no time; allowed: a time such as 90s, 10m, 1h30m or 500ms",
        "--profile=smok: found no profile; allowed: smoke, standard, full; did you mean smoke?"),
        thrown.getMessage().lines().sorted().toList());
  }

  @Test
  void aWordThatIsNoArgumentOfTheJvmIsFound() throws IOException {
    assertEquals(List.of("Xmx1g"), parse("bench.jvmArgs=-Xms1g Xmx1g --add-opens java.base/java.lang=ALL-UNNAMED\n")
        .options().strayArguments());
  }

  @Test
  void aPropertyOfTheCommandLineAloneIsNoProperty() {
    assertEquals(1, complaints("bench.properties=x\n").size());
    assertEquals(1, complaints("bench.help=\n").size());
  }

  @Test
  void allMistakesComeAtOnce() {
    assertEquals(List.of(
        "-Dbench.budget=10x: found no time; allowed: a time such as 90s, 10m, 1h30m or 500ms",
        "-Dbench.include=(: found no regular expression (unclosed group at character 2); "
            + "allowed: java.util.regex.Pattern's syntax",
        "-Dbench.profile=standart: found no profile; allowed: smoke, standard, full; did you mean standard?",
        "-Dbench.rounds=0: found no such number; allowed: whole numbers from 1",
        "-Dbench.skip=perhaps: found no truth value; allowed: true and false",
        "--seed=x: found no such number; allowed: whole numbers of 64 bits"),
        complaints("""
            bench.budget=10x
            bench.include=(
            bench.profile=standart
            bench.rounds=0
            bench.skip=perhaps
            """, "--seed=x"));
  }

  @Test
  void anUnknownWordOrOptionIsAnErrorWithASuggestion() {
    var error = assertThrows(UsageException.class, () -> Request.parse("--bugdet=3m"));
    assertTrue(error.getMessage().endsWith("; did you mean --budget?"), error.getMessage());
    error = assertThrows(UsageException.class, () -> Request.parse("chek"));
    assertTrue(error.getMessage().endsWith("; did you mean check?"), error.getMessage());
  }

  @Test
  void optionsBeforeTheWordAreNotSilentlyDropped() {
    var error = assertThrows(UsageException.class, () -> Request.parse("--budget=3m", "list"));
    assertEquals("--budget: found before list; allowed after it", error.getMessage());
  }
}
