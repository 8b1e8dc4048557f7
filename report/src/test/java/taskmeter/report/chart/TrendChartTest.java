package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.chart.layer.Panels;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.plot.ValueScale;

class TrendChartTest {

  private static final List<String> ORDER = List.of("first", "second", "third");
  private static final List<String> PLACES = List.of("17", "21", "25", "26");

  @Test
  void marksAreAtTheirPlacesWithTheirIntervals() {
    XYIntervalSeriesCollection marks = marks(plot(points("first", Map.of("17", 10.0, "21", 40.0))));
    assertEquals(2, marks.getItemCount(0));
    assertEquals(List.of(0.0, 1.0), List.of(marks.getXValue(0, 0), marks.getXValue(0, 1)));
    assertEquals(List.of(40.0, 20.0, 80.0),
        List.of(marks.getYValue(0, 1), marks.getStartYValue(0, 1), marks.getEndYValue(0, 1)));
  }

  @Test
  void aLineHasAGapAtAMissingName() {
    XYPlot plot = panels(trend(points("second", Map.of("17", 1.0, "25", 2.0, "26", 3.0)), true)).get(0).plot();
    XYIntervalSeriesCollection marks = marks(plot);
    assertEquals(List.of("second from 17", "second from 25"), List.of(marks.getSeriesKey(0), marks.getSeriesKey(1)));
    assertEquals(List.of(1, 2), List.of(marks.getItemCount(0), marks.getItemCount(1)));
    assertTrue(((MarkRenderer) plot.getRenderer(0)).getItemLineVisible(1, 1));
    assertEquals(plot.getRenderer(0).getSeriesPaint(0), plot.getRenderer(0).getSeriesPaint(1));
  }

  @Test
  void noLineJoinsCategories() {
    XYPlot plot = plot(points("second", Map.of("17", 1.0, "21", 2.0)));
    assertFalse(((MarkRenderer) plot.getRenderer(0)).getItemLineVisible(0, 1));
  }

  @Test
  void allPanelsShareAnAxisOfMostRatios() {
    List<Range> axes = panels(ComparisonExamples.trends()).stream()
        .map(panel -> panel.plot().getRangeAxis().getRange()).distinct().toList();
    assertEquals(1, axes.size());
    assertTrue(axes.get(0).contains(0.9) && axes.get(0).contains(1.5) && axes.get(0).getUpperBound() < 3);
  }

  @Test
  void marksBeyondTheAxisAreArrowsAndArePrinted() throws Exception {
    DrawnSvg svg = DrawnSvg.of(ComparisonExamples.trends());
    List<String> texts = svg.texts().stream().map(DrawnSvg.Text::text).toList();
    assertTrue(texts.containsAll(List.of("12.3×", "24.6×", "0.0123×")), texts::toString);
    double legend = svg.texts().stream().filter(text -> text.text().equals("lower is faster")).findFirst()
        .orElseThrow().bounds().getMaxY();
    assertEquals(3, svg.arrows().stream().filter(arrow -> arrow.getMinY() > legend).count());
  }

  @Test
  void thePositionInTheOrderGivesColourAndShape() {
    XYPlot plot = plot(points("third", Map.of("17", 1.0)));
    assertEquals(Theme.color(2), plot.getRenderer(0).getSeriesPaint(0));
    assertEquals(Theme.shape(2), plot.getRenderer(0).getSeriesShape(0));
  }

  @Test
  void seriesAtOnePlaceAreOffsetButStayNearIt() {
    List<TrendPlot.Point> points = List.of(point("first", "21", 5), point("second", "21", 5), point("third", "21", 5));
    XYIntervalSeriesCollection marks = marks(plot(points));
    double[] places = IntStream.range(0, 3).mapToDouble(i -> marks.getXValue(i, 0)).toArray();
    assertTrue(0.5 < places[0] && places[0] < places[1] && places[1] < places[2] && places[2] < 1.5);
  }

  @Test
  void eachPanelHasATitleNamesAndTimesWithUnits() throws Exception {
    List<String> texts = DrawnSvg.of(ComparisonExamples.trends()).texts().stream().map(DrawnSvg.Text::text).toList();
    assertTrue(texts.containsAll(List.of("start and join", "fan out, 100 tasks", "call", "1×", "1× =",
        "113 µs (28-ea)", "platform threads", "baseline", "lower is faster")), texts::toString);
    assertEquals(4, texts.stream().filter("28-ea"::equals).count());
  }

  @Test
  void aHollowMarkerIsABaseline() {
    XYPlot plot = panels(ComparisonExamples.trends()).get(0).plot();
    assertFalse(((MarkRenderer) plot.getRenderer(0)).getItemShapeFilled(0, 0));
  }

  @Test
  void panelsShareALineIfTheirNamesFit() {
    Panels few = (Panels) Drawing.of(trend(List.of(point("first", "17", 1)), false)).chart().getPlot();
    assertEquals(1, few.rows());
    assertEquals(2, ((Panels) Drawing.of(ComparisonExamples.trends()).chart().getPlot()).rows());
    assertEquals(4, ((Panels) Drawing.of(ComparisonExamples.longNames()).chart().getPlot()).rows());
    assertEquals(Theme.WIDTH, Drawing.of(ComparisonExamples.trends()).size(SvgCanvas.blank()).getWidth());
  }

  private static List<Panels.Panel> panels(TrendPlot shown) {
    return ((Panels) Drawing.of(shown).chart().getPlot()).panels();
  }

  private static XYPlot plot(List<TrendPlot.Point> points) {
    return panels(trend(points, false)).get(0).plot();
  }

  private static TrendPlot trend(List<TrendPlot.Point> points, boolean joined) {
    return new TrendPlot("t", "u", "a", ORDER, PLACES, List.of(new TrendPlot.Panel("p", List.of(), points)),
        ValueScale.RATIO, joined, Optional.empty());
  }

  private static XYIntervalSeriesCollection marks(XYPlot plot) {
    return (XYIntervalSeriesCollection) plot.getDataset(0);
  }

  private static List<TrendPlot.Point> points(String series, Map<String, Double> values) {
    return values.entrySet().stream().map(each -> point(series, each.getKey(), each.getValue())).toList();
  }

  private static TrendPlot.Point point(String series, String place, double value) {
    return new TrendPlot.Point(place, new Mark(
        series, value, Optional.of(new MarkInterval(value / 2, value * 2)), List.of(), false), value + "×");
  }
}
