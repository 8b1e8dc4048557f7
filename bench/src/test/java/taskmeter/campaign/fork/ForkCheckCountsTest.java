package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.campaign.fork.SoundFork.COUNTED;
import static taskmeter.campaign.fork.SoundFork.JVM;
import static taskmeter.campaign.fork.SoundFork.PROOF;
import static taskmeter.campaign.fork.SoundFork.TRIAL;
import static taskmeter.campaign.fork.SoundFork.difference;
import static taskmeter.campaign.fork.SoundFork.proof;
import static taskmeter.campaign.fork.SoundFork.sample;
import static taskmeter.campaign.fork.SoundFork.samples;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.fork.ForkOutput.CountedSample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.protocol.ProofLine;

/** JMH's counts, the scenario's counts and the plan must agree. */
class ForkCheckCountsTest {

  private static final OptionalLong NONE = OptionalLong.empty();

  private static void assertReason(String reason, Optional<String> found) {
    assertEquals(Optional.of(reason), found);
  }

  private static List<CountedSample> with(int index, CountedSample other) {
    List<CountedSample> samples = samples();
    samples.set(index, other);
    return samples;
  }

  @Test
  void missingOrSurplusIterationsAreReported() {
    assertReason("found 4 iterations; expected 5", SoundFork.with(samples().subList(0, 4)));
    assertReason("found 6 iterations; expected 5", SoundFork.with(
        Stream.concat(samples().stream(), Stream.of(sample(Phase.MEASURED, 4, 80))).toList()));
  }

  @Test
  void swappedPhasesAreReported() {
    List<CountedSample> swapped = samples().stream().map(CountedSample::sample).map(each ->
        sample(each.phase() == Phase.WARMUP ? Phase.MEASURED : Phase.WARMUP, each.iteration(), 100)).toList();
    assertReason("iteration 1 of 5: found measured 1; expected warmup 1", SoundFork.with(swapped));
  }

  @Test
  void aMeasuredIterationInTheWarmupIsReported() {
    assertReason("iteration 2 of 5: found measured 2; expected warmup 2",
        SoundFork.with(with(1, sample(Phase.MEASURED, 2, 100))));
  }

  @Test
  void anotherOrderIsReported() {
    List<CountedSample> other = samples();
    Collections.swap(other, 3, 4);
    assertReason("iteration 4 of 5: found measured 3; expected measured 2", SoundFork.with(other));
  }

  private static List<CountedSample> lasting(Phase phase, double... millis) {
    List<CountedSample> samples = samples();
    samples.removeIf(each -> each.sample().phase() == phase);
    for (int i = 0; i < millis.length; i++) {
      samples.add((phase == Phase.WARMUP ? 0 : samples().size() - millis.length) + i, sample(phase, i + 1, millis[i]));
    }
    return samples;
  }

  @Test
  void tooShortIterationsAreReported() {
    assertReason("measured 3: found 1000 operations of 63900.0 ns; expected a total near the 80 ms of the iteration",
        SoundFork.with(lasting(Phase.MEASURED, 80, 1, 63.9)));
  }

  @Test
  void lateStartsAndLongInvocationsAreAccepted() {
    assertEquals(Optional.empty(), SoundFork.with(lasting(Phase.WARMUP, 1, 1)), "two iterations are too few to check");
    assertEquals(Optional.empty(), SoundFork.with(lasting(Phase.MEASURED, 80, 1, 64.1)));
    assertEquals(Optional.empty(), SoundFork.with(lasting(Phase.MEASURED, 5_000, 80, 80)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void anImplausibleScoreIsReported(double score) {
    assertReason("found a score of " + score + " ns/op; expected a finite number above 0", SoundFork.with(
        with(2, new CountedSample(new Sample(Phase.MEASURED, 1, score), 1000, 1010))));
  }

  @ParameterizedTest
  @ValueSource(longs = {COUNTED - 1, COUNTED + 1, 2 * COUNTED, 0})
  void differingOperationCountsAreReported(long counted) {
    assertReason("operations: found " + counted + " that the scenario counted; expected " + COUNTED
        + " that the trial counted",
        SoundFork.with(proof(OptionalLong.of(counted), NONE, 0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, COUNTED - 1, COUNTED * 102 / 100 + 201, 2 * COUNTED})
  void differingThreadCountsAreReported(long started) {
    assertReason("threads: found " + started + " that the JVM started; expected one for each of " + COUNTED
        + " operations",
        SoundFork.with(proof(OptionalLong.of(COUNTED), OptionalLong.of(started), 0)));
  }

  private static Optional<String> injected(long operations, OptionalLong threads, int repeatedEvery) {
    ProofLine proof = proof(OptionalLong.of(operations), threads, repeatedEvery);
    return difference(Optional.of(JVM), Optional.of(TRIAL), Optional.of(proof), samples(), new ExtraWork(10));
  }

  @Test
  void injectedOperationsAreExpected() {
    long all = COUNTED + 5 * 1000 / 10;
    assertEquals(Optional.empty(), injected(all, OptionalLong.of(all), 10));
    assertEquals(Optional.empty(), injected(all - 50, NONE, 10), "incomplete repetitions at the start and the end");
    assertReason("operations: found 5499 that the scenario counted; expected 5550 that the trial counted and injected",
        injected(all - 51, NONE, 10));
    assertReason("operations: found 5601 that the scenario counted; expected 5550 that the trial counted and injected",
        injected(all + 51, NONE, 10));
    assertReason("operations: found 5050 that the scenario counted; expected 5550 that the trial counted and injected",
        injected(COUNTED, NONE, 10));
    assertReason("threads: found 5050 that the JVM started; expected one for each of 5550 operations",
        injected(all, OptionalLong.of(COUNTED), 10));
  }

  @Test
  void anInactiveInjectionIsReported() {
    assertReason("injection, one invocation repeated in: found 0; expected 10", injected(5550, NONE, 0));
    assertReason("injection, one invocation repeated in: found 20; expected 10", injected(5550, NONE, 20));
    assertReason("injection, one invocation repeated in: found 10; expected 0", SoundFork.with(proof(NONE, NONE, 10)));
    assertEquals(Optional.empty(), SoundFork.with(PROOF));
  }
}
