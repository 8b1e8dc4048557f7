package taskmeter.report.chart.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The labels of a log scale, and the marks between them. */
public interface Ticks {

  /** The maximum number of round labels, even if more fit. */
  int MOST = 9;

  /**
   * Returns the labels of a range above 0, in ascending order: two or more, unless there is only one number to label.
   *
   * @param room whether these labels fit
   * @param distance the smallest distance between two of these labels; decides if no labels fit
   */
  List<Tick> labels(double low, double high, Predicate<List<Tick>> room, ToDoubleFunction<List<Tick>> distance);

  /**
   * Returns values between the labels of a range above 0, in ascending order; all labels are among them.
   *
   * @param room whether marks at these values fit
   */
  List<Double> marks(double low, double high, List<Tick> labels, Predicate<List<Double>> room);

  /** Labels these numbers; if they do not all fit, every second, every third, and so on. */
  static Ticks at(List<Double> numbers) {
    List<Tick> all = numbers.stream().map(Tick::number).toList();
    return new Ticks() {
      @Override
      public List<Tick> labels(
          double low, double high, Predicate<List<Tick>> room, ToDoubleFunction<List<Tick>> distance) {
        List<List<Tick>> sets = IntStream.rangeClosed(1, Math.max(1, all.size() - 1))
            .mapToObj(step -> everyNth(all, step)).toList();
        return sets.stream().filter(room).findFirst().orElseGet(sets::getLast);
      }

      @Override
      public List<Double> marks(double low, double high, List<Tick> labels, Predicate<List<Double>> room) {
        return Steps.between(low, high, labels, room);
      }
    };
  }

  /**
   * Labels round numbers: of the sets that fit, the one whose largest gap is smallest, so that both ends of the axis
   * have labels near them. If the range includes 1, so do the labels.
   */
  static Ticks round(Function<BigDecimal, Tick> label) {
    return new Ticks() {
      @Override
      public List<Tick> labels(
          double low, double high, Predicate<List<Tick>> room, ToDoubleFunction<List<Tick>> distance) {
        List<List<Tick>> sets = Steps.within(low, high).stream()
            .filter(set -> set.size() <= MOST)
            .filter(set -> low > 1 || high < 1 || set.stream().anyMatch(value -> value.compareTo(BigDecimal.ONE) == 0))
            .map(set -> set.stream().map(label).toList()).toList();
        return sets.stream().filter(room).min(Comparator.comparingDouble(set -> largestGap(low, high, set)))
            .or(() -> sets.stream().max(Comparator.comparingDouble(distance))).orElse(List.of());
      }

      @Override
      public List<Double> marks(double low, double high, List<Tick> labels, Predicate<List<Double>> room) {
        return Steps.between(low, high, labels, room);
      }
    };
  }

  private static double largestGap(double low, double high, List<Tick> set) {
    double[] ends = Stream.of(Stream.of(low), set.stream().map(Tick::value), Stream.of(high))
        .flatMap(part -> part).mapToDouble(Math::log).toArray();
    return IntStream.range(1, ends.length).mapToDouble(i -> ends[i] - ends[i - 1]).max().orElseThrow();
  }

  private static List<Tick> everyNth(List<Tick> all, int step) {
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  /** Sets of round numbers. */
  final class Steps {

    private static final double SHORT = 6;

    private Steps() {}

    /**
     * Returns the sets with two or more numbers in a range, the densest first: equal steps if the range is short; 1 to
     * 9 of each decade, then fewer of them; decades, and every Nth decade.
     */
    static List<List<BigDecimal>> within(double low, double high) {
      int lowest = (int) Math.floor(Math.log10(low));
      int highest = (int) Math.ceil(Math.log10(high));
      Stream<Stream<BigDecimal>> equal = high / low < SHORT
          ? digits(lowest - 3, highest, List.of(1, 2, 5)).map(step -> multiples(step, low, high)) : Stream.empty();
      Stream<Stream<BigDecimal>> parts = Stream.of(List.of(10, 20, 30, 40, 50, 60, 70, 80, 90),
              List.of(10, 15, 20, 30, 50, 70), List.of(10, 20, 50), List.of(10, 30))
          .map(set -> digits(lowest - 1, highest - 1, set));
      Stream<Stream<BigDecimal>> decades = IntStream.of(1, 2, 3, 4, 6, 9).mapToObj(
          every -> IntStream.rangeClosed(lowest, highest)
              .filter(exponent -> Math.floorMod(exponent, every) == 0)
              .mapToObj(BigDecimal.ONE::scaleByPowerOfTen));
      return Stream.of(equal, parts, decades).flatMap(sets -> sets)
          .map(set -> set.filter(value -> low <= value.doubleValue() && value.doubleValue() <= high).toList())
          .filter(set -> set.size() > 1).toList();
    }

    /** Returns the densest set that has room together with the labels; the labels alone if none has. */
    static List<Double> between(double low, double high, List<Tick> labels, Predicate<List<Double>> room) {
      List<Double> labelled = labels.stream().map(Tick::value).toList();
      return within(low, high).stream()
          .map(set -> Stream.concat(set.stream().map(BigDecimal::doubleValue), labelled.stream())
              .distinct().sorted().toList())
          .filter(room).findFirst().orElse(labelled);
    }

    private static Stream<BigDecimal> digits(int lowest, int highest, List<Integer> digits) {
      return IntStream.rangeClosed(lowest, highest).boxed().flatMap(
          exponent -> digits.stream().map(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent)));
    }

    /** Returns at most as many as an axis has room for. */
    private static Stream<BigDecimal> multiples(BigDecimal step, double low, double high) {
      BigDecimal first = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING);
      BigDecimal last = BigDecimal.valueOf(high).divide(step, 0, RoundingMode.FLOOR);
      return last.subtract(first).compareTo(BigDecimal.valueOf(200)) > 0 ? Stream.empty()
          : Stream.iterate(first, n -> n.compareTo(last) <= 0, n -> n.add(BigDecimal.ONE)).map(step::multiply);
    }
  }
}
