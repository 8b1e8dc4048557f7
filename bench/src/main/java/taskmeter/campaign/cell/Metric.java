package taskmeter.campaign.cell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import taskmeter.campaign.message.EnumNames;

/**
 * What a sample says about one operation; less is better. Each iteration has a {@link #TIME}, its score. The other
 * metrics are secondary results of JMH, from a scenario's {@code AuxCounters} or from a profiler.
 */
public enum Metric {

  TIME("ns/op", "time per operation", ""),
  START("ns/op", "time to start", "until all tasks wait, per task"),
  WAKE("ns/op", "time to wake", "until all tasks have ended, per task"),
  HEAP("B/op", "heap", "used heap after a collection, per task"),
  STACK("B/op", "stack", "stack per task: resident memory of a kernel thread's stack; stack chunks in the heap of a "
      + "virtual thread"),
  RESIDENT("B/op", "resident memory", "resident memory of the process, per task"),
  ALLOCATED("B/op", "allocated memory", "allocated in the heap, by all threads, per operation"),
  CONTEXT_SWITCHES("1/op", "context switches", "of all threads, voluntary and involuntary, per operation"),
  INSTRUCTIONS("1/op", "instructions", "instructions of the processor, per operation"),
  CYCLES("1/op", "cycles", "cycles of the processor, per operation"),
  PINNED("1/op", "pinned", "waits of virtual threads that kept their carrier thread, per operation (JFR event "
      + "jdk.VirtualThreadPinned)"),
  PARKED("1/op", "parked", "times that a platform thread parked, including carrier threads of virtual threads that had "
      + "nothing to run, per operation (JFR event jdk.ThreadPark)");

  /** JMH's unit of a counter, with and without a division by the operations. */
  private static final List<String> COUNTED = List.of("#", "#/op");

  private final String unit;
  private final String title;
  private final String meaning;

  Metric(String unit, String title, String meaning) {
    this.unit = unit;
    this.title = title;
    this.meaning = meaning;
  }

  /**
   * The metric of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Metric of(String name) {
    return EnumNames.of(values(), name);
  }

  /** The unit in the samples. */
  public String unit() {
    return unit;
  }

  /** The label of JMH's secondary result that has the metric's value for one operation. */
  public String secondaryLabel() {
    return toString();
  }

  /** Whether a secondary result in this unit of JMH is in the metric's unit. */
  public boolean accepts(String unitOfJmh) {
    return unitOfJmh.equals(unit) || COUNTED.contains(unitOfJmh);
  }

  /** Whether an iteration can have this value. Only the time of an operation cannot be 0. */
  public boolean plausible(double value) {
    return Double.isFinite(value) && (this == TIME ? value > 0 : value >= 0);
  }

  /** The labels of the metrics of a run with these cells and diagnostic forks, in order. */
  public static List<Label> labels(List<Cell> cells, List<Diagnosis> diagnoses) {
    return Stream.of(values())
        .filter(metric -> metric == TIME || cells.stream().anyMatch(cell -> cell.metrics().contains(metric))
            || diagnoses.stream().anyMatch(diagnosis -> diagnosis.metrics().contains(metric)))
        .map(Metric::label).toList();
  }

  private Label label() {
    return new Label("metric", toString(), ordinal() + 1, title, meaning, "", "", "");
  }

  /** The name in the samples. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
