package taskmeter.report.chart;

import java.util.List;

/** What the records of this package demand of their parts; a breach is a programmer's error. */
final class Require {

  private Require() {}

  static double positive(String where, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          where + ": " + value + ", but a log axis shows only finite values above 0; leave it out");
    }
    return value;
  }

  static String text(String where, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(where + ": blank, but a reader needs words; give some");
    }
    return value;
  }

  static <T> List<T> some(String where, List<T> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(where + ": none, but one or more are needed; draw no chart without");
    }
    return List.copyOf(values);
  }

  /** The order of the series: each once, and every one that the marks name. */
  static List<String> order(List<String> order, List<String> used) {
    List<String> copy = some("seriesOrder", order);
    copy.forEach(series -> text("seriesOrder", series));
    if (copy.stream().distinct().count() < copy.size()) {
      throw new IllegalArgumentException("seriesOrder: " + copy + " names a series twice; name each once");
    }
    List<String> unknown = used.stream().distinct().filter(series -> !copy.contains(series)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "series: " + unknown + ", but seriesOrder has only " + copy + "; add them there");
    }
    return copy;
  }
}
