package taskmeter.campaign.inject;

import taskmeter.campaign.message.Percent;

/**
 * How much more a JVM does than it counts.
 *
 * @param every so manieth invocation is done twice; 0 for none
 */
public record ExtraWork(int every) {

  /** As much as is counted. */
  public static final ExtraWork NONE = new ExtraWork(0);

  /** From all of it twice to one in a hundred, as a byte of the loop's code can say. */
  public static final int MOST = 100;

  public ExtraWork {
    if (every < 0 || every > MOST) {
      throw new IllegalArgumentException("every " + every + "th; 0 to " + MOST + " is allowed");
    }
  }

  public boolean none() {
    return every == 0;
  }

  /** {@code 10 % more work}; empty for none. */
  public String title() {
    return none() ? "" : percent() + " more work";
  }

  /** For the environment's property; empty for none. */
  public String text() {
    return none() ? "" : percent() + ": every invocation whose number is a multiple of " + every + " is done twice";
  }

  private String percent() {
    return Percent.text(1.0 / every);
  }
}
