package taskmeter.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.gate.GivenVerdicts.DEFAULT;
import static taskmeter.report.gate.GivenVerdicts.FASTER;
import static taskmeter.report.gate.GivenVerdicts.INCONCLUSIVE;
import static taskmeter.report.gate.GivenVerdicts.LIKELY_FASTER;
import static taskmeter.report.gate.GivenVerdicts.LIKELY_SLOWER;
import static taskmeter.report.gate.GivenVerdicts.NOT_COMPARABLE;
import static taskmeter.report.gate.GivenVerdicts.SAME;
import static taskmeter.report.gate.GivenVerdicts.SLOWER;
import static taskmeter.report.gate.GivenVerdicts.allow;
import static taskmeter.report.gate.GivenVerdicts.names;
import static taskmeter.report.gate.GivenVerdicts.requiring;
import static taskmeter.report.gate.GivenVerdicts.with;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.report.verdict.Verdict.Kind;

class GateTest {

  private static GivenVerdicts mixed() {
    return new GivenVerdicts().add("25", "slow", 1.1, SLOWER).add("25", "fast", 0.8, FASTER)
        .add("25", "perhaps", 1.5, LIKELY_SLOWER).add("25", "perhapsNot", 0.5, LIKELY_FASTER)
        .add("25", "equal", 1, SAME).add("25", "open", 1.3, INCONCLUSIVE);
  }

  private static Gate failingOn(double tolerance, Kind... kinds) {
    return new Gate(Set.of(kinds), tolerance, 0.25, Optional.empty(), AllowList.NONE);
  }

  @Test
  void aSlowerComparisonFailsAndLikelyOnesDoNot() {
    GateResult result = mixed().through(DEFAULT);
    assertEquals(List.of("25/S.slow VIRTUAL"), names(result.failing()));
    assertEquals(List.of("slower: 25/S.slow VIRTUAL costs 1.10× (0.990–1.21×) as much as on 21",
        "Gate: 1 of 6 comparisons is slower by more than 5 %; 3 (50 %) could be decided."), result.lines());
  }

  @Test
  void eachKindFailsOnlyIfItIsAskedFor() {
    assertEquals(List.of("25/S.fast VIRTUAL"), names(mixed().through(failingOn(0.05, Kind.FASTER)).failing()));
    assertEquals(List.of("25/S.perhaps VIRTUAL"),
        names(mixed().through(failingOn(0.05, Kind.LIKELY_SLOWER)).failing()));
    assertEquals(List.of("25/S.open VIRTUAL"), names(mixed().through(failingOn(0.5, Kind.INCONCLUSIVE)).failing()),
        "no tolerance saves what was not decided");
  }

  @ParameterizedTest
  @CsvSource({"1.1,0.2,false", "1.19,0.2,false", "1.21,0.2,true", "1.1,0.05,true", "1.06,0.05,true", "2.5,1,true"})
  void theToleranceIsComparedWithTheRatio(double ratio, double tolerance, boolean fails) {
    GateResult result = new GivenVerdicts().add("25", "slow", ratio, SLOWER).through(failingOn(tolerance, Kind.SLOWER));
    assertEquals(fails, !result.failing().isEmpty());
    assertFalse(result.undecided());
  }

  /** As far below 1 as a slower one is above it, as a factor. */
  @Test
  void theToleranceOfFasterIsAFactorToo() {
    assertEquals(0, new GivenVerdicts().add("25", "fast", 1 / 1.19, FASTER).through(failingOn(0.2, Kind.FASTER))
        .failing().size());
    assertEquals(1, new GivenVerdicts().add("25", "fast", 1 / 1.21, FASTER).through(failingOn(0.2, Kind.FASTER))
        .failing().size());
  }

  @Test
  void onlyTheNamedCandidateCounts() {
    GivenVerdicts verdicts = new GivenVerdicts().add("25", "slow", 1.5, SLOWER).add("27", "slow", 1.0, SAME);
    Gate only27 = new Gate(DEFAULT.kinds(), 0.05, 0.25, Optional.of("27"), AllowList.NONE);
    assertEquals("Gate: none of 1 comparison is slower by more than 5 %; 1 (100 %) could be decided.",
        verdicts.through(only27).summary());
    assertEquals(1, verdicts.through(DEFAULT).failing().size());
  }

  @Test
  void aRunThatDidNotReachAllCellsDoesNotPass() {
    GateResult result = DEFAULT.of(new GivenVerdicts().add(4, SAME).verdicts(),
        Optional.of("3 of 24 cells have no fork (no: interrupted in round 1)"));
    assertTrue(result.undecided());
    assertEquals("Gate: none of 4 comparisons is slower by more than 5 %; 4 (100 %) could be decided. 3 of 24 cells"
        + " have no fork (no: interrupted in round 1), so the build does not pass. Resume the campaign, or select fewer"
        + " cells.", result.summary());
  }

  @Test
  void anEntryOfACellThatIsNotComparedIsExplained() {
    GivenVerdicts verdicts = new GivenVerdicts().add("25", "equal", 1, SAME).absent("25", "absent");
    AllowList known = new AllowList(List.of(new AllowList.Entry("25/S.absent VIRTUAL", "JDK-1"),
        new AllowList.Entry("21/S.equal VIRTUAL", "JDK-2"), new AllowList.Entry("25/S.equal VIRTUAL", "JDK-3")));
    GateResult result = verdicts.through(with(known));
    assertEquals(List.of("25/S.absent VIRTUAL is not compared: smoke run",
        "21/S.equal VIRTUAL is not compared: this cell has no verdict on this runtime"), result.notCompared());
    assertFalse(result.undecided(), "it does not break the gate");
    assertTrue(result.lines().contains("allow list: 25/S.absent VIRTUAL is not compared: smoke run"));
    assertEquals(List.of(), verdicts.through(new Gate(DEFAULT.kinds(), 0.05, 0.25, Optional.of("27"), known))
        .notCompared(), "of another candidate");
  }

  @Test
  void cellsThatAreNotComparableAreNotCounted() {
    GivenVerdicts verdicts = new GivenVerdicts().add("25", "equal", 1, SAME).add(3, NOT_COMPARABLE)
        .absent("25", "absent");
    GateResult result = verdicts.through(requiring(1));
    assertEquals(List.of("Gate: none of 1 comparison is slower by more than 5 %; 1 (100 %) could be decided."),
        result.lines());
    assertFalse(result.undecided());
  }

  @Test
  void nothingDecidedDoesNotPass() {
    GateResult result = new GivenVerdicts().add(66, INCONCLUSIVE).through(DEFAULT);
    assertTrue(result.undecided());
    assertEquals("Gate: none of 66 comparisons is slower by more than 5 %; 0 (0 %) could be decided. This is too "
        + "little to pass: at least 17 must be decided (required share: 25 %). Measure more rounds, or require a "
        + "smaller share.", result.summary());
    assertEquals(1, result.lines().size(), "one line");
  }

  @Test
  void likelyVerdictsDecideNothing() {
    assertTrue(new GivenVerdicts().add(66, LIKELY_SLOWER).through(DEFAULT).undecided());
  }

  @Test
  void noShareIsSmallEnoughForNothing() {
    assertTrue(new GivenVerdicts().add(66, INCONCLUSIVE).through(requiring(0)).undecided());
    assertFalse(new GivenVerdicts().add(65, INCONCLUSIVE).add(1, SAME).through(requiring(0)).undecided());
  }

  @Test
  void nothingComparedDoesNotPass() {
    GateResult result = new GivenVerdicts().add(3, NOT_COMPARABLE).through(requiring(0));
    assertTrue(result.undecided());
    assertEquals("Gate: nothing could be compared, so the build does not pass. The report has the reasons.",
        result.summary());
    assertTrue(new GivenVerdicts().through(DEFAULT).undecided());
  }

  /** All of them, because the product of 7 % and 100 is not exactly 7. */
  @Test
  void exactlyTheRequiredSharePassesAndOneLessDoesNot() {
    for (int decided = 1; decided <= 100; decided++) {
      Gate gate = requiring(decided / 100.0);
      assertFalse(new GivenVerdicts().add(decided, SAME).add(100 - decided, INCONCLUSIVE).through(gate).undecided(),
          decided + " of 100");
      assertTrue(new GivenVerdicts().add(decided - 1, SAME).add(101 - decided, INCONCLUSIVE).through(gate).undecided(),
          (decided - 1) + " of 100");
    }
  }

  @Test
  void aFractionOfAComparisonIsRoundedUp() {
    assertTrue(new GivenVerdicts().add(1, SAME).add(4, INCONCLUSIVE).through(DEFAULT).undecided(), "1 of 5");
    assertFalse(new GivenVerdicts().add(2, SAME).add(4, INCONCLUSIVE).through(DEFAULT).undecided(), "2 of 6");
  }

  @Test
  void anAllowedDifferenceDoesNotFailAndIsPrintedWithItsReason() {
    GateResult result = mixed().through(with(allow("25/S.slow VIRTUAL", "JDK-1")));
    assertEquals(List.of("allowed: slower: 25/S.slow VIRTUAL costs 1.10× (0.990–1.21×) as much as on 21 (JDK-1)",
        "Gate: none of 6 comparisons is slower by more than 5 % (not counting 1 that is allowed); 3 (50 %) could be "
            + "decided."), result.lines());
    assertEquals(List.of(), result.stale());
  }

  @ParameterizedTest
  @ValueSource(strings = {"equal", "fast"})
  void anEntryThatADecidedComparisonDoesNotNeedIsReported(String variant) {
    GateResult result = mixed().through(with(allow("25/S." + variant + " VIRTUAL", "JDK-1")));
    assertEquals("allow list: 25/S." + variant + " VIRTUAL no longer applies; remove it", result.lines().get(1));
    assertEquals(1, result.failing().size(), "and it allows nothing else");
  }

  /** Otherwise a noisy run would ask to remove an entry that the next run needs. */
  @ParameterizedTest
  @ValueSource(strings = {"open", "perhaps"})
  void anEntryIsKeptWhileItsComparisonIsNotDecided(String variant) {
    assertEquals(List.of(), mixed().through(with(allow("25/S." + variant + " VIRTUAL", "JDK-1"))).stale());
  }

  @Test
  void anEntryOfAnotherCandidateIsKept() {
    GivenVerdicts verdicts = new GivenVerdicts().add("25", "v", 1.5, SLOWER).add("27", "v", 1.0, SAME);
    AllowList known = allow("25/S.v VIRTUAL", "JDK-1");
    assertEquals(List.of(), verdicts.through(new Gate(DEFAULT.kinds(), 0.05, 0.25, Optional.of("27"), known)).stale());
    assertEquals(List.of(), new GivenVerdicts().add("25", "v", 1, NOT_COMPARABLE).add("25", "w", 1, SAME)
        .through(with(known)).stale());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "SLOWER,FASTER|0.125|is slower or faster by more than 12.5 %;",
    "SLOWER,INCONCLUSIVE|0.333|is slower by more than 33.3 % or inconclusive;",
    "SLOWER,FASTER,INCONCLUSIVE|0.1|is slower or faster by more than 10 %, or inconclusive;",
    "INCONCLUSIVE|1|is inconclusive;"})
  void theSummaryNamesWhatItLookedFor(String kinds, double tolerance, String expected) {
    Kind[] wanted = List.of(kinds.split(",")).stream().map(Kind::valueOf).toArray(Kind[]::new);
    String summary = new GivenVerdicts().add(2, SAME).through(failingOn(tolerance, wanted)).summary();
    assertTrue(summary.startsWith("Gate: none of 2 comparisons " + expected), summary);
  }

  @Test
  void impossibleRulesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> requiring(1.01));
    assertThrows(IllegalArgumentException.class, () -> requiring(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> failingOn(-0.1, Kind.SLOWER));
  }
}
