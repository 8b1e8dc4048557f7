package taskmeter.report.explain;

import java.util.Arrays;
import java.util.List;

/** Draws values above 0 as dots on a line of text, on a log scale. Several values at one place become their number. */
final class DotStrip {

  private static final int WIDTH = 60;

  private final double low;
  private final double high;

  /** @param values the values that the scale covers; at least one */
  DotStrip(List<Double> values) {
    this.low = values.stream().mapToDouble(Math::log).min().orElseThrow();
    this.high = values.stream().mapToDouble(Math::log).max().orElseThrow();
  }

  String of(List<Double> values) {
    int[] counts = new int[WIDTH];
    values.forEach(value -> counts[place(Math.log(value))]++);
    StringBuilder line = new StringBuilder();
    Arrays.stream(counts).forEach(count -> line.append(count == 0 ? '.' : count == 1 ? '•' : digit(count)));
    return line.toString();
  }

  private int place(double log) {
    return high == low ? WIDTH / 2 : (int) Math.round((log - low) / (high - low) * (WIDTH - 1));
  }

  private static char digit(int count) {
    return count > 9 ? '+' : (char) ('0' + count);
  }
}
