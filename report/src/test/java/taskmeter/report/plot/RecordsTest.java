package taskmeter.report.plot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

  private static final Mark MARK = new Mark("s", 2, Optional.empty(), List.of(), false);

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void valuesThatALogAxisCannotShowAreRejected(double bad) {
    rejected("expected a finite value above 0", () -> new MarkInterval(bad, 1));
    rejected("expected a finite value above 0", () -> new MarkInterval(1, bad));
    rejected("expected a finite value above 0", () -> new Mark("s", bad, Optional.empty(), List.of(), false));
    rejected("fork of s", () -> new Mark("s", 1, Optional.empty(), List.of(1.0, bad), false));
    rejected("expected a finite value above 0", () -> new LinePlot.Point(bad, MARK));
    rejected("expected a finite value above 0",
        () -> new RatioPlot.Row("", "r", "s", bad, Optional.empty(), List.of(), "1×"));
  }

  @Test
  void anIntervalIsAscendingAndContainsItsEstimate() {
    rejected("found low 2.0 above high 1.0", () -> new MarkInterval(2, 1));
    Optional<MarkInterval> interval = Optional.of(new MarkInterval(1, 2));
    rejected("found 2.5; expected a value in", () -> new Mark("s", 2.5, interval, List.of(), false));
    rejected("found 0.5; expected a value in", () -> new RatioPlot.Row("", "r", "s", 0.5, interval, List.of(), "1×"));
    assertDoesNotThrow(() -> new Mark("s", 2, interval, List.of(), false));
  }

  @Test
  void labelsAreNotBlank() {
    rejected("title: found blank text", () -> dots(" ", List.of("s"), MARK));
    rejected("series: found blank text", () -> new Mark("", 1, Optional.empty(), List.of(), false));
    rejected("label: found blank text", () -> new DotPlot.Row("", List.of(MARK)));
    rejected("seriesOrder: found blank text", () -> dots("t", List.of("s", ""), MARK));
  }

  @Test
  void theOrderHasEverySeriesOnce() {
    rejected("series: found [s]", () -> dots("t", List.of("other"), MARK));
    rejected("seriesOrder: found a duplicate in [s, s]", () -> dots("t", List.of("s", "s"), MARK));
  }

  @Test
  void aPlotRequiresMarksButARowDoesNot() {
    rejected("marks: found none", () -> dots("t", List.of("s")));
    assertDoesNotThrow(() -> new DotPlot("t", "u", "a", List.of("s"),
        List.of(new DotPlot.Row("r", List.of()), new DotPlot.Row("q", List.of(MARK)))));
  }

  @Test
  void aLineAscendsAndHasMarksOfItsSeriesOnly() {
    rejected("found x 1.0 after 1.0", () -> new LinePlot.Line("s", "v",
        List.of(new LinePlot.Point(1, MARK), new LinePlot.Point(1, MARK))));
    rejected("expected marks of the line's own series",
        () -> new LinePlot.Line("other", "v", List.of(new LinePlot.Point(1, MARK))));
  }

  @Test
  void duplicateLinesAreRejected() {
    LinePlot.Line line = new LinePlot.Line("s", "v", List.of(new LinePlot.Point(1, MARK)));
    rejected("lines: found a duplicate in [v · s, v · s]",
        () -> new LinePlot("t", "u", "a", List.of("s"), "x", List.of(line, line)));
  }

  @Test
  void aLineIsLabelledWithVariantAndSeries() {
    List<LinePlot.Point> points = List.of(new LinePlot.Point(1, MARK));
    assertEquals("v · s", new LinePlot.Line("s", "v", points).label());
    assertEquals("s", new LinePlot.Line("s", "", points).label());
  }

  @Test
  void aTrendHasOneMarkPerSeriesAndPlace() {
    TrendPlot.Point point = new TrendPlot.Point("17", MARK, "1×");
    rejected("found a duplicate series at one place", () -> new TrendPlot.Panel("p", List.of(), List.of(point, point)));
    rejected("points of p: found none", () -> new TrendPlot.Panel("p", List.of(), List.of()));
    TrendPlot.Panel panel = new TrendPlot.Panel("p", List.of(), List.of(point));
    rejected("found a mark at 17; expected one of places, [21]",
        () -> trend(List.of("s"), List.of("21"), panel));
    rejected("places: found a duplicate in [17, 17]",
        () -> trend(List.of("s"), List.of("17", "17"), panel));
    rejected("series: found [s]",
        () -> trend(List.of("r"), List.of("17"), panel));
  }

  @Test
  void aHeatMapHasFieldsOfItsColumnsAndPositiveRatios() {
    HeatMap.Row row = new HeatMap.Row("g", "s", Map.of("17", new HeatMap.Base("1 ns")));
    rejected("fields of g, s: found [17]; expected some of columns, [21]",
        () -> new HeatMap("t", "u", "a", List.of("s"), Optional.of("b"), List.of("21"), List.of(row)));
    rejected("expected a finite value above 0",
        () -> new HeatMap.Ratio("0", 0, Optional.empty(), HeatMap.Finding.OPEN));
    rejected("found 3.0; expected a value in",
        () -> new HeatMap.Ratio("3", 3, Optional.of(new MarkInterval(1, 2)), HeatMap.Finding.OPEN));
    rejected("text: found blank text", () -> new HeatMap.Base(" "));
  }

  private static TrendPlot trend(List<String> order, List<String> places, TrendPlot.Panel panel) {
    return new TrendPlot(
        "t", "u", "a", order, places, List.of(panel), ValueScale.RATIO, false, Optional.empty());
  }

  private static DotPlot dots(String title, List<String> order, Mark... marks) {
    return new DotPlot(title, "u", "a", order, List.of(new DotPlot.Row("r", List.of(marks))));
  }

  private static void rejected(String reason, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(reason), message);
  }
}
