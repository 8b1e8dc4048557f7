package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import taskmeter.campaign.machine.DisturbanceRule.Share;

/**
 * Measures what else happens on the box between {@link #start} and {@link #stop}: what the hypervisor took, from
 * {@code /proc/stat}, and what other programs took, from their own accounts, both as shares of the time that passed on
 * all processors. In a container one sees the programs of that container only.
 */
public final class NoiseMeter {

  /** {@code USER_HZ} is 100 on every architecture that a JDK of today runs on (time(7)). */
  private static final double TICKS_PER_NANO = 100 / 1e9;

  /** Below this a single tick, which is all that the kernel tells apart, would be a share of several per cent. */
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

  /** The noise since the start; the shares of the processors' time are empty where that is too short to tell. */
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

  /** Within 0 and 1: the counts are read one after the other, and a process may take its account with it. */
  private static OptionalDouble share(Optional<Long> before, Optional<Long> now, double whole) {
    return before.isEmpty() || now.isEmpty() || !(whole > 0) ? OptionalDouble.empty()
        : OptionalDouble.of(Math.clamp((now.get() - before.get()) / whole, 0, 1));
  }

  /**
   * What else happened on the box during some time. Each is empty where it could not be read.
   *
   * @param steal share of the processors' time, 0 to 1, that the hypervisor gave to others
   * @param others share of the processors' time, 0 to 1, that programs other than this one and those it started took
   * @param pressure share of the time, 0 to 1, in which at least one thread of the box waited for a processor
   * @param mhz mean frequency of the processors at the end, in MHz
   */
  public record Noise(OptionalDouble steal, OptionalDouble others, OptionalDouble pressure, OptionalDouble mhz) {
    public Noise {
      steal.ifPresent(share -> Share.require("steal", share));
      others.ifPresent(share -> Share.require("others", share));
      pressure.ifPresent(share -> Share.require("pressure", share));
      if (mhz.isPresent() && !(mhz.getAsDouble() > 0)) {
        throw new IllegalArgumentException("mhz: found " + mhz.getAsDouble() + ", allowed is a number above 0");
      }
    }
  }
}
