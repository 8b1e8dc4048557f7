package taskmeter.report.page.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Percent;
import taskmeter.report.sample.Fork;

/** Says how much of the campaign's time was not spent in warmup and measurement. */
public final class HarnessOverhead {

  private HarnessOverhead() {}

  /** Returns the sentence; empty if the times are unknown. */
  public static Optional<String> sentence(PageData data) {
    List<Fork> started = data.run().forks().stream()
        .filter(fork -> fork.start().isPresent() && fork.end().isPresent()).toList();
    double timed = started.stream().mapToDouble(fork -> fork.timed().orElse(0)).sum();
    double slots = started.stream()
        .mapToDouble(fork -> seconds(fork.start().orElseThrow(), fork.end().orElseThrow())).sum();
    OptionalDouble recorded = data.run().environment().number("wall_s");
    double wall = recorded.isPresent() ? recorded.getAsDouble() : span(started);
    if (timed == 0 || timed > wall || timed > slots) {
      return Optional.empty();
    }
    return Optional.of("The harness (JVM starts, probing, bookkeeping) took " + Percent.text(1 - timed / wall)
        + " of the campaign's " + Math.round(wall) + " s, and "
        + Percent.text(1 - timed / slots) + " of the forks' own time.");
  }

  private static double span(List<Fork> started) {
    Optional<Instant> first =
        started.stream().map(fork -> fork.start().orElseThrow()).min(Comparator.naturalOrder());
    Optional<Instant> last =
        started.stream().map(fork -> fork.end().orElseThrow()).max(Comparator.naturalOrder());
    return first.isPresent() && last.isPresent() ? seconds(first.get(), last.get()) : 0;
  }

  private static double seconds(Instant start, Instant end) {
    return Duration.between(start, end).toMillis() / 1000.0;
  }
}
