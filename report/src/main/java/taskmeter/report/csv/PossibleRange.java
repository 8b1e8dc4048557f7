package taskmeter.report.csv;

/** The values that a number of the format can have. A number beyond them is a mistake, wherever it comes from. */
public enum PossibleRange {

  /**
   * Nanoseconds of one operation: from a hundredth of the time that a processor needs for one instruction, because JMH
   * subtracts nothing, to 11 days, because no fork runs so long.
   */
  NANOSECONDS(1e-3, 1e15, "above 0"),
  /** Bytes or events of one operation. */
  COUNT(0, 1e15, "of at least 0"),
  /** Seconds of a fork or of a campaign: at most 31 years. */
  SECONDS(0, 1e9, "of at least 0"),
  /** Seconds of warmup and measured time; a fork without them has none. */
  TIMED_SECONDS(1e-6, 1e9, "above 0"),
  /** Frequency of a processor: 1 Hz to 1 THz. */
  MEGAHERTZ(1e-6, 1e6, "above 0"),
  /** A number of processors that are busy. */
  PROCESSORS(0, 1e6, "of at least 0"),
  /** A share of something. */
  SHARE(0, 1, "from 0 to 1");

  private final double least;
  private final double most;
  private final String words;

  PossibleRange(double least, double most, String words) {
    this.least = least;
    this.most = most;
    this.words = words;
  }

  /** Returns whether a number is possible; false for NaN. */
  public boolean contains(double value) {
    return value >= least && value <= most;
  }

  /** Returns what is expected instead of a value that is not possible; NaN for a text that is no number. */
  String expected(double found) {
    boolean beyond = found >= least && found > most || found > 0 && found < least;
    return "a number " + (beyond && this != SHARE ? "from " + least + " to " + most : words) + " with a decimal point";
  }
}
