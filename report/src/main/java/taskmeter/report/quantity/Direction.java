package taskmeter.report.quantity;

/** Which way a metric is better, and what to call a thing that lies to one side of another. */
public enum Direction {
  LESS_IS_BETTER("cheaper", "dearer"),
  MORE_IS_BETTER("slower", "faster");

  private final String below;
  private final String above;

  Direction(String below, String above) {
    this.below = below;
    this.above = above;
  }

  /** The word for a ratio below 1. */
  public String below() {
    return below;
  }

  /** The word for a ratio above 1. */
  public String above() {
    return above;
  }
}
