package taskmeter.report.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.SmallRun;

class AllocationVerdictTest {

  private static CellMetric allocated(String values) {
    List<Double> forks = Stream.of(values.split(" ")).map(Double::valueOf).toList();
    return new CellMetric(SmallRun.cell("slow", ""), AllocationVerdict.METRIC, Unit.BYTES_PER_OPERATION, forks);
  }

  @ParameterizedTest
  @CsvSource({
      "48 48 48, 58 58 58, MORE", "58 58 58, 48 48.1 48, FEWER", "48 48 48, 48.4 48 48.9, SAME",
      "0 0 0, 0 0 0, SAME", "0 0 0, 0.5 0.2 0.9, SAME", "0 0 0, 16 16 16, MORE",
      // One fork of the other side lies within: a JIT compiler removed the allocation there
      "48 48 48, 48 58 58, INCONCLUSIVE", "48 58 48, 58 58 64, INCONCLUSIVE",
      // Above 2 %, but within a byte; above a byte, but within 2 %
      "10 10 10, 10.9 10.9 10.9, SAME", "1000 1000 1000, 1010 1010 1010, SAME",
      "1000 1000 1000, 1021 1021 1021, MORE", "1000 1022 1000, 1021 1021 1021, INCONCLUSIVE",
      "48 48, 58 58 58, INCONCLUSIVE", "48 48 48, 58 58, INCONCLUSIVE"})
  void theRangesOfTheForksDecide(String before, String after, AllocationVerdict verdict) {
    assertEquals(verdict, AllocationVerdict.of(allocated(before), allocated(after)));
  }
}
