package taskmeter.report.page.text;

import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Run;

/** How the ratio within a block is formed, in words: forks of a block took turns, or ran back to back. */
public final class BlockWords {

  private BlockWords() {}

  /** Returns which ratio of typical forks a run has, to be followed by "without the highest and the lowest eighth". */
  public static String typicalRatio(Run run) {
    return run.forks().stream().anyMatch(Fork::tookTurns)
        ? "the mean of the ratios within blocks. The forks of a block, one on each runtime, took turns, one iteration"
            + " each; the ratio within a block is the median of the ratios of turns next to each other. The mean is"
        : "the mean of the ratios of fork medians within blocks, in which a fork on each runtime ran back to back,";
  }
}
