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
  void whatALogAxisCannotShowIsRefusedEverywhere(double bad) {
    refused("finite values above 0", () -> new MarkInterval(bad, 1));
    refused("finite values above 0", () -> new MarkInterval(1, bad));
    refused("finite values above 0", () -> new Mark("s", bad, Optional.empty(), List.of(), false));
    refused("fork of s", () -> new Mark("s", 1, Optional.empty(), List.of(1.0, bad), false));
    refused("finite values above 0", () -> new LinePlot.Point(bad, MARK));
    refused("finite values above 0",
        () -> new RatioPlot.Row("r", "s", bad, Optional.empty(), List.of()));
  }

  @Test
  void anIntervalHasItsLowerEndFirstAndHoldsItsEstimate() {
    refused("low 2.0 is above high 1.0", () -> new MarkInterval(2, 1));
    Optional<MarkInterval> interval = Optional.of(new MarkInterval(1, 2));
    refused("2.5 lies outside", () -> new Mark("s", 2.5, interval, List.of(), false));
    refused("0.5 lies outside", () -> new RatioPlot.Row("r", "s", 0.5, interval, List.of()));
    assertDoesNotThrow(() -> new Mark("s", 2, interval, List.of(), false));
  }

  @Test
  void labelsAreNotBlank() {
    refused("title: blank", () -> dots(" ", List.of("s"), MARK));
    refused("series: blank", () -> new Mark("", 1, Optional.empty(), List.of(), false));
    refused("label: blank", () -> new DotPlot.Row("", List.of(MARK)));
    refused("seriesOrder: blank", () -> dots("t", List.of("s", ""), MARK));
  }

  @Test
  void everySeriesIsInTheOrderAndOnlyOnce() {
    refused("series: [s]", () -> dots("t", List.of("other"), MARK));
    refused("seriesOrder: [s, s] has a name twice", () -> dots("t", List.of("s", "s"), MARK));
  }

  @Test
  void aPlotWithoutMarksIsRefusedButARowWithoutIsNot() {
    refused("marks: none", () -> dots("t", List.of("s")));
    assertDoesNotThrow(() -> new DotPlot("t", "u", "a", List.of("s"),
        List.of(new DotPlot.Row("r", List.of()), new DotPlot.Row("q", List.of(MARK)))));
  }

  @Test
  void aLineAscendsAndJoinsItsOwnSeriesOnly() {
    refused("x 1.0 after 1.0", () -> new LinePlot.Line("s", "v",
        List.of(new LinePlot.Point(1, MARK), new LinePlot.Point(1, MARK))));
    refused("its own series only",
        () -> new LinePlot.Line("other", "v", List.of(new LinePlot.Point(1, MARK))));
  }

  @Test
  void twoLinesAreNotAlike() {
    LinePlot.Line line = new LinePlot.Line("s", "v", List.of(new LinePlot.Point(1, MARK)));
    refused("are alike", () -> new LinePlot("t", "u", "a", List.of("s"), "x", List.of(line, line)));
  }

  @Test
  void aLineIsLabelledWithVariantAndSeries() {
    List<LinePlot.Point> points = List.of(new LinePlot.Point(1, MARK));
    assertEquals("v · s", new LinePlot.Line("s", "v", points).label());
    assertEquals("s", new LinePlot.Line("s", "", points).label());
  }

  @Test
  void aTrendHasMarksOfItsPlacesOnlyAndOneOfEachSeriesThere() {
    TrendPlot.Point point = new TrendPlot.Point("17", MARK);
    refused("two marks of one series at one place", () -> new TrendPlot.Panel("p", List.of(point, point)));
    refused("points of p: none", () -> new TrendPlot.Panel("p", List.of()));
    TrendPlot.Panel panel = new TrendPlot.Panel("p", List.of(point));
    refused("a mark at 17, but places has only [21]",
        () -> new TrendPlot("t", "u", "a", List.of("s"), List.of("21"), List.of(panel)));
    refused("places: [17, 17] has a name twice",
        () -> new TrendPlot("t", "u", "a", List.of("s"), List.of("17", "17"), List.of(panel)));
    refused("series: [s]", () -> new TrendPlot("t", "u", "a", List.of("r"), List.of("17"), List.of(panel)));
  }

  @Test
  void aHeatMapHasFieldsOfItsColumnsOnlyAndRatiosThatALogScaleCanShow() {
    HeatMap.Row row = new HeatMap.Row("g", "s", Map.of("17", new HeatMap.Base("1 ns")));
    refused("fields of g, s: [17], but columns has only [21]",
        () -> new HeatMap("t", "u", "a", List.of("s"), "b", List.of("21"), List.of(row)));
    refused("finite values above 0", () -> new HeatMap.Ratio("0", 0, Optional.empty()));
    refused("3.0 lies outside", () -> new HeatMap.Ratio("3", 3, Optional.of(new MarkInterval(1, 2))));
    refused("text: blank", () -> new HeatMap.Base(" "));
  }

  private static DotPlot dots(String title, List<String> order, Mark... marks) {
    return new DotPlot(title, "u", "a", order, List.of(new DotPlot.Row("r", List.of(marks))));
  }

  private static void refused(String why, Executable what) {
    String message = assertThrows(IllegalArgumentException.class, what).getMessage();
    assertTrue(message.contains(why), message);
  }
}
