package taskmeter.report.plot;

/** What the values of a chart are, which decides the labels of their axis, and what lower and higher values mean. */
public enum ValueScale {

  /** Nanoseconds. */
  TIME("faster", "slower", "lower is faster"),
  /** Bytes. */
  BYTES("less", "more", "lower is better"),
  /** Ratios of times to the time of a baseline. */
  RATIO("faster", "slower", "lower is faster"),
  /** How many times faster something is; the axis has lines at 1, 2 and 5. */
  SPEEDUP("slower", "faster", "higher is faster"),
  /** Pure numbers. */
  NUMBER("fewer", "more", "lower is better");

  private final String below;
  private final String above;
  private final String better;

  ValueScale(String below, String above, String better) {
    this.below = below;
    this.above = above;
    this.better = better;
  }

  /** What a lower value means. */
  public String below() {
    return below;
  }

  /** What a higher value means. */
  public String above() {
    return above;
  }

  /** Which direction is better. */
  public String better() {
    return better;
  }
}
