package taskmeter.report.sample;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import taskmeter.report.quantity.Phrase;

/**
 * Disturbed forks that were paused from outside, such as by a signal or a machine that slept.
 *
 * @param forks number of such forks
 * @param seconds how long they were paused, together
 */
public record Pauses(long forks, double seconds) {

  /** A shorter pause, in seconds, is not what disturbed the fork. */
  private static final double SHORT = 0.1;

  public static Pauses of(Collection<Fork> forks) {
    DoubleSummaryStatistics pauses = forks.stream().filter(Fork::disturbed)
        .flatMapToDouble(fork -> fork.noise().paused().stream()).filter(seconds -> seconds > SHORT)
        .summaryStatistics();
    return new Pauses(pauses.getCount(), pauses.getSum());
  }

  public boolean none() {
    return forks == 0;
  }

  /** Returns {@code 1 fork was paused, for 8.0 s}. */
  public String text() {
    return Phrase.of(forks, "fork") + " " + Phrase.verb(forks, "was", "were") + " paused, for "
        + String.format(Locale.ROOT, "%.1f s", seconds) + (forks == 1 ? "" : " together");
  }
}
