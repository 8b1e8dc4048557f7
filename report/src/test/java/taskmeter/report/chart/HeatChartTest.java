package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.HeatMap;
import taskmeter.report.plot.HeatMap.Finding;
import taskmeter.report.plot.MarkInterval;

class HeatChartTest {

  private static final List<String> ORDER = List.of("first", "second");
  private static final List<String> COLUMNS = List.of("17", "21", "25");
  private static final HeatMap.Ratio CLEAR = ratio("1.3 ▲", 1.3, 1.2, 1.4, Finding.DIFFERENT);
  private static final HeatMap.Ratio UNCLEAR = ratio("1.4", 1.4, 0.9, 2, Finding.OPEN);

  @Test
  void aFieldIsInItsColumnAndRow() {
    Fields fields = fields(plot(row("a", "first", Map.of("21", CLEAR)), row("a", "second", Map.of("25", UNCLEAR))));
    assertEquals(Optional.of(CLEAR), fields.field(0, 1));
    assertEquals(Optional.of(UNCLEAR), fields.field(1, 2));
    assertEquals(Optional.empty(), fields.field(1, 0));
    assertEquals(List.of(1.5, 2.5), List.of(fields.getXValue(0, 1), fields.getXValue(0, 2)));
    assertEquals(Theme.FIELD_HEIGHT, fields.getYValue(1, 0) - fields.getYValue(0, 0));
  }

  @Test
  void adjacentRowsShareALabelAndGroupsHaveGaps() {
    Fields fields = fields(plot(
        row("a", "first", Map.of()), row("a", "second", Map.of()), row("b", "first", Map.of())));
    assertEquals(List.of("a", "b"), fields.groups().stream().map(Fields.Group::label).toList());
    assertEquals(2 * Theme.FIELD_HEIGHT, fields.groups().get(0).bottom());
    assertEquals(fields.groups().get(0).bottom() + Theme.FIELD_GAP, fields.groups().get(1).top());
    assertEquals(fields.groups().get(1).bottom(), fields.height());
  }

  @Test
  void onlyARatioThatWasFoundToDifferIsFilled() throws Exception {
    String color = rgb(RatioColor.of(1.3));
    assertEquals(1, filled(color, row("a", "first", Map.of("21", CLEAR))));
    assertEquals(1, filled(color, row("a", "first", Map.of("21", with(Finding.LIKELY)))));
    assertEquals(0, filled(color, row("a", "first", Map.of("21", with(Finding.OPEN)))));
    assertEquals(0, filled(color, row("a", "first", Map.of("21", with(Finding.SAME)))));
    assertEquals(0, filled(color, row("a", "first", Map.of("21", UNCLEAR))));
  }

  /** The same number with and without a verdict has another look, even without colours. */
  @Test
  void aSettledRatioIsBoldAndOneWithoutAVerdictIsOutlined() throws Exception {
    String outline = "rgb(213,105,11)";
    Element settled = DrawnSvg.of(map(row("a", "first", Map.of("21", CLEAR)))).root();
    Element likely = DrawnSvg.of(map(row("a", "first", Map.of("21", with(Finding.LIKELY))))).root();
    Element open = DrawnSvg.of(map(row("a", "first", Map.of("21", with(Finding.OPEN))))).root();
    assertEquals(List.of("bold", "normal", "normal"), List.of(weight(settled), weight(likely), weight(open)));
    assertEquals(List.of(0L, 0L, 1L), List.of(
        outlined(settled, outline), outlined(likely, outline), outlined(open, outline)));
  }

  @Test
  void aMissingFieldIsADash() throws Exception {
    List<String> texts = texts(row("a", "second", Map.of("17", new HeatMap.Base("1.20 µs"), "21", CLEAR)));
    assertTrue(texts.containsAll(List.of("a", "second", "17", "21", "25", "1.20 µs", "1.3 ▲", "–")), texts::toString);
  }

  @Test
  void theLegendHasTheScaleAndExplainsFrames() throws Exception {
    List<String> texts = texts(row("a", "first", Map.of("21", CLEAR)));
    assertTrue(texts.containsAll(List.of("faster: below 0.5×", "0.5–0.8×", "0.8–0.91×", "0.91–1×", "slower: 1–1.1×",
        "1.1–1.25×", "1.25–2×", "above 2×", "no difference found",
        "the cost to which the ratios refer")), texts::toString);
  }

  @Test
  void aRowHasTheMarkerOfItsSeries() {
    XYPlot plot = plot(row("a", "second", Map.of()));
    assertEquals(0, plot.getDataset(1).getItemCount(0));
    assertEquals(1, plot.getDataset(1).getItemCount(1));
    assertEquals(Theme.color(1), plot.getRenderer(1).getSeriesPaint(1));
  }

  /** The colours of the style sheet suit the page, not a coloured field. */
  @Test
  void textOnAFieldKeepsItsOwnColour() throws Exception {
    Element root = DrawnSvg.of(map(row("a", "first", Map.of("21", CLEAR, "25", UNCLEAR)))).root();
    assertEquals("fill: rgb(13,17,23)", style(root, "1.3 ▲"));
    assertEquals("", style(root, "1.4"));
  }

  private static String weight(Element root) {
    return elements(root, "text").filter(each -> each.getTextContent().strip().equals("1.3 ▲")).findFirst()
        .map(each -> DrawnSvg.inherited(each, "font-weight")).orElseThrow().replaceFirst("^$", "normal");
  }

  private static long outlined(Element root, String color) {
    return elements(root, "rect").filter(rect -> DrawnSvg.inherited(rect, "stroke").equals(color)).count();
  }

  private static HeatMap.Ratio with(Finding finding) {
    return ratio("1.3 ▲", 1.3, 1.2, 1.4, finding);
  }

  private static String style(Element root, String text) {
    return elements(root, "text").filter(each -> each.getTextContent().strip().equals(text))
        .findFirst().orElseThrow().getAttribute("style");
  }

  /** Counts fields of a colour: they are rectangles; the legend's swatches are paths. */
  private static long filled(String color, HeatMap.Row... rows) throws Exception {
    return elements(DrawnSvg.of(map(rows)).root(), "rect")
        .filter(rect -> DrawnSvg.inherited(rect, "fill").equals(color)).count();
  }

  private static Stream<Element> elements(Element root, String name) {
    return IntStream.range(0, root.getElementsByTagName(name).getLength())
        .mapToObj(i -> (Element) root.getElementsByTagName(name).item(i));
  }

  private static String rgb(RatioColor shade) {
    return String.format(Locale.ROOT, "rgb(%d,%d,%d)",
        shade.fill().getRed(), shade.fill().getGreen(), shade.fill().getBlue());
  }

  private static List<String> texts(HeatMap.Row... rows) throws Exception {
    return DrawnSvg.of(map(rows)).texts().stream().map(DrawnSvg.Text::text).toList();
  }

  private static XYPlot plot(HeatMap.Row... rows) {
    return Drawing.of(map(rows)).chart().getXYPlot();
  }

  private static Fields fields(XYPlot plot) {
    return (Fields) plot.getDataset(0);
  }

  private static HeatMap map(HeatMap.Row... rows) {
    return new HeatMap("t", "u", "a", ORDER, Optional.of("the cost to which the ratios refer"), COLUMNS, List.of(rows));
  }

  private static HeatMap.Row row(String group, String series, Map<String, HeatMap.Field> fields) {
    return new HeatMap.Row(group, series, fields);
  }

  private static HeatMap.Ratio ratio(String text, double value, double low, double high, Finding finding) {
    return new HeatMap.Ratio(text, value, Optional.of(new MarkInterval(low, high)), finding);
  }
}
