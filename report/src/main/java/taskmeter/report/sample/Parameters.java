package taskmeter.report.sample;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import taskmeter.report.csv.Numbers;

/**
 * A cell's parameters, {@code name=value} pairs sorted by name.
 *
 * @param values by name; no name or value is empty
 */
public record Parameters(SortedMap<String, String> values) implements Comparable<Parameters> {

  /** A larger number would be beyond the end of any axis. */
  private static final double MOST = 1e15;

  /** No parameters. */
  public static final Parameters NONE = new Parameters(new TreeMap<>());

  public Parameters {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Parses {@code name=value;name=value}; empty if the text does not have this form. */
  public static Optional<Parameters> parse(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    if (text.isEmpty()) {
      return Optional.of(NONE);
    }
    for (String pair : text.split(";", -1)) {
      int sign = pair.indexOf('=');
      if (sign < 1 || sign == pair.length() - 1) {
        return Optional.empty();
      }
      if (values.put(pair.substring(0, sign), pair.substring(sign + 1)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Parameters(values));
  }

  /** Returns a parameter's value as a number; empty if there is none of this name or it is not a number. */
  public OptionalDouble number(String name) {
    return values.containsKey(name) ? Numbers.parse(values.get(name)) : OptionalDouble.empty();
  }

  /** Returns whether a value is a number. */
  public static boolean numeric(String value) {
    return Numbers.parse(value).isPresent();
  }

  /** Returns whether each number among the values can be on an axis; texts always can. */
  public boolean possible() {
    return values.values().stream().map(Numbers::parse).filter(OptionalDouble::isPresent)
        .mapToDouble(each -> Math.abs(each.getAsDouble()))
        .allMatch(value -> value == 0 || value >= 1 / MOST && value <= MOST);
  }

  /** Returns the parameters without the one of this name. */
  public Parameters without(String name) {
    SortedMap<String, String> rest = new TreeMap<>(values);
    rest.remove(name);
    return new Parameters(rest);
  }

  /** Returns whether there is no parameter. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns the number of names that have another value in the other parameters. */
  public int contradictions(Parameters other) {
    return (int) values.entrySet().stream()
        .filter(pair -> other.values.containsKey(pair.getKey()))
        .filter(pair -> !other.values.get(pair.getKey()).equals(pair.getValue()))
        .count();
  }

  /** Orders numbers by size and everything else as text: 2 before 16. */
  @Override
  public int compareTo(Parameters other) {
    SortedSet<String> names = new TreeSet<>(values.keySet());
    names.addAll(other.values.keySet());
    for (String name : names) {
      int order = compare(values.getOrDefault(name, ""), other.values.getOrDefault(name, ""));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compare(String one, String other) {
    OptionalDouble first = Numbers.parse(one);
    OptionalDouble second = Numbers.parse(other);
    if (first.isPresent() && second.isPresent() && first.getAsDouble() != second.getAsDouble()) {
      return Double.compare(first.getAsDouble(), second.getAsDouble());
    }
    return one.compareTo(other);
  }

  /** Returns the form of {@code forks.csv}: {@code parties=16}. */
  @Override
  public String toString() {
    return values.entrySet().stream().map(Object::toString).collect(Collectors.joining(";"));
  }
}
