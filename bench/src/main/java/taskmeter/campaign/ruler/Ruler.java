package taskmeter.campaign.ruler;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * The ruler: a fixed reference workload, timed from time to time in the campaign's own JVM. It measures no task. If the
 * ruler changes, the machine has changed.
 *
 * <ul>
 *   <li>{@code arithmetic}: one step of a chain of shifts and xors. Shows the speed of the processor.
 *   <li>{@code park}: one round trip of two platform threads that unpark each other. Shows the kernel's scheduler. It
 *       has two levels, because the kernel may keep both threads on one processor or wake one on another processor.
 *   <li>{@code cache line}: one round trip of a variable between two threads that never park. Shows how far apart the
 *       processors are, which a hypervisor may change. Left out with one processor.
 * </ul>
 *
 * <p>A reading is the median of several repetitions, because a single one may be interrupted. It occupies two
 * processors, so do not read the ruler while a fork runs. The first readings of a JVM are too slow; {@link #warm}
 * discards them.
 */
public final class Ruler {

  private static final int REPETITIONS = 13;
  private static final int WARM_READINGS = 3;

  private final List<Work> works;

  /** Creates a ruler for a machine with this number of processors. */
  public Ruler(int processors) {
    Work arithmetic = new Work("arithmetic", Arithmetic::time);
    Work park = new Work("park", ParkPair::time);
    works = processors > 1
        ? List.of(arithmetic, park, new Work("cache line", CacheLine::time)) : List.of(arithmetic, park);
  }

  private record Work(String name, DoubleSupplier time) {
    Optional<Reading> read(BooleanSupplier ending) {
      double[] times = new double[REPETITIONS];
      for (int i = 0; i < REPETITIONS; i++) {
        if (ending.getAsBoolean()) {
          return Optional.empty();
        }
        times[i] = time.getAsDouble();
      }
      Arrays.sort(times);
      return Optional.of(new Reading(name, times[REPETITIONS / 2]));
    }
  }

  /**
   * The time of one kind of work.
   *
   * @param name {@code arithmetic}, {@code park} or {@code cache line}
   * @param nanoseconds per operation
   */
  public record Reading(String name, double nanoseconds) {
    public Reading {
      if (!(nanoseconds > 0)) {
        throw new IllegalArgumentException(name + ": found " + nanoseconds + " ns/op; expected a number above 0");
      }
    }
  }

  /**
   * Lets the JVM compile the work, and discards the readings.
   *
   * @param ending asked between two repetitions whether to stop
   */
  public void warm(BooleanSupplier ending) {
    for (int reading = 0; reading < WARM_READINGS; reading++) {
      read(ending);
    }
  }

  /**
   * Times each kind of work, in a fixed order. Leaves no thread behind. Restores the interrupt status.
   *
   * @param ending asked between two repetitions whether to stop
   * @return empty if it was stopped
   */
  public List<Reading> read(BooleanSupplier ending) {
    List<Reading> readings = works.stream().flatMap(work -> work.read(ending).stream()).toList();
    return readings.size() == works.size() ? readings : List.of();
  }

  /**
   * A fixed computation without memory access: a chain of xorshift64 (Marsaglia, <a
   * href="https://doi.org/10.18637/jss.v008.i14">doi:10.18637/jss.v008.i14</a>), in which each step needs the previous
   * one.
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

    /** Runs the chain once. Returns nanoseconds per step. */
    static double time() {
      long start = System.nanoTime();
      long last = chain(SEED, STEPS);
      long end = System.nanoTime();
      // Because the result is used, the compiler cannot remove the work
      if (last != LAST) {
        throw new IllegalStateException("ruler: found " + Long.toHexString(last) + "; expected "
            + Long.toHexString(LAST) + "; this JVM computes wrong results");
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
