package taskmeter.report.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.SmallRun;

class MetricGrowthTest {

  private static CellMetric heap(String parameters, double... values) {
    return new CellMetric(SmallRun.cell("slow", parameters), "heap", Unit.BYTES_PER_OPERATION,
        Arrays.stream(values).boxed().toList());
  }

  /** {@code numpy.polyfit(log([1000, 10000, 100000]), log([1e6, 12e6, 150e6]), 1)} gives 1.0880456. */
  @Test
  void theSlopeIsThatOfTheTotal() {
    List<MetricGrowth> growths = MetricGrowth.of(new CellMetrics(List.of(
        heap("n=10000", 1100, 1200, 1300), heap("n=1000", 1000), heap("n=100000", 1500))));
    assertEquals(1, growths.size());
    assertEquals(1.0880456, growths.get(0).slope(), 1e-6);
    assertEquals(List.of(1000.0, 10000.0, 100000.0),
        growths.get(0).points().stream().map(growths.get(0)::value).toList());
  }

  @Test
  void twoPointsAndZerosMakeNoLine() {
    assertEquals(List.of(), MetricGrowth.of(new CellMetrics(List.of(
        heap("n=1", 5), heap("n=10", 5), heap("n=100", 0), heap("n=x", 5)))));
  }
}
