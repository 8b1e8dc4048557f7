package taskmeter.campaign.machine;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Fixed pieces of work, timed now and then in one JVM. They measure no task: where the ruler changes, the box did.
 *
 * <ul>
 *   <li>{@code arithmetic}: one step of a chain of shifts and xors; shows the processor's speed.
 *   <li>{@code park}: one round trip of two platform threads that unpark each other; shows the kernel's scheduler. It
 *       has two levels, for the kernel may keep both threads on one processor or wake one across.
 *   <li>{@code cache line}: one round trip of a variable between two threads that never park; shows how far apart the
 *       processors are, which a hypervisor may change. There is none with one processor.
 * </ul>
 *
 * <p>A reading is the median of several repetitions, since a single one may be interrupted. It keeps both processors
 * from a fork: take none while one runs. The first readings of a JVM are too long; {@link #warm} takes them.
 */
public final class Ruler {

  private static final int REPETITIONS = 13;
  private static final int WARM_READINGS = 3;

  private final List<Work> works;

  /** For so many processors. */
  public Ruler(int processors) {
    Work arithmetic = new Work("arithmetic", Arithmetic::time);
    Work park = new Work("park", ParkPair::time);
    works = processors > 1
        ? List.of(arithmetic, park, new Work("cache line", CacheLine::time)) : List.of(arithmetic, park);
  }

  private record Work(String name, DoubleSupplier time) {
    Reading read() {
      double[] sorted = DoubleStream.generate(time).limit(REPETITIONS).sorted().toArray();
      return new Reading(name, sorted[REPETITIONS / 2]);
    }
  }

  /**
   * What one piece of work took.
   *
   * @param name {@code arithmetic}, {@code park} or {@code cache line}
   * @param nanoseconds for one operation
   */
  public record Reading(String name, double nanoseconds) {
    public Reading {
      if (!(nanoseconds > 0)) {
        throw new IllegalArgumentException(name + ": found " + nanoseconds + " ns/op, allowed is a number above 0");
      }
    }
  }

  /** Lets the JVM compile the work. */
  public void warm() {
    for (int reading = 0; reading < WARM_READINGS; reading++) {
      read();
    }
  }

  /** Reads all pieces of work, in a fixed order; no thread of it is left. An interruption is kept for the caller. */
  public List<Reading> read() {
    return works.stream().map(Work::read).toList();
  }

  /**
   * A fixed computation that touches no memory: a chain of xorshift64 (Marsaglia, <a
   * href="https://doi.org/10.18637/jss.v008.i14">doi:10.18637/jss.v008.i14</a>), where each step needs the one before.
   */
  static final class Arithmetic {
    static final int STEPS = 3_000_000;
    private static final long SEED = 0x9E3779B97F4A7C15L;
    /**
     * Python: {@code x = 0x9E3779B97F4A7C15; M = 2**64 - 1}, then 3000000 times
     * {@code x ^= x << 13 & M; x ^= x >> 7; x ^= x << 17 & M}.
     */
    private static final long LAST = 0x696e3e7545073da0L;

    private Arithmetic() {}

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
}
