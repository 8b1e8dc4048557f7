package taskmeter.report.chart.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets of labels for a log scale; the axis uses the first set that fits. */
@FunctionalInterface
public interface Ticks {

  /** The maximum number of round labels, even if more fit. */
  int MOST = 9;

  /** Returns sets of ticks within a range above 0, the densest set first, each in ascending order. */
  List<List<Tick>> candidates(double low, double high);

  /** Labels these numbers; if they do not all fit, every second, every third, and so on. */
  static Ticks at(List<Double> numbers) {
    List<Tick> all = numbers.stream().map(Tick::number).toList();
    return (low, high) -> IntStream.rangeClosed(1, all.size())
        .mapToObj(step -> everyNth(all, step))
        .toList();
  }

  /**
   * Labels round numbers: equal steps if the range is short, then 1, 2 and 5 of each decade, decades, and every Nth
   * decade. Every set whose range includes 1 has 1.
   */
  static Ticks round(Function<BigDecimal, Tick> label) {
    return (low, high) -> {
      int lowest = (int) Math.floor(Math.log10(low));
      int highest = (int) Math.ceil(Math.log10(high));
      Stream<Stream<BigDecimal>> equal =
          high / low < 6 ? steps(lowest, highest).map(step -> multiples(step, low, high)) : Stream.empty();
      Stream<Stream<BigDecimal>> decades = IntStream.of(1, 2, 3, 4, 6, 9).mapToObj(
          every -> IntStream.rangeClosed(lowest, highest)
              .filter(exponent -> Math.floorMod(exponent, every) == 0)
              .mapToObj(BigDecimal.ONE::scaleByPowerOfTen));
      Stream<BigDecimal> thirds = IntStream.rangeClosed(lowest, highest).boxed().flatMap(
          exponent -> Stream.of(1, 2, 5).map(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent)));
      List<List<Tick>> sets = new ArrayList<>();
      Stream.concat(equal, Stream.concat(Stream.of(thirds), decades))
          // A fine step has hundreds of values within the range, and is too dense after a few
          .map(values -> within(values, low, high).limit(MOST + 1L).map(label).toList())
          .filter(set -> set.size() > 1 && set.size() <= MOST)
          .forEach(sets::add);
      return sets;
    };
  }

  private static List<Tick> everyNth(List<Tick> all, int step) {
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private static Stream<BigDecimal> within(Stream<BigDecimal> values, double low, double high) {
    return values.filter(value -> low <= value.doubleValue() && value.doubleValue() <= high);
  }

  private static Stream<BigDecimal> steps(int lowest, int highest) {
    return IntStream.rangeClosed(lowest - 2, highest).boxed().flatMap(
        exponent -> Stream.of(1, 2, 5).map(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent)));
  }

  private static Stream<BigDecimal> multiples(BigDecimal step, double low, double high) {
    BigDecimal first = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING);
    BigDecimal last = BigDecimal.valueOf(high).divide(step, 0, RoundingMode.FLOOR);
    return Stream.iterate(first, n -> n.compareTo(last) <= 0, n -> n.add(BigDecimal.ONE)).map(step::multiply);
  }
}
