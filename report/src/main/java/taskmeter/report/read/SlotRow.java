package taskmeter.report.read;

import java.util.OptionalLong;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.State;

/**
 * One row of {@code forks.csv} with its place in the file.
 *
 * @param line the line in the file, from 1
 * @param fork the fork, without its iterations
 * @param number the number of this fork among those of its cell; empty if no fork was started
 * @param diagnosis the kind of a diagnostic fork; empty for a timed fork
 * @param plannedWarmup the planned number of warmup iterations; empty if the run does not record it
 * @param plannedMeasured the planned number of measured iterations; empty if the run does not record it
 */
record SlotRow(long line, Fork fork, OptionalLong number, String diagnosis, OptionalLong plannedWarmup,
    OptionalLong plannedMeasured) {

  /** What a block has on several runtimes. */
  record Measured(CellKey cell, String diagnosis) {}

  long slot() {
    return fork.slot();
  }

  State state() {
    return fork.state();
  }

  String runtime() {
    return fork.cell().runtime();
  }

  boolean diagnostic() {
    return state() == State.DIAGNOSED || !diagnosis.isEmpty();
  }

  /** Returns whether it is the first attempt of its block and runtime; true if the run does not record attempts. */
  boolean first() {
    return attempt() == 1;
  }

  long attempt() {
    return fork.schedulePosition().attempt().orElse(1);
  }

  /** Returns whether both are of one attempt at a block whose forks took turns. */
  boolean tookTurnsWith(SlotRow other) {
    return fork.tookTurns() && other.fork.tookTurns() && fork.block().equals(other.fork.block())
        && attempt() == other.attempt();
  }

  /** Returns the cell without its runtime, and the diagnosis. */
  Measured measured() {
    return new Measured(fork.cell().withRuntime(""), kind());
  }

  /** Returns the cell and the diagnosis. */
  Measured onRuntime() {
    return new Measured(fork.cell(), kind());
  }

  /** Runs that are older than the column have one kind. */
  private String kind() {
    return diagnosis.isEmpty() && diagnostic() ? State.DIAGNOSED.toString() : diagnosis;
  }

  /** Returns whether a fork was started: a cell that is not available from the start has a row without a block. */
  boolean started() {
    return state() != State.NOT_AVAILABLE || fork.block().isPresent() || fork.start().isPresent();
  }
}
