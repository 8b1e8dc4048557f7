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
 * A campaign's own time: minutes since its first slot or reading. An interruption, in which nothing ran for longer than
 * {@link #PAUSE}, is shortened to that duration, because it may have lasted a night.
 */
public final class CampaignTime {

  /** Well above the seconds between two slots. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  private record Span(Instant start, Instant end) {}

  private final Instant origin;
  private final List<Span> pauses;

  private CampaignTime(Instant origin, List<Span> pauses) {
    this.origin = origin;
    this.pauses = pauses;
  }

  /**
   * Returns the time of a run's campaign.
   *
   * @throws IllegalArgumentException if no slot and no reading of the run has a time
   */
  public static CampaignTime of(Run run) {
    List<Span> busy = Stream.concat(
            run.forks().stream().filter(CampaignTime::timed)
                .map(fork -> new Span(fork.start().orElseThrow(), fork.end().orElseThrow())),
            run.ruler().stream().map(reading -> new Span(reading.time(), reading.time())))
        .sorted(Comparator.comparing(Span::start)).toList();
    if (busy.isEmpty()) {
      throw new IllegalArgumentException("run: found no time; expected a slot or a reading with a time");
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

  /**
   * Converts a time of the wall clock.
   *
   * @param time not before the campaign's first slot or reading
   * @return minutes of the campaign, from 0
   */
  public double minutes(Instant time) {
    Duration passed = Duration.between(origin, time);
    for (Span pause : pauses) {
      if (!time.isBefore(pause.end())) {
        passed = passed.minus(Duration.between(pause.start(), pause.end())).plus(PAUSE);
      }
    }
    return passed.toMillis() / 60_000.0;
  }

  /** Returns the middle of each interruption, in minutes of the campaign. */
  public List<Double> interruptions() {
    return pauses.stream().map(pause -> minutes(pause.end()) - PAUSE.toSeconds() / 120.0).toList();
  }
}
