package taskmeter.protocol;

/**
 * One iteration. A fork that does not run JMH prints the line at the end of the iteration.
 *
 * @param phase the part of the fork that the iteration belongs to
 * @param iteration the number of the iteration in its phase, from 1
 * @param score the score: nanoseconds for one operation
 * @param operations the number of operations in the iteration, from 1
 */
public record SampleLine(Phase phase, int iteration, double score, long operations) {

  /** The part of a fork that an iteration belongs to. */
  public enum Phase { WARMUP, MEASURED }
}
