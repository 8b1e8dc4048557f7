package taskmeter.campaign.turn;

import java.time.Duration;
import java.util.Collection;

/**
 * How long a fork waited for its measured turns, and the processor time that it used meanwhile, which slows down the
 * fork whose turn it is.
 *
 * @param waited the time
 * @param used the processor time, on all processors; exact to one tick of {@code USER_HZ} for each turn
 */
public record WaitingTime(Duration waited, Duration used) {

  static final WaitingTime NONE = new WaitingTime(Duration.ZERO, Duration.ZERO);

  public WaitingTime {
    if (waited.isNegative() || used.isNegative()) {
      throw new IllegalArgumentException("waiting: found " + waited + " and " + used + "; expected 0 or more");
    }
  }

  WaitingTime plus(Duration moreWaited, Duration moreUsed) {
    return new WaitingTime(waited.plus(moreWaited), used.plus(moreUsed));
  }

  /** The sum of the shares of forks that take turns with each other, each of which waits nearly all of the time. */
  public static double shareOfAll(Collection<WaitingTime> forks) {
    return forks.stream().mapToDouble(WaitingTime::share).sum();
  }

  /** The processor time for one unit of time: 0 if it used none, 1 if it kept one processor busy. */
  public double share() {
    return waited.isZero() ? 0 : (double) used.toNanos() / waited.toNanos();
  }
}
