package taskmeter.profiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Counts events of the JDK Flight Recorder, of any length and without stack traces. In a fork of its own, because the
 * recorder itself allocates and switches threads.
 *
 * <ul>
 *   <li>{@code jdk.VirtualThreadPinned}: a virtual thread waits and keeps its carrier thread. JDKs without virtual
 *       threads do not have the event.
 *   <li>{@code jdk.ThreadPark}: a platform thread parks. A virtual thread that leaves its carrier thread has no such
 *       event; its carrier thread has one when it finds nothing to run.
 * </ul>
 */
public final class EventProfiler extends IterationProfiler {

  private static final Map<String, String> METRICS =
      Map.of("jdk.VirtualThreadPinned", "pinned", "jdk.ThreadPark", "parked");
  /** The recorder has no room for the events of this time. */
  private static final String LOST = "jdk.DataLoss";

  private final Map<String, String> known = new HashMap<>();
  private Recording recording;

  /** For JMH. */
  public EventProfiler() {}

  @Override
  public String getDescription() {
    return "events of the JDK Flight Recorder";
  }

  @Override
  void begin() {
    known.clear();
    known.putAll(METRICS);
    known.keySet().retainAll(FlightRecorder.getFlightRecorder().getEventTypes().stream().map(EventType::getName)
        .toList());
    recording = new Recording();
    known.keySet().forEach(event -> recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace());
    recording.enable(LOST);
    recording.start();
  }

  @Override
  Map<String, Long> end() {
    try (var finished = recording) {
      finished.stop();
      var file = Files.createTempFile("taskmeter", ".jfr");
      try {
        finished.dump(file);
        return counts(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The counts of a recording; empty if it lost events. */
  private Map<String, Long> counts(Path file) throws IOException {
    var counts = new LinkedHashMap<String, Long>();
    known.values().forEach(metric -> counts.put(metric, 0L));
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        String name = event.getEventType().getName();
        if (name.equals(LOST)) {
          return Map.of();
        }
        if (known.containsKey(name) && !isOwn(event)) {
          counts.merge(known.get(name), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** The thread that runs JMH parks until the worker has ended. */
  private static boolean isOwn(RecordedEvent event) {
    var thread = event.getThread();
    return thread != null && thread.getJavaThreadId() == Thread.currentThread().getId();
  }
}
