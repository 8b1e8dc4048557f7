package taskmeter.campaign.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.inject.Injection;
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
  void theDefaultActionIsRun() {
    Request request = Request.parse();
    assertEquals(Action.RUN, request.action());
    assertEquals(Duration.ofMinutes(90), request.options().budget(6), "a quarter of an hour for each JDK");
    assertEquals(Duration.ofMinutes(10), request.options().budget(1));
    assertEquals(Profile.STANDARD, request.options().profile);
    assertEquals("mvn -pl bench verify", request.command());
  }

  @Test
  void buildPropertiesAreOptions() throws IOException {
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

  /** The shell takes the command apart as it was put together. */
  @Test
  void theCommandThatResumesCanBePasted() throws Exception {
    Request request = parse("bench.include=Barrier.*VIRTUAL|it's $HOME\nbench.resume=\n", "--results",
        System.getProperty("user.dir") + "/a b");
    String command = request.resumeCommand("20260101T000000Z-quick");
    Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
    assertEquals(List.of("mvn", "-pl", "bench", "verify", "-DskipTests", "-Dbench.include=Barrier.*VIRTUAL|it's $HOME",
        "-Dbench.results=" + System.getProperty("user.dir") + "/a b", "-Dbench.resume=20260101T000000Z-quick"),
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    assertFalse(request.command().contains(System.getProperty("user.dir")), "the run's files have no private path");
  }

  @Test
  void commandLineOptionsTakePrecedence() throws IOException {
    Request request = parse("bench.budget=90s\n", "--budget", "5m");
    assertEquals(Duration.ofMinutes(5), request.options().budget(1));
    assertEquals("mvn -pl bench verify -Dbench.budget=5m", request.command());
  }

  @Test
  void aMisspeltPropertyOfTheReportIsAnError() throws IOException {
    List<String> complaints = complaints("report.runn=x\nreport.run=x\n", "--known-elsewhere=report.run,report.skip");
    assertEquals(1, complaints.size());
    assertTrue(complaints.getFirst().endsWith("; did you mean -Dreport.run?"), complaints::toString);
    parse("report.run=x\n", "--known-elsewhere=report.run,report.skip");
  }

  @Test
  void wordsThatAreNotJvmArgumentsAreFound() throws IOException {
    assertEquals(List.of("Xmx1g"), parse("bench.jvmArgs=-Xms1g Xmx1g --add-opens java.base/java.lang=ALL-UNNAMED\n")
        .options().strayArguments());
  }

  @Test
  void commandLineOnlyOptionsAreNotProperties() {
    assertEquals(1, complaints("bench.properties=x\n").size());
    assertEquals(1, complaints("bench.help=\n").size());
  }

  @Test
  void aMessageNamesAnOptionAsTheUserTypesIt() throws IOException {
    String message = "-Dbench.include=x: no cell; add -Dbench.profile=full; not -Dbench.nope\n"
        + "command: mvn -pl bench verify -Dbench.jvmArgs=-Xmx1g";
    assertEquals(message, parse("bench.include=x\n").asTyped(message));
    assertEquals(message.replace("-Dbench.include", "--include"), parse("", "--include=x").asTyped(message));
    assertEquals(message.replace("-Dbench.include", "--include").replace("-Dbench.profile", "--profile"),
        Request.parse("list").asTyped(message));
  }

  @Test
  void aMistakeOnTheCommandLineNamesNoProperty() {
    String mistake = assertThrows(UsageException.class, () -> Request.parse("run", "--inject=9")).getMessage();
    assertTrue(mistake.contains("the place of a JDK in --jdks"), mistake);
  }

  @Test
  void allMistakesAreReportedAtOnceByProperty() {
    assertEquals(List.of(
        "-Dbench.budget=10x: not a duration; expected a number and a unit, such as 90s, 10m or 1h30m",
        "-Dbench.exclude=: an empty regular expression; expected one such as 'Barrier.*VIRTUAL'",
        "-Dbench.include=(: not a regular expression (unclosed group at character 2); "
            + "expected the syntax of java.util.regex.Pattern",
        "-Dbench.inject=9: not an injection; expected " + Injection.ALLOWED,
        "-Dbench.rounds=0: not a whole number above 0; expected a number such as 5",
        "-Dbench.roundz: unknown option; did you mean -Dbench.rounds?",
        "-Dbench.warmup=5: not iterations; expected a count and a duration, such as 20x100ms",
        "--profile=standart: not a profile; expected smoke, quick, standard or full; did you mean standard?",
        "--seed=x: not a whole number; expected a number of at most 64 bits, such as 42"),
        complaints("""
            bench.budget=10x
            bench.exclude=
            bench.include=(
            bench.inject=9
            bench.rounds=0
            bench.roundz=1
            bench.warmup=5
            """, "--profile=standart", "--seed=x"));
  }

  @Test
  void anOverriddenPropertyIsNotChecked() throws IOException {
    assertEquals(Duration.ofMinutes(3), parse("bench.budget=soon\n", "--budget=3m").options().budget(1));
  }

  @Test
  void aCommandLineListReplacesThePropertyList() throws IOException {
    assertEquals(List.of("21", "/opt/jdk"), parse("bench.jdks=17\n", "--jdks=21,/opt/jdk").options().jdks);
    Request request = parse("bench.jdks=17,/opt/jdk\n");
    assertEquals(List.of("17", "/opt/jdk"), request.options().jdks);
    assertEquals("mvn -pl bench verify -Dbench.jdks=17,/opt/jdk", request.command());
  }

  @Test
  void picocliDoesNotReplaceVariablesInProperties() throws IOException {
    assertEquals("-Da=${user.home} -Db=$$", parse("bench.jvmArgs=-Da=${user.home} -Db=$$\n").options().jvmArgs);
  }

  @Test
  void resumeNeedsNoName() throws IOException {
    assertEquals("", parse("bench.resume=\n").options().resume.orElseThrow());
    assertEquals("", parse("", "--resume").options().resume.orElseThrow());
    assertEquals("mvn -pl bench verify", parse("bench.resume=x\n").command());
    assertTrue(parse("").options().resume.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(names = {"RUN", "PLAN", "DOCTOR", "LIST"})
  void aPropertySelectsTheAction(Action action) throws IOException {
    assertEquals(action, parse("bench.action=" + action + "\n").action());
    assertEquals(action, Request.parse("--action=" + action).action());
    assertEquals(action, Request.parse(action.toString()).action());
  }

  @Test
  void optionsBeforeTheSubcommandAreReported() {
    var error = assertThrows(UsageException.class, () -> Request.parse("--budget=3m", "list"));
    assertEquals("--budget: found before list; expected after it", error.getMessage());
  }

  @Test
  void helpTakesPrecedenceOverMistakes() {
    assertTrue(Request.parse("run", "--help", "--budgt=3m").parsed().isUsageHelpRequested());
  }

  @Test
  void quotesProtectCommasBetweenJdks() {
    assertEquals(List.of("25", "25 \"-Xlog:gc,safepoint\""),
        Request.parse("--jdks=25,25 \"-Xlog:gc,safepoint\"").options().jdks);
  }
}
