package taskmeter.report.quantity;

import java.util.function.DoubleFunction;

/** The units of the sample format, with the symbols that it uses. */
public enum Unit {

  NANOSECONDS_PER_OPERATION("ns/op", Direction.LESS_IS_BETTER, Nanoseconds::text),
  BYTES_PER_OPERATION("B/op", Direction.LESS_IS_BETTER, Bytes::text),
  TIMES_PER_OPERATION("1/op", Direction.LESS_IS_BETTER, value -> Digits.significant(value, 3));

  private final String symbol;
  private final Direction direction;
  private final DoubleFunction<String> text;

  Unit(String symbol, Direction direction, DoubleFunction<String> text) {
    this.symbol = symbol;
    this.direction = direction;
    this.text = text;
  }

  /** Formats a value for people: {@code 1.23 µs}, {@code 48.0 B}, {@code 2.00}. */
  public String text(double value) {
    return text.apply(value);
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
