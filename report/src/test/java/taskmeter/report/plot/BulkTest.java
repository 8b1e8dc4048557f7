package taskmeter.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BulkTest {

  @Test
  void valuesFarFromTheMiddleHalfAreLeftOut() {
    assertEquals(new MarkInterval(0.9, 1.2), rounded(Bulk.of(DoubleStream.of(
        0.04, 0.9, 0.95, 1, 1, 1, 1.05, 1.1, 1.2, 15), 2)));
  }

  @Test
  void valuesCloserToOneThanTheFactorAreNeverLeftOut() {
    assertEquals(new MarkInterval(0.6, 1.9), rounded(Bulk.of(DoubleStream.of(0.6, 1, 1, 1, 1, 1, 1.9, 2.1), 2)));
  }

  @Test
  void nothingIsLeftOutIfTheValuesAreFarApart() {
    assertEquals(new MarkInterval(0.1, 40), rounded(Bulk.of(DoubleStream.of(0.1, 0.5, 2, 12, 40), 2)));
    assertEquals(new MarkInterval(40, 40), rounded(Bulk.of(DoubleStream.of(40), 2)));
  }

  private static MarkInterval rounded(MarkInterval bulk) {
    return new MarkInterval(Math.round(bulk.low() * 1e6) / 1e6, Math.round(bulk.high() * 1e6) / 1e6);
  }
}
