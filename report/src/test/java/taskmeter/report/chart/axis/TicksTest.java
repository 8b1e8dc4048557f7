package taskmeter.report.chart.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;

class TicksTest {

  @ParameterizedTest
  @CsvSource({"0.05, 0.05 ns", "1, 1 ns", "200, 200 ns", "1000, 1 µs", "1500, 1.5 µs", "2E+7, 20 ms",
      "1E+9, 1 s", "1E+12, 1000 s"})
  void timesHaveTheLargestUnitInWhichTheyAreAtLeastOne(String nanoseconds, String label) {
    assertEquals(label, Tick.time(new BigDecimal(nanoseconds)).label());
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5×", "0.2, 0.2×", "1, 1×", "1E+1, 10×", "1.05, 1.05×"})
  void factorsHaveATimesSign(String factor, String label) {
    assertEquals(label, Tick.factor(new BigDecimal(factor)).label());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "118; 153; 120 ns, 125 ns, 130 ns, 135 ns, 140 ns, 145 ns, 150 ns",
      "4; 120; 5 ns, 10 ns, 20 ns, 50 ns, 100 ns",
      "7; 7E6; 10 ns, 100 ns, 1 µs, 10 µs, 100 µs, 1 ms",
      "0.02; 3E9; 1 ns, 100 ns, 10 µs, 1 ms, 100 ms"})
  void labelsAreRoundAndFewEnough(double low, double high, String labels) {
    assertEquals(List.of(labels.split(", ")),
        drawn(new ScaleAxis(new Range(low, high), Ticks.round(Tick::time)), 600).stream()
            .map(NumberTick::getText).toList());
  }

  @ParameterizedTest
  @CsvSource({"0.9, 1.12", "0.3, 4", "0.004, 3000", "1E-7, 1E7", "0.97, 90"})
  void aScaleOfFactorsAlwaysHasOne(double low, double high) {
    assertTrue(drawn(new ScaleAxis(new Range(low, high), Ticks.round(Tick::factor)), 460).stream()
        .anyMatch(tick -> tick.getText().equals("1×")));
  }

  @Test
  void anyRangeHasTwoLabelsAndNoneOverlap() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double low = Math.pow(10, -3 + 10 * random.nextDouble());
      double high = low * Theme.MIN_SPAN * Math.pow(10, 9 * Math.pow(random.nextDouble(), 2));
      List<NumberTick> ticks = drawn(new ScaleAxis(new Range(low, high), Ticks.round(Tick::time)), 460);
      String where = low + " to " + high + ": " + ticks.stream().map(NumberTick::getText).toList();
      assertTrue(ticks.size() >= 2 && ticks.size() <= Ticks.MOST, where);
      for (int t = 1; t < ticks.size(); t++) {
        double distance = 460 * Math.log(ticks.get(t).getValue() / ticks.get(t - 1).getValue())
            / Math.log(high / low);
        double widths = Typeface.width(ticks.get(t).getText(), Theme.BODY)
            + Typeface.width(ticks.get(t - 1).getText(), Theme.BODY);
        assertTrue(distance > widths / 2, where);
      }
    }
  }

  /** The axis of a small panel has two labels, one in each half or close to it, and marks between them. */
  @Test
  void smallPanelsHaveTwoLabelsAndMarksBetweenThem() {
    Random random = new Random(11);
    Rectangle2D panel = new Rectangle2D.Double(0, 0, 200, 110);
    for (int i = 0; i < 500; i++) {
      double low = Math.pow(10, -3 + 10 * random.nextDouble());
      double high = low * Theme.MIN_SPAN * Math.pow(10, 2 * random.nextDouble());
      ScaleAxis axis = new ScaleAxis(new Range(low, high), Ticks.round(Tick::time));
      List<NumberTick> ticks = axis.refreshTicks(canvas(), new AxisState(), panel, RectangleEdge.LEFT);
      String where = low + " to " + high + ": " + ticks.stream().map(NumberTick::getText).toList();
      assertTrue(ticks.size() >= 2, where);
      double largest = Math.max(Math.log(ticks.get(0).getValue() / low), Math.log(high / ticks.getLast().getValue()));
      for (int t = 1; t < ticks.size(); t++) {
        double gap = Math.log(ticks.get(t).getValue() / ticks.get(t - 1).getValue());
        largest = Math.max(largest, gap);
        assertTrue(110 * gap / Math.log(high / low) > Theme.BODY.getSize(), where);
      }
      assertTrue(largest < 0.62 * Math.log(high / low), where);
      List<Double> marks = axis.marks(panel, RectangleEdge.LEFT);
      assertTrue(marks.size() > ticks.size(), where + " " + marks);
      ticks.forEach(tick -> assertTrue(marks.contains(tick.getValue()), where + " " + marks));
    }
  }

  @Test
  void marksBetweenLabelsAreRoundNumbers() {
    ScaleAxis axis = new ScaleAxis(new Range(7, 130), Ticks.round(Tick::time));
    assertEquals(List.of(7.0, 8.0, 9.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0),
        axis.marks(new Rectangle2D.Double(0, 0, 460, 100), RectangleEdge.BOTTOM));
  }

  @Test
  void allNumbersOrEveryNthAreLabelled() {
    List<Double> numbers = List.of(2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0, 1024.0, 2048.0);
    Range range = new Range(1.5, 2500);
    assertEquals(11, drawn(new ScaleAxis(range, Ticks.at(numbers)), 600).size());
    assertEquals(List.of("2", "16", "128", "1024"),
        drawn(new ScaleAxis(range, Ticks.at(numbers)), 200).stream().map(NumberTick::getText).toList());
  }

  private static List<NumberTick> drawn(ScaleAxis axis, double width) {
    return axis.refreshTicks(canvas(), new AxisState(),
        new Rectangle2D.Double(0, 0, width, 100), RectangleEdge.BOTTOM);
  }

  private static Graphics2D canvas() {
    return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
  }
}
