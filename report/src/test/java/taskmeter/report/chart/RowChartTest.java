package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;
import taskmeter.report.chart.layer.Headings;
import taskmeter.report.chart.layer.Legend;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.DotPlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.Plot;
import taskmeter.report.plot.RatioPlot;

class RowChartTest {

  private static final List<String> ORDER = List.of("first", "second", "third");

  @Test
  void marksHaveTheirIntervalsAndForks() {
    XYPlot plot = plot(dots(
        new Mark("second", 20, Optional.of(new MarkInterval(15, 40)), List.of(18.0, 22.5), false)));
    XYIntervalSeriesCollection marks = (XYIntervalSeriesCollection) plot.getDataset(0);
    assertEquals(1, marks.getSeriesCount());
    assertEquals("second", marks.getSeriesKey(0));
    assertEquals(List.of(20.0, 15.0, 40.0),
        List.of(marks.getXValue(0, 0), marks.getStartXValue(0, 0), marks.getEndXValue(0, 0)));
    XYSeriesCollection forks = (XYSeriesCollection) plot.getDataset(1);
    assertEquals(List.of(18.0, 22.5), List.of(forks.getXValue(0, 0), forks.getXValue(0, 1)));
    assertEquals(marks.getYValue(0, 0), forks.getYValue(0, 0));
  }

  @Test
  void aMarkWithoutAnIntervalHasNoLine() {
    XYPlot plot = plot(dots(new Mark("first", 20, Optional.empty(), List.of(), false)));
    XYIntervalSeriesCollection marks = (XYIntervalSeriesCollection) plot.getDataset(0);
    assertEquals(marks.getStartXValue(0, 0), marks.getEndXValue(0, 0));
  }

  @Test
  void thePositionInTheOrderGivesColourAndShape() {
    XYPlot plot = plot(dots(new Mark("third", 20, Optional.empty(), List.of(), false)));
    assertEquals(Theme.color(2), plot.getRenderer(0).getSeriesPaint(0));
    assertEquals(Theme.shape(2), plot.getRenderer(0).getSeriesShape(0));
    assertEquals("third", plot.getLegendItems().get(0).getLabel());
  }

  @Test
  void aBaselineIsHollow() {
    XYPlot plot = plot(dots(mark("first", 20, true), mark("first", 30, false)));
    MarkRenderer renderer = (MarkRenderer) plot.getRenderer(0);
    assertTrue(renderer.getItemShapeFilled(0, 0));
    assertFalse(renderer.getItemShapeFilled(1, 0));
    assertEquals("first, baseline", plot.getDataset(0).getSeriesKey(1));
    assertEquals("baseline", plot.getLegendItems().get(1).getLabel());
  }

  @Test
  void marksOfARowAreInSeriesOrderInLanes() {
    Rows rows = Rows.of(dots(mark("third", 1, false), mark("first", 1, true), mark("first", 1, false)));
    List<Rows.Lane> lanes = rows.bands().getFirst().lanes();
    assertEquals(List.of(false, true, false), lanes.stream().map(lane -> lane.mark().baseline()).toList());
    assertEquals(List.of("first", "first", "third"),
        lanes.stream().map(lane -> lane.mark().series()).toList());
    for (int i = 1; i < lanes.size(); i++) {
      assertEquals(Theme.LANE, lanes.get(i).y() - lanes.get(i - 1).y());
    }
  }

  @Test
  void groupsOfRowsHaveGapsBetweenThem() {
    Rows rows = Rows.of(new DotPlot("t", "u", "a", ORDER, List.of(
        new DotPlot.Row("x", List.of(mark("first", 1, false)), true),
        new DotPlot.Row("y", List.of()),
        new DotPlot.Row("z", List.of(mark("first", 1, false)), true))));
    assertEquals(0, rows.bands().get(0).top());
    assertEquals(rows.bands().get(0).bottom(), rows.bands().get(1).top());
    assertEquals(rows.bands().get(1).bottom() + Theme.GROUP_GAP, rows.bands().get(2).top());
    assertEquals(rows.height(), rows.bands().get(2).bottom());
  }

  @Test
  void adjacentRatiosWithOneLabelShareARow() {
    Rows rows = Rows.of(Examples.ratios());
    assertEquals(List.of("no task suspends", "half of the tasks suspend", "every task suspends"),
        rows.bands().stream().map(Rows.Band::label).toList());
    assertEquals(List.of(3, 3, 3), rows.bands().stream().map(band -> band.lanes().size()).toList());
  }

  @Test
  void theAxisIncludesAllData() {
    XYPlot plot = plot(dots(
        new Mark("first", 20, Optional.of(new MarkInterval(2, 40)), List.of(0.5, 19.0), false),
        new Mark("second", 20, Optional.of(new MarkInterval(10, 4000)), List.of(), false)));
    assertTrue(plot.getDomainAxis().getLowerBound() < 0.5);
    assertTrue(plot.getDomainAxis().getUpperBound() > 4000);
    assertTrue(plot.getDomainAxis().getUpperBound() < 8000);
  }

  @Test
  void ratioAxesAlwaysIncludeALineAtOne() {
    XYPlot plot = Drawing.of(Examples.farRatios()).chart().getXYPlot();
    assertTrue(plot.getDomainAxis().getRange().contains(1));
    Collection<?> markers = plot.getDomainMarkers(Layer.BACKGROUND);
    assertTrue(markers.stream()
        .anyMatch(marker -> marker instanceof ValueMarker line && line.getValue() == 1));
  }

  @Test
  void outliersAreAtTheEdgeAndDoNotCompressTheChart() {
    RatioPlot.Row row = new RatioPlot.Row(
        "", "r", "first", 1.2, Optional.of(new MarkInterval(0.8, 1.5)), List.of(0.01, 1.2, 80.0), "1.20×");
    RatioPlot plot = new RatioPlot(
        "t", "u", "a", ORDER, "left", "right", Optional.empty(), List.of(row));
    assertEquals(List.of(0.8, 1.2, 1.5), plot.within(plot.extent()).rows().get(0).forkRatios());
    XYPlot drawn = Drawing.of(plot).chart().getXYPlot();
    assertTrue(drawn.getDomainAxis().getRange().contains(1.5));
    assertTrue(drawn.getDomainAxis().getUpperBound() < 2);
    assertEquals("one block (at the edge if outside)",
        drawn.getLegendItems().get(drawn.getLegendItems().getItemCount() - 1).getLabel());
  }

  @Test
  void mostRatiosSetTheAxis() {
    XYPlot plot = Drawing.of(Examples.forest()).chart().getXYPlot();
    Range axis = plot.getDomainAxis().getRange();
    assertTrue(axis.getLowerBound() > 0.5 && axis.getUpperBound() < 2, axis::toString);
    assertTrue(axis.contains(0.9 / 1.1) && axis.contains(1.1 * 1.2), axis::toString);
  }

  @Test
  void aRatioBeyondTheAxisIsAnArrowAtItsEdgeAndIsPrinted() throws Exception {
    DrawnSvg svg = DrawnSvg.of(Examples.forest());
    List<String> texts = svg.texts().stream().map(DrawnSvg.Text::text).toList();
    assertTrue(texts.containsAll(List.of("15.1× ▲", "0.0213× ▲", "0.9× ▲", Legend.BEYOND)), texts::toString);
    Rectangle2D row = svg.rectangles().stream().max(Comparator.comparingDouble(Rectangle2D::getWidth)).orElseThrow();
    List<Rectangle2D> arrows = svg.arrows().stream().filter(arrow -> arrow.getMinY() > row.getMinY())
        .sorted(Comparator.comparingDouble(Rectangle2D::getX)).toList();
    assertEquals(2, arrows.size());
    assertEquals(row.getMinX(), arrows.get(0).getMinX(), 0.1);
    assertEquals(row.getMaxX(), arrows.get(1).getMaxX(), 0.1);
    assertFalse(DrawnSvg.of(Examples.narrowRatios()).texts().stream()
        .anyMatch(text -> text.text().equals(Legend.BEYOND)));
  }

  @Test
  void aGroupHasOneHeadingAboveItsRows() {
    Rows rows = Rows.of(Examples.forest());
    assertEquals(List.of("Task creation", "Barrier rendezvous"),
        rows.headings().stream().map(Headings.Heading::text).toList());
    assertEquals(6, rows.bands().size());
    assertTrue(rows.headings().get(1).at() > rows.bands().get(2).bottom());
    assertTrue(rows.headings().get(1).at() < rows.bands().get(3).top());
  }

  @Test
  void everyRatioIsPrintedBesideItsMark() throws Exception {
    DrawnSvg svg = DrawnSvg.of(Examples.forest());
    List<DrawnSvg.Text> printed = svg.texts().stream().filter(text -> text.text().endsWith("× ▲")).toList();
    assertEquals(Examples.forest().rows().size(), printed.size());
    for (int i = 1; i < printed.size(); i++) {
      assertTrue(printed.get(i).bounds().getMinY() > printed.get(i - 1).bounds().getMinY());
    }
  }

  @Test
  void theAxisSaysWhichDirectionIsFaster() throws Exception {
    List<String> texts = DrawnSvg.of(Examples.usual()).texts().stream().map(DrawnSvg.Text::text).toList();
    assertTrue(texts.containsAll(List.of("← faster", "slower →")), texts::toString);
  }

  @Test
  void theChartGrowsWithRowsAndLongLabels() {
    Rectangle2D small = size(Examples.dots("t", 1, 1, 1, 1));
    Rectangle2D large = size(Examples.dots("t", 25, 1, 1, 1));
    assertEquals(Theme.WIDTH, large.getWidth());
    assertTrue(large.getHeight() > small.getHeight() + 24 * 3 * Theme.LANE);
    assertTrue(size(Examples.longLabels()).getWidth() > Theme.WIDTH);
  }

  private static Rectangle2D size(Plot plot) {
    return Drawing.of(plot).size(SvgCanvas.blank());
  }

  private static XYPlot plot(DotPlot shown) {
    return Drawing.of(shown).chart().getXYPlot();
  }

  private static DotPlot dots(Mark... marks) {
    return new DotPlot("t", "u", "a", ORDER, List.of(new DotPlot.Row("r", List.of(marks))));
  }

  private static Mark mark(String series, double value, boolean baseline) {
    return new Mark(series, value, Optional.empty(), List.of(), baseline);
  }
}
