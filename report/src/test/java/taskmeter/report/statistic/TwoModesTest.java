package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoModesTest {

  @Test
  void valuesAreSplitWhereTheGroupsVaryLeast() {
    assertEquals(Optional.of(new TwoModes(List.of(99.0, 100.0, 101.0), List.of(198.0, 200.0))),
        TwoModes.of(List.of(200.0, 100.0, 99.0, 198.0, 101.0)));
  }

  @Test
  void oneValueAloneIsATail() {
    assertEquals(Optional.empty(), TwoModes.of(List.of(100.0, 101.0, 99.0, 100.5, 300.0)));
    List<Double> two = Stream.concat(Stream.generate(() -> 100.0).limit(28), Stream.of(300.0, 300.0)).toList();
    assertEquals(Optional.empty(), TwoModes.of(two), "two of thirty are less than a tenth");
  }

  @Test
  void closeGroupsAreOneMode() {
    assertEquals(Optional.empty(), TwoModes.of(List.of(100.0, 100.1, 124.0, 124.1)));
    assertTrue(TwoModes.of(List.of(100.0, 100.1, 126.0, 126.1)).isPresent());
  }

  @Test
  void wideGroupsAreOneMode() {
    assertEquals(Optional.empty(), TwoModes.of(List.of(100.0, 120.0, 140.0, 170.0, 200.0, 230.0)));
  }

  @Test
  void threeValuesAreTooFew() {
    assertEquals(Optional.empty(), TwoModes.of(List.of(1.0, 1.0, 9.0)));
    assertEquals(Optional.empty(), TwoModes.of(List.of()));
  }

  /** A rule about the largest gap finds fewer with more values, because the ranges of both groups grow. */
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 30})
  void twoStatesAreFoundWithFewAndManyForks(int forks) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(forks);
    int found = 0;
    int falselyFound = 0;
    for (int i = 0; i < 400; i++) {
      found += TwoModes.of(Stream.generate(() -> (random.nextBoolean() ? 2.4 : 1) * noise(random)).limit(forks)
          .toList()).isPresent() ? 1 : 0;
      falselyFound += TwoModes.of(Stream.generate(() -> noise(random)).limit(forks).toList()).isPresent() ? 1 : 0;
    }
    assertTrue(found > 0.85 * 400, "found " + found);
    assertTrue(falselyFound < 0.05 * 400, "falsely found " + falselyFound);
  }

  private static double noise(RandomGenerator random) {
    return Math.exp(0.1 * random.nextGaussian());
  }
}
