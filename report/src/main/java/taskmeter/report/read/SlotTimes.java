package taskmeter.report.read;

import taskmeter.report.sample.Fork.Phase;
import taskmeter.report.sample.Iterations;

/** The times of one slot. */
record SlotTimes(NumberedTimes warmup, NumberedTimes measured) {

  SlotTimes() {
    this(new NumberedTimes(), new NumberedTimes());
  }

  NumberedTimes of(Phase phase) {
    return phase == Phase.WARMUP ? warmup : measured;
  }

  static SlotTimes of(Iterations iterations) {
    return new SlotTimes(NumberedTimes.of(iterations.warmup()), NumberedTimes.of(iterations.measured()));
  }

  boolean consecutive() {
    return warmup.consecutive() && measured.consecutive();
  }

  boolean isEmpty() {
    return warmup.isEmpty() && measured.isEmpty();
  }

  void clear() {
    warmup.clear();
    measured.clear();
  }

  Iterations iterations() {
    return Iterations.of(warmup.byNumber(), measured.byNumber());
  }
}
