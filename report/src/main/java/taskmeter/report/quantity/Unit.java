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
}
