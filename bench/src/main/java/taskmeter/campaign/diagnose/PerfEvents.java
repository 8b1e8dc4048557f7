package taskmeter.campaign.diagnose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taskmeter.profiler.PerfStat;

/**
 * What Linux {@code perf} can count on this machine.
 *
 * @param counted the events that it counts, in the syntax of {@code perf}
 * @param text a sentence that says what it counts, and what not
 */
public record PerfEvents(List<String> counted, String text) {

  private static final List<String> WANTED = List.of("context-switches", "instructions", "cycles");

  public PerfEvents {
    counted = List.copyOf(counted);
  }

  /** The events of this machine; tried once. */
  public static PerfEvents here() {
    return Here.EVENTS;
  }

  /** Tries it when it is first used. */
  private static final class Here {
    private static final PerfEvents EVENTS = tried();
  }

  private static PerfEvents tried() {
    try (PerfStat perf = PerfStat.start(WANTED, ProcessHandle.current().pid())) {
      return of(perf.stop());
    } catch (IOException e) {
      return new PerfEvents(List.of(), "perf cannot count here, so context switches, instructions and cycles are "
          + "unknown (" + e.getMessage() + "); the package linux-perf or linux-tools has it");
    }
  }

  static PerfEvents of(Map<String, Long> counts) {
    List<String> counted = WANTED.stream().filter(counts::containsKey).toList();
    List<String> missing = new ArrayList<>(WANTED);
    missing.removeAll(counted);
    String without = missing.isEmpty() ? "" : words(missing) + ": " + (counted.isEmpty()
        ? "the setting kernel.perf_event_paranoid may not allow it" : "this machine has no counters of the processor");
    return new PerfEvents(counted, counted.isEmpty() ? "perf cannot count " + without
        : "perf counts " + words(counted) + (without.isEmpty() ? "" : ", but not " + without));
  }

  private static String words(List<String> events) {
    return String.join(", ", events).replace('-', ' ').replaceFirst(", ([a-z ]+)$", " and $1");
  }
}
