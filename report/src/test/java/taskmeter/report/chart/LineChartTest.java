package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.plot.LinePlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;

class LineChartTest {

  private static final List<String> ORDER = List.of("first", "second");

  @Test
  void aLineJoinsItsOwnPointsOnly() {
    XYPlot plot = plot(line("first", "v", 2, 16), line("second", "v", 2));
    XYIntervalSeriesCollection marks = (XYIntervalSeriesCollection) plot.getDataset(0);
    assertEquals(List.of("v · first", "v · second"), List.of(marks.getSeriesKey(0), marks.getSeriesKey(1)));
    assertEquals(2, marks.getItemCount(0));
    assertEquals(1, marks.getItemCount(1));
    assertTrue(((MarkRenderer) plot.getRenderer(0)).getItemLineVisible(0, 1));
  }

  @Test
  void valuesGoUpWithTheirIntervalsAndForks() {
    XYPlot plot = plot(line("first", "v", 2));
    XYIntervalSeriesCollection marks = (XYIntervalSeriesCollection) plot.getDataset(0);
    assertEquals(List.of(20.0, 10.0, 50.0),
        List.of(marks.getYValue(0, 0), marks.getStartYValue(0, 0), marks.getEndYValue(0, 0)));
    assertEquals(2, marks.getXValue(0, 0), 1e-9);
    assertEquals(19, plot.getDataset(1).getYValue(0, 0));
  }

  @Test
  void seriesGivesColourAndVariantGivesDashes() {
    XYPlot plot = plot(line("first", "v", 2, 4), line("first", "w", 2, 4), line("second", "w", 2, 4));
    MarkRenderer renderer = (MarkRenderer) plot.getRenderer(0);
    assertEquals(renderer.getSeriesPaint(0), renderer.getSeriesPaint(1));
    assertNotEquals(renderer.getSeriesPaint(1), renderer.getSeriesPaint(2));
    assertArrayEquals(dash(renderer, 1), dash(renderer, 2));
    assertNotEquals(renderer.getSeriesStroke(0), renderer.getSeriesStroke(1));
  }

  @Test
  void linesAtOneNumberAreOffsetButStayNearIt() {
    LinePlot.Line[] lines = IntStream.range(0, 12)
        .mapToObj(i -> line("first", "v" + i, 2, 4, 8)).toArray(LinePlot.Line[]::new);
    XYIntervalSeriesCollection marks = (XYIntervalSeriesCollection) plot(lines).getDataset(0);
    double[] twos = IntStream.range(0, 12).mapToDouble(i -> marks.getXValue(i, 0)).toArray();
    assertEquals(12, DoubleStream.of(twos).distinct().count());
    assertTrue(DoubleStream.of(twos).allMatch(x -> x > Math.sqrt(2) && x < 2 * Math.sqrt(2)));
  }

  @Test
  void eachLineHasItsLabelAtItsEndInTheOrderOfTheEnds() throws Exception {
    DrawnSvg svg = DrawnSvg.of(Examples.lines(1));
    List<DrawnSvg.Text> labels = svg.texts().stream().filter(text -> Examples.SERIES.contains(text.text()))
        .sorted(Comparator.comparingDouble(text -> text.bounds().getY())).toList();
    assertEquals(List.of("platform threads", "virtual threads", "ForkJoinPool"),
        labels.stream().map(DrawnSvg.Text::text).toList());
    double lastTick = svg.texts().stream().filter(text -> text.text().equals("256")).findFirst().orElseThrow()
        .bounds().getMaxX();
    labels.forEach(label -> assertTrue(label.bounds().getMinX() > lastTick, label::toString));
  }

  @Test
  void theLegendNamesTheOnlySeriesAndTheDirection() {
    assertEquals(List.of("first", "one fork", "lower is faster"), legend(line("first", "v", 2, 4)));
    assertEquals(List.of("one fork", "lower is faster"), legend(line("first", "v", 2, 4), line("second", "v", 2)));
  }

  @Test
  void theXAxisHasALabel() {
    assertEquals("parties", plot(line("first", "v", 2)).getDomainAxis().getLabel());
  }

  private static List<String> legend(LinePlot.Line... lines) {
    XYPlot plot = plot(lines);
    return IntStream.range(0, plot.getLegendItems().getItemCount())
        .mapToObj(i -> plot.getLegendItems().get(i).getLabel()).toList();
  }

  private static float[] dash(MarkRenderer renderer, int series) {
    return ((BasicStroke) renderer.getSeriesStroke(series)).getDashArray();
  }

  private static XYPlot plot(LinePlot.Line... lines) {
    return Drawing.of(new LinePlot("t", "u", "a", ORDER, "parties", List.of(lines))).chart().getXYPlot();
  }

  private static LinePlot.Line line(String series, String variant, double... numbers) {
    return new LinePlot.Line(series, variant, DoubleStream.of(numbers)
        .mapToObj(x -> new LinePlot.Point(x, new Mark(
            series, 10 * x, Optional.of(new MarkInterval(5 * x, 25 * x)), List.of(9.5 * x), false)))
        .toList());
  }
}
