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
 * @param leadIn the number of iterations before each of them that are as long and do not count, from 0
 */
public record Iterations(int count, Duration each, int leadIn) {

  public static final Iterations NONE = new Iterations(0, Duration.ZERO);
  private static final Pattern COUNT_AND_DURATION = Pattern.compile("([1-9]\\d{0,5})x(.+)");

  public Iterations {
    if (count < 0 || each.isNegative() || leadIn < 0) {
      throw new IllegalArgumentException("iterations: found " + count + " of " + each + " after " + leadIn
          + " others; expected 0 or more of each");
    }
  }

  /** Iterations that all count. */
  public Iterations(int count, Duration each) {
    this(count, each, 0);
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

  /** The same iterations, each after others that do not count. */
  public Iterations after(int others) {
    return new Iterations(count, each, others);
  }

  /** The number of iterations that a fork runs: those that count, and those that lead in. */
  public int run() {
    return count * (leadIn + 1);
  }

  /** Half of the iterations, rounded up. */
  Iterations half() {
    return new Iterations((count + 1) / 2, each, leadIn);
  }

  /** The length of the whole phase. */
  Duration total() {
    return each.multipliedBy(run());
  }
}
