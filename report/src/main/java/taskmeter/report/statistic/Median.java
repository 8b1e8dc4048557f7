package taskmeter.report.statistic;

import java.util.List;

/** The middle value, or the mean of the two in the middle. */
public final class Median {

  private Median() {}

  /** @throws IllegalArgumentException if there is no value */
  public static double of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value: at least one is needed");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
