package taskmeter.report.quantity;

/** The units that the sample format knows, by the symbol that stands there. */
public enum Unit {

  NANOSECONDS_PER_OPERATION("ns/op", Direction.LESS_IS_BETTER);

  private final String symbol;
  private final Direction direction;

  Unit(String symbol, Direction direction) {
    this.symbol = symbol;
    this.direction = direction;
  }

  public String symbol() {
    return symbol;
  }

  public Direction direction() {
    return direction;
  }

  /** Which way a metric is better, and what to call a thing that lies to one side of another. */
  public enum Direction {
    LESS_IS_BETTER("faster", "slower"),
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
}
