package taskmeter.campaign.cell;

import java.time.Duration;

/**
 * How many iterations of one phase, and how long each.
 *
 * @param count iterations, from 0
 * @param each the length of one
 */
public record Iterations(int count, Duration each) {
  public static final Iterations NONE = new Iterations(0, Duration.ZERO);

  public Iterations {
    if (count < 0 || each.isNegative()) {
      throw new IllegalArgumentException("iterations: " + count + " of " + each + "; neither is below 0");
    }
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
