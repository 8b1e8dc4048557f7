package taskmeter.report.quantity;

/** The units of the sample format, with the symbols that it uses. */
public enum Unit {

  NANOSECONDS_PER_OPERATION("ns/op", Direction.LESS_IS_BETTER);

  private final String symbol;
  private final Direction direction;

  Unit(String symbol, Direction direction) {
    this.symbol = symbol;
    this.direction = direction;
  }

  /** The unit as {@code samples.csv} writes it. */
  public String symbol() {
    return symbol;
  }

  /** Whether less or more of this unit is better. */
  public Direction direction() {
    return direction;
  }

  /** Which direction of a metric is better, and the words for a ratio below and above 1. */
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
