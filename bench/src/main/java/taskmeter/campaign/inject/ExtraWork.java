package taskmeter.campaign.inject;

import taskmeter.campaign.message.Percent;

/**
 * Extra work that a JVM does and does not count.
 *
 * @param every N, if one invocation in N is done twice; 0 for no extra work
 */
public record ExtraWork(int every) {

  /** No extra work. */
  public static final ExtraWork NONE = new ExtraWork(0);

  /** The largest N. It must fit into a byte of the loop's code. */
  public static final int MOST = 100;

  public ExtraWork {
    if (every < 0 || every > MOST) {
      throw new IllegalArgumentException("every: found " + every + "; expected 0 to " + MOST);
    }
  }

  public boolean none() {
    return every == 0;
  }

  /** For example {@code 10 % more work}; empty for none. */
  public String title() {
    return none() ? "" : percent() + " more work";
  }

  /** The value of the property in {@code environment.csv}; empty for none. */
  public String text() {
    return none() ? "" : percent() + ": one invocation in " + every + " is done twice, up to " + Runs.LONGEST
        + " of them in a row";
  }

  /**
   * The longest run of repeated invocations in an iteration.
   *
   * @param every N, if one invocation in N is done twice, from 1
   * @param invocations the number of invocations in the iteration
   */
  public static double longestRun(int every, long invocations) {
    // Runs of 1 to n have n * (n + 1) / 2 * OF_ONE_LENGTH * every invocations
    return Math.min(Runs.LONGEST, 1 + Math.sqrt(2.0 * invocations / Runs.OF_ONE_LENGTH / every));
  }

  private String percent() {
    return Percent.text(1.0 / every);
  }
}
