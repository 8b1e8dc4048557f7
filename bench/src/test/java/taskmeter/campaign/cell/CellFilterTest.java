package taskmeter.campaign.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.message.UsageException;

class CellFilterTest {

  private static final Cell LATCH = TestCells.latch(2, "VIRTUAL");
  private static final Cell BASELINE = TestCells.cell("baseline", "PLATFORM");
  private static final Cell CROWD =
      TestCells.cell("latch", Map.of("parties", "256"), "VIRTUAL", Profile.FULL, Optional.empty());
  private static final Cell HEADLINE =
      TestCells.cell("latch", Map.of("parties", "16"), "VIRTUAL", Profile.QUICK, Optional.empty());
  private static final List<Cell> MATRIX = List.of(LATCH, BASELINE, CROWD, HEADLINE);

  private static List<Cell> select(Profile profile, String include, String exclude) {
    return new CellFilter(profile, pattern(include), pattern(exclude)).select(MATRIX);
  }

  private static Optional<Pattern> pattern(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
  }

  private static String complaint(Profile profile, String include, String exclude) {
    return assertThrows(UsageException.class, () -> select(profile, include, exclude)).getMessage();
  }

  @Test
  void theStandardProfileOmitsFullCells() {
    assertEquals(List.of(LATCH, BASELINE, HEADLINE), select(Profile.STANDARD, "", ""));
    assertEquals(MATRIX, select(Profile.FULL, "", ""));
    assertEquals(4, select(Profile.SMOKE, "", "").size());
  }

  @Test
  void theQuickProfileHasHeadlineCellsOnlyAndMeasuresThemAsTheOthersDo() {
    assertEquals(List.of(HEADLINE), select(Profile.QUICK, "", ""));
    assertTrue(Profile.QUICK.measures());
  }

  @Test
  void aPatternMatchesAnywhereInTheName() {
    assertEquals(List.of(LATCH, HEADLINE), select(Profile.STANDARD, "latch", ""));
    assertEquals(List.of(LATCH), select(Profile.STANDARD, "^Meeting.latch parties=2 VIRTUAL$", ""));
    assertEquals(List.of(BASELINE), select(Profile.STANDARD, "", "VIRTUAL"));
  }

  @Test
  void aPatternWithoutMatchListsSimilarNames() {
    String complaint = complaint(Profile.STANDARD, "Meeting.lacth", "");
    assertTrue(complaint.startsWith("-Dbench.include=Meeting.lacth: matches no cell of the profile standard; "
        + "similar names: Meeting.latch parties=2 VIRTUAL, "), complaint);
  }

  @Test
  void aPatternThatMatchesOnlyInFullSaysSo() {
    assertEquals("-Dbench.include=parties=256: matches no cell of the profile standard, but 1 of the profile full; "
        + "add -Dbench.profile=full", complaint(Profile.STANDARD, "parties=256", ""));
    assertEquals("-Dbench.include=parties=2: matches no cell of the profile quick, but 1 of the profile standard; "
        + "add -Dbench.profile=standard", complaint(Profile.QUICK, "parties=2", ""));
  }

  @Test
  void bothPatternsAreReportedAtOnce() {
    assertEquals(2, complaint(Profile.FULL, "nothing", "nowhere").lines().count());
  }

  @Test
  void anExclusionOfAllCellsIsRejected() {
    assertTrue(complaint(Profile.FULL, "", "Meeting").startsWith("-Dbench.exclude=Meeting: excludes all cells"));
  }
}
