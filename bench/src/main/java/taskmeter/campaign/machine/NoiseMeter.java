package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Measures what else happens on the machine between {@link #start} and {@link #stop}: the time that the hypervisor
 * takes, from {@code /proc/stat}, and the time that other programs take, from {@code /proc/<pid>/stat}. Both are shares
 * of the time on all processors. In a container only the programs of that container are visible.
 */
public final class NoiseMeter {

  /** {@code USER_HZ} is 100 on every architecture that current JDKs support (time(7)). */
  private static final double TICKS_PER_NANO = 100 / 1e9;

  /** In a shorter time a single tick, the kernel's resolution, would be a share of several percent. */
  private static final long SHORTEST_NANOS = 100_000_000;
  private static final Pattern PROCESSOR = Pattern.compile("cpu\\d+ .*");

  private final Machine machine;
  private final LongSupplier nanoTime;
  private final Counts before;

  private NoiseMeter(Machine machine, LongSupplier nanoTime) {
    this.machine = machine;
    this.nanoTime = nanoTime;
    this.before = counts();
  }

  private record Counts(Optional<Long> steal, Optional<Long> others, Optional<Long> pressure, long nanos) {}

  public static NoiseMeter start(Machine machine) {
    return start(machine, System::nanoTime);
  }

  static NoiseMeter start(Machine machine, LongSupplier nanoTime) {
    return new NoiseMeter(machine, nanoTime);
  }

  /** Returns the noise since the start. The shares of the processors' time are empty if that was too short. */
  public Noise stop() {
    Counts now = counts();
    long nanos = now.nanos - before.nanos;
    long processors = machine.lines("proc/stat").filter(line -> PROCESSOR.matcher(line).matches()).count();
    double ticks = nanos < SHORTEST_NANOS ? 0 : nanos * TICKS_PER_NANO * processors;
    return new Noise(share(before.steal, now.steal, ticks), share(before.others, now.others, ticks),
        share(before.pressure, now.pressure, nanos / 1000.0), Frequency.mhz(machine));
  }

  private Counts counts() {
    return new Counts(ProcessorTicks.read(machine).map(ProcessorTicks::steal),
        OtherProcesses.read(machine).map(OtherProcesses::ticks), Pressure.read(machine).map(Pressure::micros),
        nanoTime.getAsLong());
  }

  /** Limited to 0 to 1: the counts are not read at the same time, and a process that ends may take its ticks along. */
  private static OptionalDouble share(Optional<Long> before, Optional<Long> now, double whole) {
    return before.isEmpty() || now.isEmpty() || !(whole > 0) ? OptionalDouble.empty()
        : OptionalDouble.of(Math.clamp((now.get() - before.get()) / whole, 0, 1));
  }

  /**
   * What else happened on the machine during some time. Each value is empty if it is unknown.
   *
   * @param steal the share of the processors' time, 0 to 1, that the hypervisor took
   * @param others the share of the processors' time, 0 to 1, that programs other than this one and its children took
   * @param pressure the share of the time, 0 to 1, in which at least one thread of the machine waited for a processor
   * @param mhz the mean frequency of the processors at the end, in MHz
   * @param paused how long the fork was paused, in seconds; see {@link PauseMeter}
   */
  public record Noise(OptionalDouble steal, OptionalDouble others, OptionalDouble pressure, OptionalDouble mhz,
      OptionalDouble paused) {
    public Noise {
      steal.ifPresent(share -> requireShare("steal", share));
      others.ifPresent(share -> requireShare("others", share));
      pressure.ifPresent(share -> requireShare("pressure", share));
      if (mhz.isPresent() && !(mhz.getAsDouble() > 0)) {
        throw new IllegalArgumentException("mhz: found " + mhz.getAsDouble() + "; expected a number above 0");
      }
      if (paused.isPresent() && !(paused.getAsDouble() >= 0)) {
        throw new IllegalArgumentException("paused: found " + paused.getAsDouble() + "; expected seconds from 0");
      }
    }

    /** The noise of a time for which pauses are unknown. */
    public Noise(OptionalDouble steal, OptionalDouble others, OptionalDouble pressure, OptionalDouble mhz) {
      this(steal, others, pressure, mhz, OptionalDouble.empty());
    }

    /** The same noise with a pause, in seconds, rounded to milliseconds. */
    public Noise withPause(double seconds) {
      return new Noise(steal, others, pressure, mhz, OptionalDouble.of(Math.round(seconds * 1e3) / 1e3));
    }

    /** The same noise, and more time that programs other than the measured fork took, as a share from 0. */
    public Noise withOthers(double more) {
      return others.isEmpty() || more == 0 ? this
          : new Noise(steal, OptionalDouble.of(Math.min(1, others.getAsDouble() + more)), pressure, mhz, paused);
    }

    /** Requires a part of a whole, 0 to 1. */
    static void requireShare(String name, double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(name + ": found " + share + "; expected 0 to 1");
      }
    }
  }
}
