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

  private static void assertNear(double value, double low, double high, Estimate estimate) {
    assertEquals(value, estimate.value(), 1e-9);
    assertEquals(low, estimate.interval().orElseThrow().low(), 1e-9);
    assertEquals(high, estimate.interval().orElseThrow().high(), 1e-9);
  }

  /** SciPy: {@code stats.ttest_rel(numpy.log(a), numpy.log(b)).confidence_interval(.95)}, then {@code numpy.exp}. */
  @Test
  void completeBlocksArePairs() {
    assertNear(1.0606267582105584, 1.0142974665292346, 1.1090721976084275, BlockRatio.of(A, B));
  }

  @Test
  void aForkWithoutAPartnerIsIgnored() {
    List<Observation> more = Stream.concat(Stream.of(new Observation(9, 9000)), A.stream()).toList();
    assertEquals(BlockRatio.of(A, B), BlockRatio.of(more, B));
  }

  @Test
  void theOrderOfTheForksDoesNotMatter() {
    assertNear(1.0606267582105584, 1.0142974665292346, 1.1090721976084275, BlockRatio.of(A.reversed(), B));
  }

  @Test
  void aSlowBlockDoesNotMatter() {
    List<Observation> slowA = forks(104, 1310, 98, 122, 150);
    List<Observation> slowB = forks(100, 1210, 97, 110, 141);
    assertNear(1.0606267582105584, 1.0142974665292346, 1.1090721976084275, BlockRatio.of(slowA, slowB));
  }

  @Test
  void swappedSidesGiveTheReciprocal() {
    Estimate one = BlockRatio.of(A, B);
    Estimate other = BlockRatio.of(B, A);
    assertEquals(1, one.value() * other.value(), 1e-12);
    assertEquals(1, one.interval().orElseThrow().low() * other.interval().orElseThrow().high(), 1e-12);
  }

  /** SciPy: {@code stats.ttest_ind(numpy.log(a), numpy.log(b[:3]), equal_var=False).confidence_interval(.95)}. */
  @Test
  void withFewerThanFourPairsAllForksCount() {
    assertNear(1.1334716405327616, 0.8764551714747022, 1.4658570132347186, BlockRatio.of(A, B.subList(0, 3)));
    List<Observation> elsewhere =
        B.subList(0, 3).stream().map(fork -> new Observation(100 + fork.block(), fork.mean())).toList();
    assertNear(1.1334716405327616, 0.8764551714747022, 1.4658570132347186, BlockRatio.of(A, elsewhere));
    double four = BlockRatio.of(A, B.subList(0, 4)).interval().orElseThrow().high();
    assertEquals(GeometricMean.of(List.of(104 / 100.0, 131 / 121.0, 98 / 97.0, 122 / 110.0)).interval().orElseThrow()
        .high(), four);
  }

  @Test
  void oneForkOnASideHasNoInterval() {
    assertEquals(new Estimate(1.04, Optional.empty()), rounded(BlockRatio.of(A.subList(0, 1), B.subList(0, 1))));
    assertTrue(BlockRatio.of(A, B.subList(4, 5)).interval().isEmpty());
  }

  private static Estimate rounded(Estimate estimate) {
    return new Estimate(Math.round(estimate.value() * 1e9) / 1e9, estimate.interval());
  }

  @Test
  void equalForksHaveAnIntervalOfNoWidth() {
    assertEquals(new Estimate(2, Optional.of(new Interval(2, 2))),
        BlockRatio.of(forks(6, 6, 6, 6), forks(3, 3, 3, 3)));
  }

  @Test
  void anExtremePairHasNoInterval() {
    assertTrue(BlockRatio.of(forks(1, 1, 1, 1e12), forks(1, 1, 1, 1)).interval().isEmpty());
  }

  @Test
  void aSideWithoutForksIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> BlockRatio.of(List.of(), B));
    assertThrows(IllegalArgumentException.class, () -> BlockRatio.of(A, List.of()));
  }

  @Test
  void twoForksOfACellInOneBlockAreAnError() {
    List<Observation> twice = List.of(new Observation(1, 5), new Observation(1, 6));
    assertThrows(IllegalArgumentException.class, () -> BlockRatio.of(twice, B));
    assertThrows(IllegalArgumentException.class, () -> BlockRatio.of(B, twice));
  }

  @Test
  void aMeanIsFiniteAndAboveZero() {
    for (double mean : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new Observation(1, mean));
    }
  }
}
