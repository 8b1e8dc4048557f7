package taskmeter.campaign.machine;

/**
 * A fixed computation that touches no memory: a chain of xorshift64 (Marsaglia, <a
 * href="https://doi.org/10.18637/jss.v008.i14">doi:10.18637/jss.v008.i14</a>), where each step needs the one before.
 */
final class Arithmetic {
  static final int STEPS = 3_000_000;
  private static final long SEED = 0x9E3779B97F4A7C15L;
  /**
   * Python: {@code x = 0x9E3779B97F4A7C15; M = 2**64 - 1}, then 3000000 times
   * {@code x ^= x << 13 & M; x ^= x >> 7; x ^= x << 17 & M}.
   */
  private static final long LAST = 0x696e3e7545073da0L;

  private Arithmetic() {
  }

  /** Runs the chain once; in nanoseconds for each step. */
  static double time() {
    long start = System.nanoTime();
    long last = chain(SEED, STEPS);
    long end = System.nanoTime();
    // Whoever looks at the result forbids the compiler to leave the work out
    if (last != LAST) {
      throw new IllegalStateException("ruler: found " + Long.toHexString(last) + ", allowed is "
          + Long.toHexString(LAST) + "; this JVM computes wrongly");
    }
    return (double) (end - start) / STEPS;
  }

  static long chain(long seed, int steps) {
    long x = seed;
    for (int step = 0; step < steps; step++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
