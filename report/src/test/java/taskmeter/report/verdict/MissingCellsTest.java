package taskmeter.report.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.verdict.Campaigns.FAST;
import static taskmeter.report.verdict.Campaigns.SLOW;
import static taskmeter.report.verdict.Campaigns.STABLE;
import static taskmeter.report.verdict.Campaigns.onS;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.Verdict.Kind;

/** A cell that one of two runtimes lacks is in the list and the counts, with the reason. */
class MissingCellsTest {

  /** {@code slow} ran on both runtimes. */
  private static SmallRun run() {
    return new SmallRun().blocks(SLOW, STABLE).blocks(onS(SLOW), STABLE);
  }

  private static String why(SmallRun run) {
    return why(Campaigns.judged(run));
  }

  private static String why(Verdicts verdicts) {
    List<Judgement> missing = verdicts.families().get(0).of(Kind.NOT_COMPARABLE);
    assertEquals(1, missing.size(), "judgements");
    assertEquals(1, verdicts.families().get(0).count(Kind.NOT_COMPARABLE));
    return missing.get(0).verdict() instanceof Verdict.NotComparable none ? none.why() : "";
  }

  @Test
  void aCellThatOnlyOneSideRan() {
    assertEquals("failed on the candidate",
        why(run().blocks(FAST, STABLE).fork(onS(FAST), State.FAILED, OptionalLong.empty())));
    assertEquals("failed on the baseline",
        why(run().fork(FAST, State.FAILED, OptionalLong.empty()).blocks(onS(FAST), STABLE)));
    assertEquals("not available on the candidate: the reason",
        why(run().blocks(FAST, STABLE).fork(onS(FAST), State.NOT_AVAILABLE, OptionalLong.empty())));
    assertEquals("not available on the baseline: the reason",
        why(run().fork(FAST, State.NOT_AVAILABLE, OptionalLong.empty()).blocks(onS(FAST), STABLE)));
    assertEquals("not reached on the candidate",
        why(run().blocks(FAST, STABLE).with("", "complete", "no: interrupted in round 1")));
    assertEquals("not reached on the baseline",
        why(run().blocks(onS(FAST), STABLE).with("", "complete", "no: interrupted in round 1")));
    assertEquals("not in the run on the candidate", why(run().blocks(FAST, STABLE).with("", "complete", "yes")));
    assertEquals("not measured on the candidate", why(run().blocks(FAST, STABLE)));
  }

  @Test
  void aCellThatNoSideRan() {
    SmallRun run = run().fork(FAST, State.FAILED, OptionalLong.empty());
    assertEquals("failed on both", why(run.fork(onS(FAST), State.FAILED, OptionalLong.empty())));
    assertEquals("failed on the candidate", why(run().fork(FAST, State.NOT_AVAILABLE, OptionalLong.empty())
        .fork(onS(FAST), State.FAILED, OptionalLong.empty())));
    Verdicts verdicts = Campaigns.judged(run().fork(FAST, State.NOT_AVAILABLE, OptionalLong.empty())
        .fork(onS(FAST), State.NOT_AVAILABLE, OptionalLong.empty()));
    assertEquals(0, verdicts.families().get(0).count(Kind.NOT_COMPARABLE), "not available on either: no comparison");
  }

  /** Two runs side by side, the later one without a variant, as after it was renamed. */
  @Test
  void aCellThatOneOfTwoRunsDoesNotHave() {
    Run one = new SmallRun().named("20260101T000000Z-standard").blocks(SLOW, STABLE).blocks(FAST, STABLE)
        .with("", "complete", "yes").run();
    Run other = new SmallRun().named("20260102T000000Z-standard").blocks(SLOW, STABLE)
        .with("", "complete", "yes").run();
    Run merged = MergedRuns.of(List.of(one, other));
    Matrix matrix = Matrix.of(merged);
    Verdicts verdicts = Judge.of(merged, matrix,
        AcrossRuntimes.of(matrix, merged.labels(), Optional.empty()), NoiseFloors.NONE);
    assertEquals("not in the run on the candidate", why(verdicts));
    assertEquals(2, verdicts.families().get(0).judgements().size(), "none is left out");
  }
}
