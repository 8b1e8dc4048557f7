package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.report.statistic.BlockRatio.Observation;

class BlockRatioTest {

  private static final List<Observation> A = forks(104, 131, 98, 122, 150);
  private static final List<Observation> B = forks(100, 121, 97, 110, 141);

  /** One fork for each mean, in blocks 1, 2, 3, ... */
  private static List<Observation> forks(double... means) {
    return IntStream.range(0, means.length).mapToObj(i -> new Observation(i + 1, means[i])).toList();
  }

  private static Estimate ratio(List<Observation> numerator, List<Observation> denominator) {
    return BlockRatio.logRatio(Location.MEAN, numerator, denominator).map(LogRatio::ratio).orElseThrow();
  }

  private static void assertNear(double value, double low, double high, Estimate estimate) {
    assertEquals(value, estimate.value(), 1e-9);
    assertEquals(low, estimate.interval().orElseThrow().low(), 1e-9);
    assertEquals(high, estimate.interval().orElseThrow().high(), 1e-9);
  }

  /** SciPy: {@code stats.ttest_rel(numpy.log(a), numpy.log(b)).confidence_interval(.95)}, then {@code numpy.exp}. */
  @Test
  void completeBlocksArePairs() {
    assertNear(1.0606267582105584, 1.0142974665292346, 1.1090721976084275, ratio(A, B));
  }

  @Test
  void aForkWithoutAPartnerIsIgnored() {
    List<Observation> more = Stream.concat(Stream.of(new Observation(9, 9000)), A.stream()).toList();
    assertEquals(ratio(A, B), ratio(more, B));
  }

  @Test
  void theOrderOfTheForksDoesNotMatter() {
    assertNear(1.0606267582105584, 1.0142974665292346, 1.1090721976084275, ratio(A.reversed(), B));
  }

  @Test
  void aSlowBlockDoesNotMatter() {
    List<Observation> slowA = forks(104, 1310, 98, 122, 150);
    List<Observation> slowB = forks(100, 1210, 97, 110, 141);
    assertNear(1.0606267582105584, 1.0142974665292346, 1.1090721976084275, ratio(slowA, slowB));
  }

  @Test
  void swappedSidesGiveTheReciprocal() {
    Estimate one = ratio(A, B);
    Estimate other = ratio(B, A);
    assertEquals(1, one.value() * other.value(), 1e-12);
    assertEquals(1, one.interval().orElseThrow().low() * other.interval().orElseThrow().high(), 1e-12);
  }

  /** SciPy: {@code stats.ttest_ind(numpy.log(a), numpy.log(b[:3]), equal_var=False).confidence_interval(.95)}. */
  @Test
  void withFewerThanFourPairsAllForksCount() {
    assertNear(1.1334716405327616, 0.8764551714747022, 1.4658570132347186, ratio(A, B.subList(0, 3)));
    List<Observation> elsewhere =
        B.subList(0, 3).stream().map(fork -> new Observation(100 + fork.block(), fork.cost())).toList();
    assertNear(1.1334716405327616, 0.8764551714747022, 1.4658570132347186, ratio(A, elsewhere));
    double four = ratio(A, B.subList(0, 4)).interval().orElseThrow().high();
    assertEquals(GeometricMean.of(List.of(104 / 100.0, 131 / 121.0, 98 / 97.0, 122 / 110.0)).interval().orElseThrow()
        .high(), four);
  }

  @Test
  void oneForkOnASideHasNoRatio() {
    assertEquals(Optional.empty(), BlockRatio.logRatio(Location.MEAN, A.subList(0, 1), B.subList(0, 1)));
    assertEquals(Optional.empty(), BlockRatio.logRatio(Location.MEAN, A, B.subList(4, 5)));
  }

  /** A few common blocks of many forks would waste the others. */
  @Test
  void pairsNeedHalfOfTheForks() {
    List<Observation> many = IntStream.rangeClosed(1, 10).mapToObj(i -> new Observation(i, 100 + i)).toList();
    List<Observation> fewCommon = IntStream.rangeClosed(7, 16).mapToObj(i -> new Observation(i, 100 + i)).toList();
    List<Observation> halfCommon = IntStream.rangeClosed(6, 15).mapToObj(i -> new Observation(i, 100 + i)).toList();
    assertEquals(LogRatio.Basis.FORKS, BlockRatio.logRatio(Location.MEAN, many, fewCommon).orElseThrow().basis());
    assertEquals(LogRatio.Basis.BLOCKS, BlockRatio.logRatio(Location.MEAN, many, halfCommon).orElseThrow().basis());
  }

  /** SciPy: {@code stats.trim_mean(numpy.log(a) - numpy.log(b), 1 / 8)} of nine pairs. */
  @Test
  void aWildPairHardlyMovesTheTrimmedMean() {
    List<Observation> above = forks(104, 131, 98, 122, 150, 141, 120, 99, 9000);
    List<Observation> below = forks(100, 121, 97, 110, 141, 140, 101, 100, 90);
    LogRatio ratio = BlockRatio.logRatio(Location.TRIMMED_MEAN, above, below).orElseThrow();
    assertEquals(0.06768410961335114, ratio.estimate(), 1e-12);
    assertEquals(6, ratio.degrees());
  }

  @Test
  void equalForksHaveAnIntervalOfNoWidth() {
    assertEquals(new Estimate(2, Optional.of(new Interval(2, 2))),
        ratio(forks(6, 6, 6, 6), forks(3, 3, 3, 3)));
  }

  @Test
  void anExtremePairHasNoInterval() {
    assertTrue(ratio(forks(1, 1, 1, 1e12), forks(1, 1, 1, 1)).interval().isEmpty());
  }

  @Test
  void aSideWithoutForksIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> ratio(List.of(), B));
    assertThrows(IllegalArgumentException.class, () -> ratio(A, List.of()));
  }

  @Test
  void twoForksOfACellInOneBlockAreAnError() {
    List<Observation> twice = List.of(new Observation(1, 5), new Observation(1, 6));
    assertThrows(IllegalArgumentException.class, () -> ratio(twice, B));
    assertThrows(IllegalArgumentException.class, () -> ratio(B, twice));
  }

  @Test
  void aMeanIsFiniteAndAboveZero() {
    for (double mean : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new Observation(1, mean));
    }
  }

  private static Observation inTurns(long block, Double... turns) {
    return new Observation(block, 1, List.of(turns));
  }

  /** R: {@code log(median(c(10, 30, 12) / c(5, 10, 4)))}. */
  @Test
  void forksThatTookTurnsAreComparedTurnByTurn() {
    assertEquals(List.of(Math.log(3)), BlockRatio.logRatios(
        List.of(inTurns(1, 10.0, 30.0, 12.0)), List.of(inTurns(1, 5.0, 10.0, 4.0))));
  }

  @Test
  void theMachineChangesItsStateBetweenTurns() {
    List<Double> ratios = BlockRatio.logRatios(List.of(inTurns(1, 11.0, 55.0, 55.0)),
        List.of(inTurns(1, 10.0, 50.0, 50.0)));
    assertEquals(Math.log(1.1), ratios.get(0), 1e-12);
  }

  @Test
  void costsAreComparedIfOneSideTookNoTurnsOrOthers() {
    Observation alone = new Observation(1, 8);
    assertEquals(List.of(Math.log(1.0 / 8)), BlockRatio.logRatios(List.of(inTurns(1, 5.0, 6.0)), List.of(alone)));
    assertEquals(List.of(0.0), BlockRatio.logRatios(List.of(inTurns(1, 5.0, 6.0)), List.of(inTurns(1, 4.0))));
  }
}
