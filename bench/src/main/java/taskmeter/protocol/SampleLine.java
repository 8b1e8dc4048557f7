package taskmeter.protocol;

/**
 * One iteration, which a fork that is no JMH run prints as it ends.
 *
 * @param phase the part of the fork that it belongs to
 * @param iteration from 1, within the phase
 * @param score nanoseconds for one operation
 * @param operations those that the score is the mean of, from 1
 */
public record SampleLine(Phase phase, int iteration, double score, long operations) {

  /** The part of a fork that an iteration belongs to. */
  public enum Phase { WARMUP, MEASURED }
}
