package taskmeter.campaign.box;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Measures what else happens on the box between {@link #start} and {@link #stop}.
 *
 * <p>The shares of the processors' time come from {@code /proc/stat}, less what this process and its children took.
 * A child counts only once it has ended and was waited for: stop after that. The kernel's own threads and
 * its interrupts count as others, on whosever behalf they ran. In a container {@code /proc/stat} is the host's, so
 * that the other containers are others too, and idle processors that this one may not use dilute the shares.
 */
public final class NoiseMeter {
  /** Below this a single tick, which is all that the kernel tells apart, would be a share of several per cent. */
  private static final long FEWEST_TICKS = 20;

  private final Box box;
  private final LongSupplier nanoTime;
  private final Counts before;

  private NoiseMeter(Box box, LongSupplier nanoTime) {
    this.box = box;
    this.nanoTime = nanoTime;
    this.before = counts();
  }

  private record Counts(Optional<ProcessorTicks> all, Optional<Long> own, Optional<Pressure> pressure, long nanos) {
  }

  public static NoiseMeter start(Box box) {
    return start(box, System::nanoTime);
  }

  static NoiseMeter start(Box box, LongSupplier nanoTime) {
    return new NoiseMeter(box, nanoTime);
  }

  /** The noise since the start; the shares of the processors' time are empty where that is too short to tell. */
  public Noise stop() {
    Counts now = counts();
    Optional<ProcessorTicks> all = now.all.flatMap(ticks -> before.all.map(ticks::since))
        .filter(ticks -> ticks.total() >= FEWEST_TICKS);
    Optional<Long> own = now.own.flatMap(ticks -> before.own.map(earlier -> ticks - earlier));
    Optional<Long> waited =
        now.pressure.flatMap(some -> before.pressure.map(earlier -> some.micros() - earlier.micros()));
    return new Noise(
        share(all.map(ticks -> (double) ticks.steal() / ticks.total())),
        share(all.flatMap(ticks -> own.map(mine -> (double) (ticks.busy() - mine) / ticks.total()))),
        share(waited.filter(micros -> now.nanos > before.nanos)
            .map(micros -> micros * 1000.0 / (now.nanos - before.nanos))),
        Frequency.mhz(box));
  }

  private Counts counts() {
    return new Counts(ProcessorTicks.read(box), OwnTicks.read(box), Pressure.read(box), nanoTime.getAsLong());
  }

  /** Within 0 and 1: the counts are read one after the other and round differently. */
  private static OptionalDouble share(Optional<Double> ratio) {
    return ratio.map(share -> OptionalDouble.of(Math.clamp(share, 0, 1))).orElse(OptionalDouble.empty());
  }
}
