package taskmeter.report.verdict;

import taskmeter.report.doubt.Doubt;
import taskmeter.report.quantity.Phrase;

/**
 * Fewer forks than a verdict needs.
 *
 * @param forks on the side that has fewer, or blocks that both sides have
 */
record TooFewForVerdict(int forks) implements Doubt {

  @Override
  public String text() {
    return "Only " + Phrase.of(forks, "fork") + " a side, fewer than " + Judge.FEWEST_FORKS + ".";
  }
}
