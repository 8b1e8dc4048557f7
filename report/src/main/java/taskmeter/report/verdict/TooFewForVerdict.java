package taskmeter.report.verdict;

import taskmeter.report.doubt.Doubt;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.statistic.LogRatio;

/**
 * Fewer forks than a verdict needs.
 *
 * @param number number of forks on the side with fewer, or of blocks that both sides share
 * @param basis which of the two
 */
record TooFewForVerdict(int number, LogRatio.Basis basis) implements Doubt {

  @Override
  public String topic() {
    return "There are too few forks for a verdict.";
  }

  @Override
  public String text() {
    return "Only " + switch (basis) {
      case FORKS -> Phrase.of(number, "fork") + " per side";
      case BLOCKS -> Phrase.of(number, "block") + " with both";
    } + "; a verdict requires " + Judge.FEWEST_FORKS + ", and may require more then.";
  }
}
