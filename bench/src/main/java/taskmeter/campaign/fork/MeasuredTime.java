package taskmeter.campaign.fork;

/**
 * The time of one measured iteration, by {@link System#nanoTime}, which on Linux is {@code CLOCK_MONOTONIC} in every
 * process.
 *
 * @param begin when it began
 * @param end when it ended
 */
public record MeasuredTime(long begin, long end) {

  public boolean includes(long nanos) {
    return begin <= nanos && nanos < end;
  }
}
