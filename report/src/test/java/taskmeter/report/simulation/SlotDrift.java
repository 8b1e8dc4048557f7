package taskmeter.report.simulation;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The effect of the machine on each slot of a campaign, as a logarithm. */
@FunctionalInterface
interface SlotDrift {

  /** @param positions number of slots in a block */
  double[] over(RandomGenerator random, int slots, int positions);

  static SlotDrift none() {
    return (random, slots, positions) -> new double[slots];
  }

  /** Grows steadily by this factor from the first slot to the last. */
  static SlotDrift linear(double factor) {
    return (random, slots, positions) ->
        IntStream.range(0, slots).mapToDouble(slot -> slot * Math.log(factor) / (slots - 1)).toArray();
  }

  /** From a random slot, all slots are slower by this factor. */
  static SlotDrift step(double factor) {
    return (random, slots, positions) -> {
      int first = random.nextInt(slots);
      return IntStream.range(0, slots).mapToDouble(slot -> slot < first ? 0 : Math.log(factor)).toArray();
    };
  }

  /**
   * First-order autoregression.
   *
   * @param correlation correlation of adjacent slots
   */
  static SlotDrift autoregressive(double correlation, double deviation) {
    return (random, slots, positions) -> {
      double[] path = new double[slots];
      double at = random.nextGaussian();
      for (int slot = 0; slot < slots; slot++) {
        path[slot] = deviation * at;
        at = correlation * at + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      }
      return path;
    };
  }

  /** The first slot of each block is slower by this factor. */
  static SlotDrift firstSlower(double factor) {
    return (random, slots, positions) ->
        IntStream.range(0, slots).mapToDouble(slot -> slot % positions == 0 ? Math.log(factor) : 0).toArray();
  }
}
