package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;

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

  /** An estimate that a log axis can show, within its interval if it has one. */
  static double within(String where, double value, Optional<MarkInterval> interval) {
    positive(where, value);
    interval.filter(around -> !around.contains(value)).ifPresent(around -> {
      throw new IllegalArgumentException(where + ": " + value + " lies outside its interval " + around
          + "; give both from one estimate");
    });
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

  /** Names, each once. */
  static List<String> distinct(String where, List<String> names) {
    List<String> copy = some(where, names);
    copy.forEach(name -> text(where, name));
    if (copy.stream().distinct().count() < copy.size()) {
      throw new IllegalArgumentException(where + ": " + copy + " has a name twice; name each once");
    }
    return copy;
  }

  /** The order of the series: each once, and every one that the marks name. */
  static List<String> order(List<String> order, List<String> used) {
    List<String> copy = distinct("seriesOrder", order);
    List<String> unknown = used.stream().distinct().filter(series -> !copy.contains(series)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "series: " + unknown + ", but seriesOrder has only " + copy + "; add them there");
    }
    return copy;
  }
}
