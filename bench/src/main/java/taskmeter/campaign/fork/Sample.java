package taskmeter.campaign.fork;

/**
 * One iteration's score.
 *
 * @param phase warmup or measured
 * @param iteration from 1, within fork and phase
 * @param value nanoseconds for one operation, as JMH gave it
 */
public record Sample(Phase phase, int iteration, double value) {
  /** Whether the value can be a time: finite and above 0. */
  boolean plausible() {
    return Double.isFinite(value) && value > 0;
  }
}
