package taskmeter.campaign.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.message.UsageException;

/**
 * What a run that is to be gone on with has measured so far.
 *
 * @param name the run's
 * @param properties of the box and the campaign (under an empty runtime) and of each runtime; the last of each holds
 * @param done slots that were started and sealed, in their order
 * @param lastNumber the highest number of a slot that stands in any file, sealed or not
 */
public record PastRun(String name, Map<String, Map<String, String>> properties, List<Done> done, int lastNumber) {

  public PastRun {
    done = List.copyOf(done);
  }

  /**
   * A slot that has ended.
   *
   * @param number of the slot
   * @param place block, position and attempt
   * @param runtime its short name
   * @param cell whatever the runtime
   * @param outcome with its samples
   * @param start of the slot
   * @param end of the slot
   * @param disturbed whether the box disturbed it
   */
  public record Done(int number, List<Integer> place, String runtime, CellKey cell, ForkOutcome outcome, Instant start,
      Instant end, boolean disturbed) {
    /** How long it took. */
    public Duration took() {
      return Duration.between(start, end);
    }

    /** Whether this is what the schedule has next. */
    public boolean isAt(Slot due) {
      return place.equals(List.of(due.block(), due.position(), due.attempt()))
          && runtime.equals(due.cell().runtime()) && cell.equals(due.cell().key());
    }
  }

  /** Whether it has any; labels and cells that cannot run are written before the first, and may not be complete. */
  public boolean hasForks() {
    return !done.isEmpty();
  }

  /** A property of the box or the campaign; empty where the run has it not, or could not read it. */
  public Optional<String> property(String property) {
    return Optional.ofNullable(properties.getOrDefault("", Map.of()).get(property)).filter(value -> !value.isEmpty());
  }

  /** What earlier sittings took: as they said themselves, and the slots after the last word of one that was killed. */
  public Duration wall() {
    Instant lastWord = property("ended").map(Instant::parse).orElse(Instant.MAX);
    Duration said = Duration.ofMillis(Math.round(1000 * property("wall_s").map(Double::valueOf).orElse(0.0)));
    return done.stream().filter(each -> each.end.isAfter(lastWord)).map(Done::took).reduce(said, Duration::plus);
  }

  /** Sittings so far, from 1. */
  public int sittings() {
    return property("sittings").map(Integer::valueOf).orElse(1);
  }

  /** What to say where the plan does not lead to what the run has. */
  public UsageException otherSchedule(Done done) {
    return new UsageException("-Dbench.resume=" + name + ": its slot " + done.number + " is " + done.cell.name()
        + " on JDK " + done.runtime + ", which these options do not lead to; allowed are the run's own, "
        + property("command").orElse("unknown") + "; say the same, or start a new run");
  }
}
