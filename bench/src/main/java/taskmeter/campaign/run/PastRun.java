package taskmeter.campaign.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.message.UsageException;

/**
 * The contents of a run that is to be resumed.
 *
 * @param name the run's name
 * @param properties properties of the machine and the campaign (with an empty runtime) and of each runtime; the last
 *     value of a property counts
 * @param done slots that were started and sealed, in order
 * @param lastNumber the highest slot number in any file, sealed or not
 */
public record PastRun(String name, Map<String, Map<String, String>> properties, List<Done> done, int lastNumber) {

  public PastRun {
    done = List.copyOf(done);
  }

  /**
   * A slot that has ended.
   *
   * @param number its number
   * @param place its block, position and attempt
   * @param runtime the short name of its runtime
   * @param cell its cell without the runtime
   * @param diagnosis the kind of a diagnostic fork; empty for a timed fork
   * @param outcome the outcome, with its samples
   * @param end the end of the slot
   * @param took how long it took; for a fork that took turns, its share of the block's time
   * @param disturbed whether noise disturbed it
   */
  public record Done(int number, List<Integer> place, String runtime, CellKey cell, Optional<Diagnosis> diagnosis,
      ForkOutcome outcome, Instant end, Duration took, boolean disturbed) {

    /** Whether this is the next slot of the schedule. */
    public boolean isAt(Slot due) {
      return place.equals(List.of(due.block(), due.position(), due.attempt()))
          && runtime.equals(due.cell().runtime()) && cell.equals(due.cell().key())
          && diagnosis.equals(due.diagnosis());
    }
  }

  /** Whether the run has any fork. Without one, its labels and unavailable cells may be incomplete. */
  public boolean hasForks() {
    return !done.isEmpty();
  }

  /** A property of the machine or the campaign; empty if the run does not have it. */
  public Optional<String> property(String property) {
    return Optional.ofNullable(properties.getOrDefault("", Map.of()).get(property)).filter(value -> !value.isEmpty());
  }

  /** The wall time of earlier segments: the recorded time, plus slots after the last record before a kill. */
  public Duration wall() {
    Instant lastRecord = property("ended").map(Instant::parse).orElse(Instant.MAX);
    Duration recorded = Duration.ofMillis(Math.round(1000 * property("wall_s").map(Double::valueOf).orElse(0.0)));
    return done.stream().filter(each -> each.end.isAfter(lastRecord)).map(Done::took).reduce(recorded, Duration::plus);
  }

  /** The number of segments so far, from 1. */
  public int segments() {
    return property("sittings").map(Integer::valueOf).orElse(1);
  }

  /** The exception for a run that does not follow the schedule of these options. */
  public UsageException otherSchedule(Done done) {
    return new UsageException("-Dbench.resume=" + name + ": its slot " + done.number + " is " + done.cell.name()
        + " on JDK " + done.runtime + ", which does not follow from these options; expected the options of "
        + property("command").orElse("unknown") + "; use them, or start a new run");
  }
}
