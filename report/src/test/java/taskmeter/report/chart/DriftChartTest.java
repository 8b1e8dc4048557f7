package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;
import taskmeter.report.plot.DriftPlot;

class DriftChartTest {

  private static final DriftPlot.Line LINE = new DriftPlot.Line("park", List.of(
      new DriftPlot.Point(0, 1), new DriftPlot.Point(2, 1.1), new DriftPlot.Point(5, 0.9),
      new DriftPlot.Point(7, 1)));

  private static final DriftPlot.Line SPIKES = new DriftPlot.Line("park", IntStream.range(0, 40)
      .mapToObj(i -> new DriftPlot.Point(i, i == 7 || i == 20 ? 23.0 : 1)).toList());

  private static DriftPlot plot(DriftPlot.Line line, List<Double> interruptions, List<Double> disturbed) {
    return new DriftPlot("Drift", "cost relative to its median", "It drifted.", List.of("park"), List.of(line),
        interruptions, disturbed);
  }

  private static XYPlot drawn(DriftPlot plot) {
    return Drawing.of(plot).chart().getXYPlot();
  }

  @Test
  void linesHaveGapsAtInterruptions() {
    XYSeriesCollection lines = (XYSeriesCollection) drawn(plot(LINE, List.of(3.0), List.of())).getDataset();
    assertEquals(List.of(2, 2), List.of(lines.getItemCount(0), lines.getItemCount(1)));
    assertEquals(5, lines.getXValue(1, 0));
    assertEquals(1, ((XYSeriesCollection) drawn(plot(LINE, List.of(), List.of())).getDataset()).getSeriesCount());
  }

  @Test
  void aLineJoinsMediansWhichSpikesDoNotMove() {
    XYSeriesCollection lines = (XYSeriesCollection) drawn(plot(SPIKES, List.of(), List.of())).getDataset();
    assertEquals(SPIKES.points().size(), lines.getItemCount(0));
    IntStream.range(0, lines.getItemCount(0)).forEach(i -> assertEquals(1, lines.getYValue(0, i)));
  }

  @Test
  void spikesAreArrowsAtTheEdgeAndDoNotSetTheAxis() throws Exception {
    DriftPlot plot = plot(SPIKES, List.of(), List.of());
    assertTrue(drawn(plot).getRangeAxis().getUpperBound() < 1.3);
    assertEquals(SPIKES.points().size() - 2, drawn(plot).getDataset(1).getItemCount(0));
    DrawnSvg svg = DrawnSvg.of(plot);
    assertTrue(svg.texts().stream().anyMatch(text -> text.text().equals("beyond the axis")));
    double legend = svg.texts().stream().filter(text -> text.text().equals("lower is faster")).findFirst()
        .orElseThrow().bounds().getMaxY();
    assertEquals(2, svg.arrows().stream().filter(arrow -> arrow.getMinY() > legend).count());
  }

  @Test
  void bothAxesIncludeAllOtherData() {
    XYPlot plot = drawn(plot(LINE, List.of(), List.of(9.0)));
    assertEquals(0, plot.getDomainAxis().getLowerBound());
    assertTrue(plot.getDomainAxis().getUpperBound() > 9);
    assertTrue(plot.getRangeAxis().getLowerBound() < 0.9 && plot.getRangeAxis().getUpperBound() > 1.1);
    assertEquals("minutes of the campaign", plot.getDomainAxis().getLabel());
  }

  @Test
  void theLegendNamesOnlyWhatOccurs() {
    assertEquals(2, drawn(plot(LINE, List.of(), List.of())).getLegendItems().getItemCount());
    assertEquals(4, drawn(plot(LINE, List.of(3.0), List.of(1.0))).getLegendItems().getItemCount());
  }

  @Test
  void aSingleReadingIsDrawn() throws Exception {
    String svg = SvgFile.draw(plot(new DriftPlot.Line("park", List.of(new DriftPlot.Point(0, 1))), List.of(),
        List.of()), "x");
    assertTrue(svg.contains("<circle") && svg.contains(">1×</text"), svg);
  }

  @Test
  void invalidTimesAndUnsortedPointsAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> new DriftPlot.Point(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> new DriftPlot.Point(1, 0));
    assertThrows(IllegalArgumentException.class, () -> plot(LINE, List.of(Double.NaN), List.of()));
    assertThrows(IllegalArgumentException.class, () -> new DriftPlot.Line("park",
        List.of(new DriftPlot.Point(2, 1), new DriftPlot.Point(1, 1))));
  }
}
