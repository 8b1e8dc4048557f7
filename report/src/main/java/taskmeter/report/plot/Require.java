package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;

/** Checks the arguments of this package's records; a violation is a bug in the caller. */
final class Require {

  private Require() {}

  static double positive(String where, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          where + ": found " + value + "; expected a finite value above 0, as a log axis requires; leave it out");
    }
    return value;
  }

  /** Requires an estimate above 0 that is within its interval, if it has one. */
  static double within(String where, double value, Optional<MarkInterval> interval) {
    positive(where, value);
    interval.filter(around -> !around.contains(value)).ifPresent(around -> {
      throw new IllegalArgumentException(where + ": found " + value + "; expected a value in its interval " + around
          + "; give both from one estimate");
    });
    return value;
  }

  static String text(String where, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(where + ": found blank text; expected text; add it");
    }
    return value;
  }

  static <T> List<T> nonEmpty(String where, List<T> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(where + ": found none; expected one or more; draw no chart without them");
    }
    return List.copyOf(values);
  }

  /** Requires one or more names without duplicates. */
  static List<String> distinct(String where, List<String> names) {
    List<String> copy = nonEmpty(where, names);
    copy.forEach(name -> text(where, name));
    if (copy.stream().distinct().count() < copy.size()) {
      throw new IllegalArgumentException(
          where + ": found a duplicate in " + copy + "; expected distinct names; name each once");
    }
    return copy;
  }

  /** Requires an order of series that has no duplicates and has all series that marks use. */
  static List<String> order(List<String> order, List<String> used) {
    List<String> copy = distinct("seriesOrder", order);
    List<String> unknown = used.stream().distinct().filter(series -> !copy.contains(series)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "series: found " + unknown + "; expected some of seriesOrder, " + copy + "; add them there");
    }
    return copy;
  }
}
