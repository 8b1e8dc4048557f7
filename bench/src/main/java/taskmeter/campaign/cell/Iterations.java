package taskmeter.campaign.cell;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taskmeter.campaign.message.Durations;

/**
 * The iterations of one phase.
 *
 * @param count the number of iterations, from 0
 * @param each the length of one iteration
 */
public record Iterations(int count, Duration each) {

  public static final Iterations NONE = new Iterations(0, Duration.ZERO);
  private static final Pattern COUNT_AND_DURATION = Pattern.compile("([1-9]\\d{0,5})x(.+)");

  public Iterations {
    if (count < 0 || each.isNegative()) {
      throw new IllegalArgumentException("iterations: found " + count + " of " + each + "; expected 0 or more of each");
    }
  }

  /** Parses {@code 20x100ms}; empty for any other text. */
  public static Optional<Iterations> parse(String text) {
    Matcher matcher = COUNT_AND_DURATION.matcher(text.strip());
    return Optional.of(matcher).filter(Matcher::matches).flatMap(found -> Durations.parse(found.group(2)))
        .map(each -> new Iterations(Integer.parseInt(matcher.group(1)), each));
  }

  /** The text of the option: {@code 20x100ms}. */
  public String text() {
    return count + "x" + each.toMillis() + "ms";
  }

  /** Half of the iterations, rounded up. */
  Iterations half() {
    return new Iterations((count + 1) / 2, each);
  }

  /** The length of the whole phase. */
  Duration total() {
    return each.multipliedBy(count);
  }
}
