package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import taskmeter.report.plot.VerdictMap;
import taskmeter.report.plot.VerdictMap.Column;
import taskmeter.report.plot.VerdictMap.Difference;
import taskmeter.report.plot.VerdictMap.Field;
import taskmeter.report.plot.VerdictMap.Group;
import taskmeter.report.plot.VerdictMap.Row;
import taskmeter.report.plot.VerdictMap.Sign;

class VerdictChartTest {

  private static final Column FIRST = new Column("25", "first");
  private static final Column SECOND = new Column("25", "second");

  private static VerdictMap map(Row... rows) {
    return new VerdictMap("title", "subtitle", "alt", List.of("first", "second"),
        List.of(new Group("21", List.of("first")), new Group("25", List.of("first", "second"))), List.of(rows));
  }

  private static Row row(String scenario, String label, Map<Column, Field> fields) {
    return new Row(scenario, label, fields);
  }

  private static List<String> texts(VerdictMap map) throws Exception {
    return DrawnSvg.of(map).texts().stream().map(DrawnSvg.Text::text).toList();
  }

  @Test
  void rowsHaveTheirNamesAndScenariosTheirHeadings() throws Exception {
    List<String> texts = texts(map(row("S", "a", Map.of(FIRST, new Sign("="))), row("S", "b", Map.of()),
        row("T", "a", Map.of(SECOND, new Difference("2.0▲", 2, true)))));
    assertEquals(1, texts.stream().filter("S"::equals).count());
    assertTrue(texts.containsAll(List.of("T", "a", "b", "21", "25", "=", "2.0▲", "first", "second")),
        texts::toString);
    assertEquals(2, texts.stream().filter("a"::equals).count(), "the legend has no rows: " + texts);
  }

  @Test
  void onlyADifferenceIsFilledAndASettledOneIsBold() throws Exception {
    assertEquals(1, filled(new Difference("2.0▲", 2, true)));
    assertEquals(1, filled(new Difference("2.0△", 2, false)));
    assertEquals(0, filled(new Sign("=")));
    assertEquals(List.of("bold", ""), List.of(weight(true), weight(false)));
  }

  private static String weight(boolean certain) throws Exception {
    NodeList texts = DrawnSvg.of(map(row("S", "a", Map.of(FIRST, new Difference("2.0", 2, certain))))).root()
        .getElementsByTagName("text");
    return IntStream.range(0, texts.getLength()).mapToObj(i -> (Element) texts.item(i))
        .filter(text -> text.getTextContent().strip().equals("2.0"))
        .map(text -> DrawnSvg.inherited(text, "font-weight").replace("normal", "")).findFirst().orElseThrow();
  }

  private static long filled(Field difference) throws Exception {
    Color fill = RatioColor.of(2).fill();
    NodeList fields = DrawnSvg.of(map(row("S", "a", Map.of(FIRST, difference)))).root().getElementsByTagName("rect");
    return IntStream.range(0, fields.getLength()).mapToObj(i -> (Element) fields.item(i))
        .filter(field -> DrawnSvg.inherited(field, "fill").equals(
            String.format(Locale.ROOT, "rgb(%d,%d,%d)", fill.getRed(), fill.getGreen(), fill.getBlue()))).count();
  }

  @Test
  void aFieldBelongsToAColumn() {
    Row row = row("S", "a", Map.of(new Column("21", "second"), new Sign("=")));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> map(row)).getMessage()
        .startsWith("fields of a: found [Column[group=21, series=second]]; expected some of "));
  }
}
