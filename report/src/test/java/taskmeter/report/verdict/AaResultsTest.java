package taskmeter.report.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.verdict.Campaigns.FAST;
import static taskmeter.report.verdict.Campaigns.NOISY;
import static taskmeter.report.verdict.Campaigns.SLOW;
import static taskmeter.report.verdict.Campaigns.STABLE;
import static taskmeter.report.verdict.Campaigns.reversed;
import static taskmeter.report.verdict.Campaigns.times;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.AaResults.AaTrial;

class AaResultsTest {

  /** One JVM as {@code r} and {@code s}, and as {@code t} with a tenth more work; a stable and a noisy cell. */
  private static SmallRun run(double factor) {
    return new SmallRun()
        .blocks(SLOW, times(100, STABLE)).blocks(FAST, NOISY)
        .blocks(SmallRun.on("s", SLOW), reversed(times(100 * factor, STABLE)))
        .blocks(SmallRun.on("s", FAST), reversed(NOISY))
        .blocks(SmallRun.on("t", SLOW), times(110, STABLE)).blocks(SmallRun.on("t", FAST), times(1.1, NOISY))
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25").with("t", "jvm.version", "25")
        .with("t", "injected", "10 %");
  }

  private static List<AaResults> all(Run run) {
    return AaResults.of(run, Matrix.of(run), NoiseFloors.NONE);
  }

  /** Returns the only A/A test of a run. */
  private static AaResults of(Run run) {
    assertEquals(1, all(run).size());
    return all(run).get(0);
  }

  private static String pair(AaTrial trial) {
    return trial.family().candidate() + " against " + trial.family().baseline();
  }

  @Test
  void everyPairOfOneJvmIsJudgedOnce() {
    AaResults results = of(run(1).run());
    assertEquals(List.of("s against r", "t against r", "t against s"),
        results.trials().stream().map(AaResultsTest::pair).toList());
    assertEquals(List.of("s against r"), results.trials(false).stream().map(AaResultsTest::pair).toList());
  }

  @Test
  void forksWithoutInjectedWorkDecideWhichCellsAreStable() {
    AaTrial trial = of(run(1).run()).trials().get(0);
    assertEquals(2, trial.tested().size());
    assertEquals(List.of("slow"), trial.testedStable().stream().map(each -> each.cell().key().variant()).toList());
  }

  @Test
  void onlyDifferencesWithoutInjectedWorkAreFalse() {
    List<AaTrial> trials = of(run(1.2).run()).trials();
    assertEquals(1, trials.get(0).wrong(), "s is found slower than r");
    assertEquals(1, trials.get(0).unadjusted());
    assertEquals(0, trials.get(1).wrong(), "t is slower than r");
    assertEquals(1, trials.get(2).wrong(), "t is found faster than s");
  }

  @Test
  void injectedWorkIsFoundAsSlower() {
    AaTrial trial = of(run(1).run()).trials().get(1);
    assertEquals(List.of(Verdict.Kind.SLOWER),
        trial.testedStable().stream().map(each -> each.verdict().kind()).toList());
  }

  @Test
  void eachRepeatedJvmHasItsOwnTest() {
    SmallRun run = new SmallRun();
    for (String runtime : List.of("r", "s", "t", "u")) {
      run.blocks(SmallRun.on(runtime, SLOW), times(runtime.compareTo("t") < 0 ? 100 : 150, STABLE))
          .with(runtime, "jvm.version", runtime.compareTo("t") < 0 ? "25" : "26");
    }
    assertEquals(List.of("s against r", "u against t"), all(run.run()).stream()
        .map(results -> pair(results.trials().get(0))).toList());
    assertEquals(List.of(0, 0), all(run.run()).stream().map(each -> each.trials().get(0).wrong()).toList());
  }

  @Test
  void differentJvmsAndMergedRunsAreNoTrial() {
    assertEquals(List.of(), all(run(1).with("s", "jvm.version", "26").with("t", "jvm.version", "27").run()));
    Run run = run(1).run();
    assertEquals(List.of(), all(new Run(run.name(), run.forks(), run.environment(), run.labels(), run.ruler(),
        Optional.of(new MergedRuns(List.of(run), List.of())))));
  }
}
