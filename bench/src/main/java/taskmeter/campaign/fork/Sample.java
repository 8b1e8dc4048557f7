package taskmeter.campaign.fork;

import java.util.Locale;
import taskmeter.campaign.message.EnumNames;

/**
 * One iteration's score.
 *
 * @param phase warmup or measured
 * @param iteration from 1, within fork and phase
 * @param value nanoseconds per operation, as reported by JMH
 */
public record Sample(Phase phase, int iteration, double value) {

  /** Whether the value can be a time: finite and above 0. */
  boolean plausible() {
    return Double.isFinite(value) && value > 0;
  }

  /** The part of a fork that an iteration belongs to. */
  public enum Phase {
    WARMUP, MEASURED;

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
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
