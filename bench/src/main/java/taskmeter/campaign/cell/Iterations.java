package taskmeter.campaign.cell;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taskmeter.campaign.message.Durations;

/**
 * How many iterations of one phase, and how long each.
 *
 * @param count iterations, from 0
 * @param each the length of one
 */
public record Iterations(int count, Duration each) {

  public static final Iterations NONE = new Iterations(0, Duration.ZERO);
  private static final Pattern COUNT_AND_DURATION = Pattern.compile("([1-9]\\d{0,5})x(.+)");

  public Iterations {
    if (count < 0 || each.isNegative()) {
      throw new IllegalArgumentException("iterations: " + count + " of " + each + "; neither is below 0");
    }
  }

  /** Reads {@code 20x100ms}; empty for anything else. */
  public static Optional<Iterations> parse(String text) {
    Matcher matcher = COUNT_AND_DURATION.matcher(text.strip());
    return Optional.of(matcher).filter(Matcher::matches).flatMap(found -> Durations.parse(found.group(2)))
        .map(each -> new Iterations(Integer.parseInt(matcher.group(1)), each));
  }

  /** As an option has it: {@code 20x100ms}. */
  public String text() {
    return count + "x" + each.toMillis() + "ms";
  }

  /** The time of the whole phase. */
  Duration total() {
    return each.multipliedBy(count);
  }
}
