package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exit codes, the lines and the files of the gate, on a run with one comparison that is slower, by 30 %. */
class MainGateTest extends OneReport {

  private static final String RUN = "20260101T000000Z-standard";
  private static final String SLOWER = "25/Meeting.latch parties=2 PLATFORM";
  private Path run;

  @BeforeEach
  void copy() throws IOException {
    run = copy("verdicts", RUN);
  }

  private int gate(String... options) {
    return run(Stream.concat(Stream.of("--results=" + results), Arrays.stream(options)).toArray(String[]::new));
  }

  private String allow(String... lines) throws IOException {
    return "--allow=" + Files.write(results.resolve("known.txt"), List.of(lines));
  }

  private String lastLine() {
    return out.lines().toList().getLast();
  }

  @Test
  void aSlowerComparisonEndsWithCode6() {
    assertEquals(6, gate("--fail-on=slower"), () -> err);
    assertTrue(lastLine().startsWith("Gate: 1 of 5 comparisons is slower by more than 5 %; 3 (60 %) could be"), out);
  }

  @Test
  void aToleranceOpensTheGate() {
    assertEquals(0, gate("--fail-on=slower", "--tolerance=40%"), () -> out + err);
    assertTrue(lastLine().startsWith("Gate: none of 5 comparisons is slower by more than 40 %; "), out);
    assertEquals(6, gate("--fail-on=slower", "--tolerance=20%"));
  }

  @Test
  void anotherCandidateOpensTheGate() {
    assertEquals(0, gate("--fail-on=slower", "--candidate=21"), () -> out + err);
    assertEquals(6, gate("--fail-on=slower", "--candidate=25"), () -> out + err);
  }

  @Test
  void tooFewDecidedEndsWithCode7AndOneLine() {
    assertEquals(7, gate("--fail-on=slower", "--candidate=21", "--require=51%"), () -> out + err);
    assertTrue(lastLine().startsWith("Gate: none of 2 comparisons is slower by more than 5 %; 1 (50 %) could be "
        + "decided. This is too little to pass: at least 2 must be decided"), out);
    assertEquals(0, gate("--fail-on=slower", "--candidate=21", "--require=50%"), () -> out + err);
  }

  @Test
  void aSlowerComparisonCountsMoreThanTooFewDecided() {
    assertEquals(6, gate("--fail-on=slower", "--require=100%"), () -> out + err);
  }

  @Test
  void aRunThatDecidesNothingDoesNotPassByDefault() throws IOException {
    FileUtils.deleteDirectory(run.toFile());
    copy("severalRuntimes", RUN);
    assertEquals(7, gate("--fail-on=slower"), () -> out + err);
    assertTrue(lastLine().contains(" 0 (0 %) could be decided. This is too little to pass: "), out);
    assertEquals(7, gate("--fail-on=slower", "--require=0%"), () -> out + err);
  }

  @Test
  void anAllowedComparisonOpensTheGate() throws IOException {
    assertEquals(0, gate("--fail-on=slower", allow("# known", SLOWER + " # JDK-1")), () -> out + err);
    assertTrue(out.contains("\nallowed: slower: " + SLOWER + " costs 1.3"), out);
    assertTrue(out.contains(" as much as on 17 (JDK-1)\n"), out);
    assertTrue(lastLine().contains("(not counting 1 that is allowed)"), out);
  }

  @Test
  void anEntryThatNoLongerAppliesIsReported() throws IOException {
    assertEquals(6, gate("--fail-on=slower", allow("21/Meeting.latch parties=2 PLATFORM # JDK-1")));
    assertTrue(out.contains("\nallow list: 21/Meeting.latch parties=2 PLATFORM no longer applies; remove it\n"), out);
  }

  /** One list serves several jobs, and not all of them run all cells. */
  @Test
  void anEntryOfACellThatWasNotRunOnTheCandidateIsExplained() throws IOException {
    Path forks = run.resolve("forks.csv");
    String baseline = "17/Meeting.latch parties=2 PLATFORM";
    assertEquals(0, gate("--fail-on=slower", allow(SLOWER + " # JDK-1", baseline + " # JDK-2")), () -> out + err);
    assertTrue(out.contains("\nallow list: " + baseline + " is not compared: "), out + Files.exists(forks));
  }

  @Test
  void aRunThatDidNotReachAllCellsEndsWithCode7() throws IOException {
    Path environment = run.resolve("environment.csv");
    Files.writeString(environment, Files.readString(environment).stripTrailing()
        .replace(",complete,yes", ",complete,no: the budget ended before 3 cells had a fork")
        + "\n" + RUN + ",,cells,\"99 planned, 98 available\"\n");
    assertEquals(7, gate("--fail-on=slower", "--tolerance=40%"), () -> out + err);
    assertTrue(lastLine().contains(" cells have no fork (no: the budget ended before 3 cells had a fork), so the build"
        + " does not pass. Resume the campaign"), out);
    assertEquals(6, gate("--fail-on=slower"), "a slower comparison counts more");
  }

  @Test
  void aMistakeInTheGateComesBeforeTheReport() throws IOException {
    assertEquals(2, gate("--fail-on=slower", "--require=101%", "--verdicts=" + run.resolve("forks.csv")));
    assertFalse(Files.exists(run.resolve("summary.md")), "nothing is written");
    assertTrue(err.contains("\n--verdicts=" + run.resolve("forks.csv") + ": found a file; expected a folder"), err);
  }

  @Test
  void anOptionWithoutEffectIsAMistake() throws IOException {
    assertEquals(2, gate("--require=50%", "--tolerance=7%", "--candidate=25", "--verdicts=x", "--annotations",
        allow(SLOWER + " # x")));
    assertEquals(List.of("require", "tolerance", "candidate", "allow", "verdicts", "annotations"),
        err.lines().map(line -> line.replaceFirst("--([a-z]+): has no effect without --fail-on; add --fail-on=slower,"
            + " or remove it", "$1")).toList());
    Path file = Files.writeString(results.resolve("options.properties"),
        "report.allow=x\nreport.annotations=false\n");
    assertEquals(2, gate("--properties=" + file));
    assertEquals("-Dreport.allow: has no effect without -Dreport.failOn; add -Dreport.failOn=slower, or remove it",
        err.strip());
    assertEquals(2, gate("--fail-on=slower", "--check"));
    assertEquals("--fail-on: has no effect with --check; run the report once with each", err.strip());
    assertEquals(2, gate("--fail-on=slower", "--check", "--explain=x"));
    assertEquals(List.of("--fail-on: has no effect with --explain; run the report once with each",
        "--check: has no effect with --explain; run the report once with each"), err.lines().toList());
    assertFalse(Files.exists(run.resolve("summary.md")), "nothing is written");
  }

  @Test
  void allMistakesAreReportedAtOnce() throws IOException {
    assertEquals(2, gate("--fail-on=slower", "--candidate=52", "--require=101%", allow(SLOWER, "25/x # y")));
    Path file = results.resolve("known.txt");
    assertEquals(List.of("--candidate: no candidate \"52\"; expected 21 or 25",
        "--require: more than all comparisons; expected at most 100%",
        file + ":1: found no reason; expected <comparison> # <reason>"), err.lines().limit(3).toList());
    assertTrue(err.contains("\n" + file + ":2: found no comparison \"25/x\"; expected "), err);
    assertEquals(4, err.lines().count(), err);
    assertEquals(2, gate("--fail-on=slower", "--candidate=JDK25",
        allow("25 countdownlatch on platform threads # known", "25/Meeting.lacth parties=2 PLATFORM # known")));
    assertEquals(List.of("--candidate: no candidate \"JDK25\"; expected 21 or 25; did you mean 25?",
        file + ":1: found no comparison \"25 countdownlatch on platform threads\"; expected a name that --explain takes"
            + "; did you mean " + SLOWER + "?",
        file + ":2: found no comparison \"25/Meeting.lacth parties=2 PLATFORM\"; expected a name that --explain takes"
            + "; did you mean " + SLOWER + "?"), err.lines().toList());
  }

  @Test
  void anAllowListThatCannotBeReadIsAMistake() throws IOException {
    assertEquals(2, gate("--fail-on=slower", "--allow=" + results.resolve("none.txt")));
    assertEquals("--allow=" + results.resolve("none.txt") + ": cannot be read (NoSuchFileException); expected a text "
        + "file in UTF-8 with lines <comparison> # <reason>", err.strip());
    Path latin = Files.write(results.resolve("latin.txt"), "25/x # über\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(2, gate("--fail-on=slower", "--allow=" + latin));
    assertTrue(err.startsWith("--allow=" + latin + ": cannot be read (MalformedInputException)"), err);
  }

  @Test
  void filesForABuildServerAreWrittenAlsoIfTheGateIsClosed() throws IOException {
    Path folder = results.resolve("a/new/folder");
    assertEquals(6, gate("--fail-on=slower", "--verdicts=" + folder), () -> err);
    assertEquals(Set.of("verdicts.md", "verdicts.xml"), files(folder).keySet());
    assertTrue(files(folder).get("verdicts.md").startsWith("## ❌ Taskmeter, run `" + RUN + "`\n"));
    assertTrue(files(folder).get("verdicts.xml").contains("<failure message=\"slower: costs 1.3"));
    assertEquals(0, gate("--fail-on=slower", "--tolerance=40%", "--verdicts=" + folder), () -> err);
    assertTrue(files(folder).get("verdicts.md").startsWith("## ✅ "), "replaced");
    assertFalse(files(folder).get("verdicts.xml").contains("<failure"), "replaced");
  }

  @Test
  void annotationsArePrintedOnlyIfAskedFor() {
    assertEquals(6, gate("--fail-on=slower"));
    assertFalse(out.contains("::error"), out);
    assertEquals(6, gate("--fail-on=slower", "--annotations"));
    assertTrue(out.contains("\n::error title=slower%3A " + SLOWER + "::costs 1.3"), out);
  }

  @Test
  void withoutFailOnThereIsNoGate() {
    assertEquals(0, gate());
    assertFalse(out.contains("Gate:"), out);
    assertTrue(Files.exists(run.resolve("summary.md")));
  }
}
