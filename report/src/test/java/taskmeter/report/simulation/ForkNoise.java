package taskmeter.report.simulation;

import java.util.random.RandomGenerator;

/** The difference between simulated JVMs, as a logarithm; 0 on average, so the true ratio stays 1. */
@FunctionalInterface
interface ForkNoise {

  double draw(RandomGenerator random);

  /** Log-normal fork means. */
  static ForkNoise normal(double deviation) {
    return random -> deviation * random.nextGaussian();
  }

  /** A long tail towards slow forks, exponential even on the log scale. */
  static ForkNoise tailed(double deviation) {
    return random -> deviation * (random.nextExponential() - 1);
  }

  /** Some JVMs have another compilation or memory layout and are slower throughout. */
  static ForkNoise bimodal(double share, double factor, double deviation) {
    double slower = Math.log(factor);
    return random -> (random.nextDouble() < share ? slower : 0) - share * slower + deviation * random.nextGaussian();
  }

  /** Some forks are disturbed from outside, and slower by a factor from 1.2 to 2. */
  static ForkNoise disturbed(double share, double deviation) {
    double low = 1.2;
    double high = 2;
    // The mean of the logarithm of a uniform number between the two
    double mean = (high * (Math.log(high) - 1) - low * (Math.log(low) - 1)) / (high - low);
    return random -> (random.nextDouble() < share ? Math.log(random.nextDouble(low, high)) : 0) - share * mean
        + deviation * random.nextGaussian();
  }
}
