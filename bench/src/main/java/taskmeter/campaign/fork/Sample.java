package taskmeter.campaign.fork;

import java.util.Locale;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.message.EnumNames;

/**
 * One iteration's value of one metric.
 *
 * @param phase warmup, lead-in or measured
 * @param iteration from 1, within fork and phase
 * @param metric what the value says
 * @param value the value for one operation, in the metric's unit, as reported by JMH
 */
public record Sample(Phase phase, int iteration, Metric metric, double value) {

  /** An iteration's score in nanoseconds per operation. */
  public Sample(Phase phase, int iteration, double value) {
    this(phase, iteration, Metric.TIME, value);
  }

  /** Whether this is the score of a measured iteration. */
  public boolean isMeasuredScore() {
    return phase == Phase.MEASURED && metric == Metric.TIME;
  }

  /** Whether this is the score of an iteration. */
  public boolean isScore() {
    return metric == Metric.TIME;
  }

  boolean plausible() {
    return metric.plausible(value);
  }

  /** The part of a fork that an iteration belongs to. */
  public enum Phase {
    WARMUP,

    /** An iteration of a turn that does not count: the fork has just waited. */
    LEAD_IN,

    MEASURED;

    /**
     * The phase of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Phase of(String text) {
      return EnumNames.of(values(), text);
    }

    /** The name in the samples. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
