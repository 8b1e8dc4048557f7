package taskmeter.report.read;

import taskmeter.report.sample.Fork.Phase;
import taskmeter.report.sample.Iterations;

/** The times of one slot. */
record SlotTimes(NumberedTimes warmup, NumberedTimes leadIn, NumberedTimes measured) {

  SlotTimes() {
    this(new NumberedTimes(), new NumberedTimes(), new NumberedTimes());
  }

  NumberedTimes of(Phase phase) {
    return switch (phase) {
      case WARMUP -> warmup;
      case LEAD_IN -> leadIn;
      case MEASURED -> measured;
    };
  }

  static SlotTimes of(Iterations iterations) {
    return new SlotTimes(NumberedTimes.of(iterations.warmup()), new NumberedTimes(),
        NumberedTimes.of(iterations.measured()));
  }

  boolean consecutive() {
    return warmup.consecutive() && leadIn.consecutive() && measured.consecutive();
  }

  boolean isEmpty() {
    return warmup.isEmpty() && leadIn.isEmpty() && measured.isEmpty();
  }

  void clear() {
    warmup.clear();
    leadIn.clear();
    measured.clear();
  }

  Iterations iterations() {
    return Iterations.of(warmup.byNumber(), measured.byNumber());
  }
}
