package taskmeter.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.gate.GivenVerdicts.DEFAULT;
import static taskmeter.report.gate.GivenVerdicts.FASTER;
import static taskmeter.report.gate.GivenVerdicts.INCONCLUSIVE;
import static taskmeter.report.gate.GivenVerdicts.LIKELY_SLOWER;
import static taskmeter.report.gate.GivenVerdicts.NOT_COMPARABLE;
import static taskmeter.report.gate.GivenVerdicts.SAME;
import static taskmeter.report.gate.GivenVerdicts.SLOWER;
import static taskmeter.report.gate.GivenVerdicts.allow;
import static taskmeter.report.gate.GivenVerdicts.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import taskmeter.report.verdict.Verdict.Kind;

class VerdictsMarkdownTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "taskmeter", "report", "golden", "gate");

  private static GateResult mixed() {
    return new GivenVerdicts().add("25", "small", 1.07, SLOWER).add("25", "large", 3.47, SLOWER)
        .add("25", "known", 2.5, SLOWER).add("25", "fast", 0.5, FASTER).add("25", "equal", 1, SAME)
        .add("25", "open", 1.2, INCONCLUSIVE).add("25", "smoke", 1, NOT_COMPARABLE)
        .add("27", "large", 13.7, SLOWER).add("27", "perhaps", 1.2, LIKELY_SLOWER).add("27", "known", 1.0, SAME)
        .through(with(new AllowList(List.of(new AllowList.Entry("25/S.known VIRTUAL", "waits for JDK-1 | see *notes*"),
            new AllowList.Entry("27/S.known VIRTUAL", "waits for JDK-2")))));
  }

  /** As many as no campaign has, with long names: × and – have two and three bytes. */
  private static GivenVerdicts thousands() {
    GivenVerdicts verdicts = new GivenVerdicts();
    IntStream.rangeClosed(1, 4000).forEach(i -> verdicts.add(i % 2 == 0 ? "25" : "27",
        "variantWithALongNameµ" + i, 1 + i / 1000.0, SLOWER));
    return verdicts;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<String> rows(String text) {
    return text.lines().filter(line -> line.startsWith("| ▲") || line.startsWith("| ▼") || line.startsWith("| △")
        || line.startsWith("| ?")).toList();
  }

  @Test
  void aPersonCanReadIt() throws IOException {
    Path expected = GOLDEN.resolve("verdicts.md");
    String text = VerdictsMarkdown.of("20260101T000000Z-standard", mixed());
    if (System.getProperty("golden.write") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(expected, text);
    }
    assertEquals(Files.readString(expected), text);
  }

  @Test
  void onlyAPassedGateHasATick() {
    assertTrue(VerdictsMarkdown.of("r", new GivenVerdicts().add(1, SAME).through(DEFAULT)).startsWith("## ✅ "));
    assertTrue(VerdictsMarkdown.of("r", mixed()).startsWith("## ❌ "));
    assertTrue(VerdictsMarkdown.of("r", new GivenVerdicts().add(9, INCONCLUSIVE).through(DEFAULT))
        .startsWith("## ❌ "), "too few decided");
    assertEquals("## ❌ Taskmeter, run `r`\n\nGate: nothing could be compared, so the build does not pass. The report "
        + "has the reasons.\n", VerdictsMarkdown.of("r", new GivenVerdicts().absent("25", "v").through(DEFAULT)));
  }

  @Test
  void whatFailsTheBuildIsFirstAndTheLargestOfIt() {
    List<String> rows = rows(VerdictsMarkdown.of("r", mixed()));
    assertEquals(List.of("27/S.large", "25/S.large", "25/S.small", "25/S.known", "25/S.fast", "27/S.perhaps"),
        rows.stream().map(row -> row.replaceAll(".*`(\\S+) VIRTUAL`.*", "$1")).toList());
    assertEquals(3, rows.stream().filter(row -> row.contains("**fails the build**")).count());
  }

  /** Although it is no difference. */
  @Test
  void anInconclusiveComparisonThatFailsTheBuildIsListed() {
    Gate gate = new Gate(Set.of(Kind.INCONCLUSIVE), 0.05, 0.25, Optional.empty(), AllowList.NONE);
    String text = VerdictsMarkdown.of("r", new GivenVerdicts().add("25", "slow", 2, SLOWER)
        .add("25", "open", 1.2, INCONCLUSIVE).through(gate));
    assertTrue(rows(text).get(0).startsWith("| ? inconclusive | `25/S.open VIRTUAL` |"), text);
    assertTrue(rows(text).get(0).contains("**fails the build**"), text);
    assertEquals(2, rows(text).size(), text);
  }

  @Test
  void anEntryThatNoLongerAppliesIsNoNoteOfARow() {
    String text = VerdictsMarkdown.of("r", new GivenVerdicts().add("25", "fast", 0.5, FASTER)
        .through(with(allow("25/S.fast VIRTUAL", "JDK-1"))));
    assertFalse(text.contains("JDK-1"), text);
    assertTrue(text.endsWith("The allow list's entry `25/S.fast VIRTUAL` no longer applies; remove it.\n"), text);
  }

  @Test
  void thousandsOfFailuresFitAndTheRestIsCounted() {
    String text = assertTimeoutPreemptively(Duration.ofSeconds(60),
        () -> VerdictsMarkdown.of("r", thousands().through(DEFAULT)));
    assertTrue(bytes(text) <= 60_000, bytes(text) + " bytes");
    assertTrue(bytes(text) > 45_000, "not much less than there is room for: " + bytes(text));
    assertTrue(bytes(text) > text.length() + 1000, "the test has characters of several bytes");
    MatchResult left = Pattern.compile("\nThis text has no room for (\\d+) of 4000 comparisons; "
        + "the report has them all\\.\n").matcher(text).results().findFirst().orElseThrow();
    assertEquals(4000, rows(text).size() + Integer.parseInt(left.group(1)));
    assertTrue(rows(text).get(0).contains("µ4000 "), "the largest stays");
    assertFalse(VerdictsMarkdown.of("r", mixed()).contains("no room"), "nothing is left out of a short one");
  }

  @Test
  void thousandsOfNeedlessEntriesFit() {
    GivenVerdicts verdicts = new GivenVerdicts();
    IntStream.rangeClosed(1, 2000).forEach(i -> verdicts.add("25", "variantWithALongName" + i, 1, SAME));
    AllowList all = new AllowList(IntStream.rangeClosed(1, 2000)
        .mapToObj(i -> new AllowList.Entry("25/S.variantWithALongName" + i + " VIRTUAL", "known")).toList());
    String text = assertTimeoutPreemptively(Duration.ofSeconds(60),
        () -> VerdictsMarkdown.of("r", verdicts.through(with(all))));
    assertTrue(bytes(text) <= 60_000, bytes(text) + " bytes");
    assertTrue(text.endsWith("\n1980 more entries of the allow list no longer apply.\n"), text);
  }

  @Test
  void aReasonThatIsLongerThanTheTextIsLeftOut() {
    String text = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> VerdictsMarkdown.of("r",
        new GivenVerdicts().add("25", "slow", 2, SLOWER).add(1, SAME)
            .through(with(allow("25/S.slow VIRTUAL", "x".repeat(70_000))))));
    assertTrue(bytes(text) <= 60_000, bytes(text) + " bytes");
    assertTrue(text.contains("no room for 1 of 1 comparison;"), text);
  }

  /** Instead of leaving out rows for ever. */
  @Test
  void aTextThatNoFewerRowsMakeShortEnoughStillEnds() {
    String run = "r".repeat(60_000);
    String text = assertTimeoutPreemptively(Duration.ofSeconds(60),
        () -> VerdictsMarkdown.of(run, new GivenVerdicts().add("25", "slow", 2, SLOWER).through(DEFAULT)));
    assertEquals(List.of(), rows(text));
  }
}
