package taskmeter.report.verdict;

import taskmeter.report.doubt.Doubt;
import taskmeter.report.quantity.Phrase;

/**
 * Fewer forks than a verdict needs.
 *
 * @param forks number of forks on the side with fewer, or of blocks that both sides share
 */
record TooFewForVerdict(int forks) implements Doubt {

  @Override
  public String text() {
    return "Only " + Phrase.of(forks, "fork") + " per side; a verdict requires " + Judge.FEWEST_FORKS + ".";
  }
}
