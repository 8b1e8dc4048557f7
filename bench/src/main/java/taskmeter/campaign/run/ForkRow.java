package taskmeter.campaign.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.EnumNames;
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.turn.WaitingTime;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;

/**
 * One row of {@code forks.csv}.
 *
 * @param run the run's name
 * @param slot its place in the schedule, from 1
 * @param cell the cell, available or not
 * @param started the values of a started fork; empty if no fork was started
 * @param state how the slot ended
 * @param reason why it is not {@code measured}; empty if it is
 * @param evidence the evidence that the fork wrote
 */
public record ForkRow(String run, int slot, Cell cell, Optional<Started> started, State state, String reason,
    ForkEvidence evidence) {

  /**
   * The values of a started fork.
   *
   * @param slot its slot in the schedule
   * @param start the start of the slot
   * @param end the end of the slot
   * @param noise the machine's noise during the slot
   * @param disturbed whether the noise disturbed the fork; empty if unknown
   * @param waiting how it waited for its turns; empty if it ran alone
   */
  public record Started(Slot slot, Instant start, Instant end, Noise noise, Optional<Boolean> disturbed,
      Optional<WaitingTime> waiting) {

    /** How the forks of its block followed each other. A fork without others took no turns. */
    Interleave interleave() {
      return waiting.isPresent() ? Interleave.ITERATIONS : Interleave.FORKS;
    }
  }

  /** How a slot ended, as named in the sample format. */
  public enum State {
    MEASURED("measured"), REHEARSED("rehearsed"), DIAGNOSED("diagnosed"), NOT_AVAILABLE("not available"),
    FAILED("failed");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /**
     * The state of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static State of(String text) {
      return EnumNames.of(values(), text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static final List<Column<ForkRow>> COLUMNS = List.of(
      new Column<>("run", ForkRow::run),
      new Column<>("slot", ForkRow::slot),
      placed("block", Slot::block),
      placed("position", Slot::position),
      placed("attempt", Slot::attempt),
      started("start", Started::start),
      started("end", Started::end),
      of("runtime", Cell::runtime),
      of("scenario", Cell::scenario),
      of("variant", Cell::variant),
      of("parameters", Cell::parameterText),
      of("carrier", Cell::carrier),
      of("creator", Cell::creator),
      of("pooled", Cell::pooled),
      of("parallelism", Cell::parallelism),
      of("threads", Cell::threads),
      placed("fork", Slot::fork),
      new Column<>("state", ForkRow::state),
      new Column<>("reason", ForkRow::reason),
      new Column<>("timed_s", ForkRow::timedSeconds),
      recorded("creator_seen", ProofLine::creatorSeen),
      recorded("task_seen", ProofLine::taskSeen),
      recorded("workers_seen", ProofLine::workersSeen),
      recorded("pool_size", ProofLine::poolSize),
      started("steal", started -> started.noise.steal()),
      started("others", started -> started.noise.others()),
      started("pressure", started -> started.noise.pressure()),
      recorded("involuntary_switches", ProofLine::involuntarySwitches),
      started("mhz", started -> started.noise.mhz()),
      started("disturbed", Started::disturbed),
      placed("diagnosis", Slot::diagnosis),
      started("interleave", Started::interleave),
      started("waiting_cpu", started -> started.waiting().map(WaitingTime::share)),
      started("warmup_iterations", started -> started.slot().cell().warmup().count()),
      started("measured_iterations", started -> started.slot().cell().measurement().count()),
      started("paused_s", started -> started.noise.paused()));

  /** The row of a cell that is not available according to the probe. */
  public static ForkRow notStarted(String run, int slot, Cell cell) {
    return new ForkRow(run, slot, cell, Optional.empty(), State.NOT_AVAILABLE,
        Redaction.line(cell.unavailable().orElseThrow()), ForkEvidence.NONE);
  }

  /** Warmup and measured time, if the fork ran to its end. */
  private OptionalDouble timedSeconds() {
    return switch (state) {
      case MEASURED, REHEARSED, DIAGNOSED -> OptionalDouble.of(seconds(cell.timed()));
      case NOT_AVAILABLE, FAILED -> OptionalDouble.empty();
    };
  }

  /** Seconds with at most three decimals. */
  public static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Column<ForkRow> of(String name, Function<Cell, ?> value) {
    return new Column<>(name, row -> value.apply(row.cell));
  }

  private static Column<ForkRow> started(String name, Function<Started, ?> value) {
    return new Column<>(name, row -> row.started.map(value));
  }

  private static Column<ForkRow> placed(String name, Function<Slot, ?> value) {
    return started(name, started -> value.apply(started.slot));
  }

  private static Column<ForkRow> recorded(String name, Function<ProofLine, ?> value) {
    return new Column<>(name, row -> row.evidence.proof().map(value));
  }
}
