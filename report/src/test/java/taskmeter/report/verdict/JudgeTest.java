package taskmeter.report.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.verdict.Campaigns.FAST;
import static taskmeter.report.verdict.Campaigns.NOISY;
import static taskmeter.report.verdict.Campaigns.SLOW;
import static taskmeter.report.verdict.Campaigns.STABLE;
import static taskmeter.report.verdict.Campaigns.judged;
import static taskmeter.report.verdict.Campaigns.onS;
import static taskmeter.report.verdict.Campaigns.reversed;
import static taskmeter.report.verdict.Campaigns.times;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.verdict.NoiseFloors.Floor;

class JudgeTest {

  private static SmallRun twice(double factor, double[] baseline, double[] candidate) {
    return new SmallRun().blocks(SLOW, times(100, baseline)).blocks(onS(SLOW), times(100 * factor, candidate));
  }

  private static Verdict verdict(SmallRun run) {
    return judged(run).all().get(0).verdict();
  }

  @ParameterizedTest
  @CsvSource({"1.2,SLOWER", "0.8,FASTER", "1.0,SAME", "1.02,SAME", "1.06,SLOWER", "1.049,INCONCLUSIVE"})
  void stableForksDecideOutsideAndInsideTheBand(double factor, Verdict.Kind kind) {
    assertEquals(kind, verdict(twice(factor, STABLE, reversed(STABLE))).kind());
  }

  @ParameterizedTest
  @CsvSource({"1.1", "1.0", "0.9"})
  void noisyForksAreInconclusiveWithAForecast(double factor) {
    Verdict.Inconclusive open = (Verdict.Inconclusive) verdict(twice(factor, NOISY, reversed(NOISY)));
    assertEquals(List.of(), open.why());
    assertTrue(open.forecast().orElseThrow().moreForks() >= 8, open.toString());
  }

  @Test
  void sevenForksAreTooFew() {
    SmallRun run = new SmallRun().blocks(SLOW, times(100, Arrays.copyOf(STABLE, 7)))
        .blocks(onS(SLOW), times(200, Arrays.copyOf(STABLE, 7)));
    Family family = judged(run).families().get(0);
    assertEquals(0, family.size());
    assertEquals(new Verdict.Inconclusive(List.of(new TooFewForVerdict(7, LogRatio.Basis.BLOCKS)), Optional.empty()),
        family.judgements().get(0).verdict());
  }

  @Test
  void forksThatShareNoBlockAreInconclusive() {
    SmallRun run = new SmallRun().blocks(SLOW, times(100, STABLE));
    for (int i = 0; i < 8; i++) {
      run.fork(onS(SLOW), SmallRun.schedulePosition(101 + i, 1, 1), SmallRun.disturbed(false), 200 * STABLE[i]);
    }
    Verdict.Inconclusive open = (Verdict.Inconclusive) verdict(run);
    assertTrue(open.why().get(0).text().startsWith("Not interleaved"), open.toString());
  }

  /** A p-value of a family of two is doubled at the first step. */
  @Test
  void aFamilyIsOneCandidateAndOneBaseline() {
    SmallRun run = twice(1.2, STABLE, reversed(STABLE)).blocks(FAST, times(50, STABLE))
        .blocks(onS(FAST), times(50, reversed(STABLE)))
        .blocks(SmallRun.on("t", SLOW), times(100, reversed(STABLE)));
    List<Family> families = judged(run).families();
    assertEquals(List.of("s r 2", "t r 1"), families.stream()
        .map(family -> family.candidate() + " " + family.baseline() + " " + family.size()).toList());
    TestResult evidence = families.get(0).judgements().get(0).evidence().orElseThrow();
    assertEquals(2 * evidence.ratio().p(), evidence.step().adjusted(), 1e-15);
  }

  @Test
  void differencesWithinTheNoiseFloorAreInconclusive() {
    NoiseFloors floors = new NoiseFloors(Map.of(SLOW.withRuntime(""), new Floor(1.25, "earlier")));
    SmallRun run = twice(1.2, STABLE, reversed(STABLE));
    assertEquals(Verdict.Kind.INCONCLUSIVE, judged(run, floors).all().get(0).verdict().kind());
    assertEquals(Verdict.Kind.SLOWER, judged(twice(1.3, STABLE, STABLE), floors).all().get(0).verdict().kind());
    assertEquals(Verdict.Kind.SAME, judged(twice(1.0, STABLE, STABLE), floors).all().get(0).verdict().kind(),
        "the floor never widens the band for the same");
    assertEquals(Verdict.Kind.INCONCLUSIVE, judged(twice(1.1, STABLE, STABLE), floors).all().get(0).verdict().kind());
  }

  @Test
  void aStateThatBothRuntimesOfABlockShareCancels() {
    double[] shared = {1, 1.4, 1.01, 1.41, 1.005, 1.395, 0.995, 1.405};
    assertEquals(Verdict.Kind.FASTER, verdict(twice(0.8, shared, shared)).kind());
    assertEquals(Verdict.Kind.SAME, verdict(twice(1, shared, shared)).kind());
  }

  /** Either group of ratios might be the true one. */
  @Test
  void twoGroupsOfRatiosForbidAVerdictThatOneOfThemContradicts() {
    double[] modes = {1.5, 1.51, 1.02, 1.51, 1.5, 1.49, 1.5, 1.03};
    Verdict.Inconclusive open = (Verdict.Inconclusive) verdict(twice(1, STABLE, modes));
    assertTrue(open.why().get(0).text().startsWith("The ratios within blocks fall into two groups"), open.toString());
    assertEquals(Verdict.Kind.SLOWER, verdict(twice(1.5, STABLE, modes)).kind(), "both groups are slower");
  }

  @Test
  void aMissingRatioHasAReason() {
    SmallRun absent = new SmallRun().blocks(SLOW, STABLE).fork(onS(SLOW), State.NOT_AVAILABLE, OptionalLong.empty());
    assertEquals(new Verdict.NotComparable("not available on the candidate: the reason"), verdict(absent));
    SmallRun failed = new SmallRun().blocks(SLOW, STABLE).fork(onS(SLOW), State.FAILED, OptionalLong.empty());
    assertEquals(new Verdict.NotComparable("failed on the candidate"), verdict(failed));
    SmallRun later = new SmallRun().fork(SLOW, State.NOT_AVAILABLE, OptionalLong.empty()).blocks(onS(SLOW), STABLE);
    assertEquals(new Verdict.NotComparable("not available on the baseline: the reason"), verdict(later));
    SmallRun parallelism = new SmallRun().blocks(SLOW, STABLE).parallelism(4).blocks(onS(SLOW), STABLE);
    assertEquals(new Verdict.NotComparable("different parallelism, creator or pooling"), verdict(parallelism));
    assertEquals(new Verdict.NotComparable("smoke run"), verdict(new SmallRun()
        .fork(SLOW, State.REHEARSED, OptionalLong.empty(), 1).fork(onS(SLOW), State.REHEARSED,
            OptionalLong.empty(), 1)));
  }

  @Test
  void jvmsWithDifferentSettingsAreNotCompared() {
    SmallRun run = twice(1.2, STABLE, STABLE).with("r", "jmh.blackhole", "compiler").with("s", "jmh.blackhole", "full");
    assertEquals(new Verdict.NotComparable("different JVM settings (jmh.blackhole)"), verdict(run));
    SmallRun flag = twice(1.2, STABLE, STABLE).with("r", "jvm.flags", "-Xmx512m")
        .with("s", "jvm.flags", "-Xmx512m --sun-misc-unsafe-memory-access=allow");
    assertEquals(Verdict.Kind.SLOWER, verdict(flag).kind());
  }

  @Test
  void anOlderRuntimeReplacesAMissingBaseline() {
    SmallRun run = new SmallRun().fork(SLOW, State.NOT_AVAILABLE, OptionalLong.empty())
        .blocks(onS(SLOW), times(100, STABLE)).blocks(SmallRun.on("t", SLOW), times(150, STABLE));
    assertEquals(List.of("s r NOT_COMPARABLE", "t s SLOWER"), judged(run).families().stream()
        .map(family -> family.candidate() + " " + family.baseline() + " "
            + family.judgements().get(0).verdict().kind()).toList());
  }

  @Test
  void cellsBelowResolutionOnBothRuntimesAreNeverDifferent() {
    SmallRun run = new SmallRun().blocks(SLOW, times(100, STABLE)).blocks(onS(SLOW), times(120, STABLE))
        .blocks(SmallRun.cell("base", ""), times(100, reversed(STABLE)))
        .blocks(onS(SmallRun.cell("base", "")), times(120, reversed(STABLE)));
    List<Judgement> judgements = judged(run).all();
    assertEquals(List.of(Verdict.Kind.INCONCLUSIVE), judgements.stream().map(each -> each.verdict().kind()).toList());
    Family family = judged(run).families().get(0);
    assertEquals(1, family.size(), "a baseline is no test of the family");
    assertEquals(1.2, family.baselines().get(0).ratio().value(), 0.01);
  }
}
