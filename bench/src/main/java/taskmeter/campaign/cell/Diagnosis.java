package taskmeter.campaign.cell;

import java.util.List;
import java.util.Locale;

/**
 * A kind of diagnostic fork: a fork of its own, with profilers, which is never timed. It says why a cost changed.
 *
 * <p>Profilers are distributed over the kinds so that none changes what another counts.
 */
public enum Diagnosis {

  /**
   * Allocated bytes, and what {@code perf stat} counts: {@code perf} counts outside of the JVM. Three forks show how
   * far the counts differ, for example because the compiler removed an allocation in one of them only.
   */
  COUNTS(3, Metric.ALLOCATED, Metric.CONTEXT_SWITCHES, Metric.INSTRUCTIONS, Metric.CYCLES),
  /**
   * Events of the JDK Flight Recorder. The recorder allocates, and switches threads, so these forks count nothing
   * else. One fork is enough, because the events show only whether threads wait, and how.
   */
  EVENTS(1, Metric.PINNED, Metric.PARKED);

  private final int forks;
  private final List<Metric> metrics;

  Diagnosis(int forks, Metric... metrics) {
    this.forks = forks;
    this.metrics = List.of(metrics);
  }

  /** The metrics of its samples, as far as they are known. */
  public List<Metric> metrics() {
    return metrics;
  }

  /** The forks of each cell on each runtime. */
  public int forks(Profile profile) {
    return profile.measures() ? forks : 1;
  }

  /**
   * The cell as it is diagnosed, with half of the warmup and of the measured iterations. Counts per operation vary less
   * than times: a fork needs to be warm so far that the compiler has optimised the body, but no further. The last
   * measured iteration, which JMH ends with the tear-down, is one more, and has no counts.
   */
  public Cell shortened(Cell cell) {
    Iterations counted = cell.measurement().half();
    return cell.with(cell.warmup().half(), new Iterations(counted.count() + 1, counted.each()));
  }

  /** The name in the results: {@code counts}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
