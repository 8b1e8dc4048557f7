package taskmeter.campaign.fork;

/**
 * One iteration's score, with what JMH counted meanwhile.
 *
 * @param sample the score
 * @param measuredOperations those that the score is the average of
 * @param allOperations those, and the ones that JMH runs before and after the clock
 */
record CountedSample(Sample sample, long measuredOperations, long allOperations) {
  /** Nanoseconds that the score and the operations make together: how long the clock ran. */
  double nanoseconds() {
    return sample.value() * measuredOperations;
  }
}
