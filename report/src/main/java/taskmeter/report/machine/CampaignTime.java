package taskmeter.report.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Run;

/**
 * A campaign's own time: minutes since its first slot or reading. Of an interruption, when nothing ran for longer
 * than {@link #PAUSE}, only so much is left, for it may have lasted a night.
 */
public final class CampaignTime {

  /** Between two slots pass seconds. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  private record Span(Instant start, Instant end) {}

  private final Instant origin;
  private final List<Span> pauses;

  private CampaignTime(Instant origin, List<Span> pauses) {
    this.origin = origin;
    this.pauses = pauses;
  }

  /** @throws IllegalArgumentException if nothing in the run has a time */
  public static CampaignTime of(Run run) {
    List<Span> busy = Stream.concat(
            run.forks().stream().filter(CampaignTime::timed)
                .map(fork -> new Span(fork.start().orElseThrow(), fork.end().orElseThrow())),
            run.ruler().stream().map(reading -> new Span(reading.time(), reading.time())))
        .sorted(Comparator.comparing(Span::start)).toList();
    if (busy.isEmpty()) {
      throw new IllegalArgumentException("no time: neither a slot nor a reading has one");
    }
    List<Span> pauses = new ArrayList<>();
    Instant end = busy.get(0).end();
    for (Span span : busy) {
      if (Duration.between(end, span.start()).compareTo(PAUSE) > 0) {
        pauses.add(new Span(end, span.start()));
      }
      end = span.end().isAfter(end) ? span.end() : end;
    }
    return new CampaignTime(busy.get(0).start(), pauses);
  }

  private static boolean timed(Fork fork) {
    return fork.start().isPresent() && fork.end().isPresent();
  }

  public double minutes(Instant time) {
    Duration passed = Duration.between(origin, time);
    for (Span pause : pauses) {
      if (!time.isBefore(pause.end())) {
        passed = passed.minus(Duration.between(pause.start(), pause.end())).plus(PAUSE);
      }
    }
    return passed.toMillis() / 60_000.0;
  }

  /** When the campaign was interrupted, in its own minutes. */
  public List<Double> interruptions() {
    return pauses.stream().map(pause -> minutes(pause.end()) - PAUSE.toSeconds() / 120.0).toList();
  }
}
