package taskmeter.report.read;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Numbered values. They nearly always come as 1, 2, 3, …, and then their numbers need no room. */
final class NumberedTimes {

  private double[] values = new double[16];
  private long[] numbers = new long[0];
  private int size;
  /** All numbers, once one of them was not above the one before it. */
  private final Set<Long> seen = new HashSet<>();

  /** Returns the series of these values, with the numbers 1, 2, 3, … */
  static NumberedTimes of(double[] values) {
    NumberedTimes series = new NumberedTimes();
    Arrays.stream(values).forEach(series::append);
    return series;
  }

  /** Adds a value if its number is the next one; returns whether it is. */
  boolean addNext(long number, double value) {
    if (number != size + 1 || !consecutive()) {
      return false;
    }
    append(value);
    return true;
  }

  /** Adds a value; returns whether its number is new. */
  boolean add(long number, double value) {
    if (addNext(number, value)) {
      return true;
    }
    if (consecutive()) {
      numbers = IntStream.rangeClosed(1, Math.max(size, 1)).asLongStream().toArray();
    }
    boolean above = size == 0 || number > numbers[size - 1];
    if (!above && seen.isEmpty()) {
      Arrays.stream(numbers, 0, size).forEach(seen::add);
    }
    numbers = numbers.length > size ? numbers : Arrays.copyOf(numbers, 2 * numbers.length);
    numbers[size] = number;
    append(value);
    return seen.isEmpty() || seen.add(number);
  }

  private void append(double value) {
    values = values.length > size ? values : Arrays.copyOf(values, 2 * size);
    values[size] = value;
    size++;
  }

  /** Returns whether the numbers are 1, 2, 3, …, in this order. */
  boolean consecutive() {
    return numbers.length == 0;
  }

  /** Returns whether the numbers are 1, 2, 3, …, in any order; each number is there once. */
  boolean gapless() {
    return consecutive() || Arrays.stream(numbers, 0, size).max().orElse(0) == size;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Returns the values as they came. */
  double[] values() {
    return Arrays.copyOf(values, size);
  }

  /** Returns the values by number. */
  double[] byNumber() {
    return consecutive() ? values() : IntStream.range(0, size).boxed()
        .sorted(Comparator.comparingLong(i -> numbers[i])).mapToDouble(i -> values[i]).toArray();
  }

  /** Makes room for another series. */
  void clear() {
    size = 0;
    numbers = new long[0];
    seen.clear();
  }
}
