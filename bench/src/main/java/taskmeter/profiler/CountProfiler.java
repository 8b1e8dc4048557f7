package taskmeter.profiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts allocated bytes, and the events that {@code perf stat} can count on this machine. {@code perf} counts from
 * outside and allocates nothing in this JVM while an iteration runs, so both count in one fork.
 */
public final class CountProfiler extends IterationProfiler {

  public static final String ALLOCATED = "allocated";

  private final List<String> events;
  private Optional<PerfStat> perf = Optional.empty();
  private Allocation allocation = Allocation.now();

  /** For JMH: the events for {@code perf}, separated by commas; empty for none. */
  public CountProfiler(String events) {
    this.events = events.isEmpty() ? List.of() : List.of(events.split(","));
  }

  @Override
  public String getDescription() {
    return "allocated bytes and counters of the kernel and the processor";
  }

  @Override
  String unit(String metric) {
    return metric.equals(ALLOCATED) ? "B/op" : super.unit(metric);
  }

  @Override
  void begin() {
    try {
      perf = events.isEmpty() ? Optional.empty()
          : Optional.of(PerfStat.start(events, ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    allocation = Allocation.now();
  }

  @Override
  Map<String, Long> end() {
    var counts = new LinkedHashMap<String, Long>();
    allocation.since().ifPresent(bytes -> counts.put(ALLOCATED, bytes));
    perf.ifPresent(counting -> {
      try (counting) {
        counting.stop().forEach((event, count) -> counts.put(event.replace('-', ' '), count));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return counts;
  }
}
