package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.Plot;

/** Charts in a viewer that lacks their fonts, and uses a wider one: DejaVu Sans, which is as wide as Verdana. */
class WideFontTest {

  /** The widths of the printable ASCII characters, in thousandths of the font's size. */
  private static final int[] ASCII = Stream.of(("""
      318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337 337
      838 838 838 531 1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989
      685 611 685 390 337 390 838 500 500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521
      392 634 592 818 592 592 525 636 337 636 838""").strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
  private static final Map<Character, Integer> OTHERS = Map.of('µ', 636, '×', 838, '±', 838, '–', 500, '·', 318,
      '→', 838, '←', 838, '▲', 769, '▼', 769);
  /** How much wider bold is. */
  private static final double BOLD = 1.12;

  static Set<Map.Entry<String, Plot>> plots() {
    return Examples.all().entrySet();
  }

  @ParameterizedTest
  @MethodSource("plots")
  void noTextIsCutOffOrOverlapsAnother(Map.Entry<String, Plot> each) throws Exception {
    DrawnSvg svg = DrawnSvg.of(each.getValue());
    Rectangle2D page = svg.page();
    List<DrawnSvg.Text> texts = svg.elements("text").stream()
        .map(element -> DrawnSvg.text(element, WideFontTest::width)).toList();
    for (DrawnSvg.Text one : texts) {
      assertTrue(page.contains(one.bounds()), one::toString);
      for (DrawnSvg.Text other : texts) {
        assertTrue(one == other || !one.bounds().intersects(other.bounds()), () -> one + " and " + other);
      }
    }
  }

  @Test
  void labelsHaveTheRoomThatAWideFontNeeds() {
    for (String text : List.of("100 µs", "start and join", "CyclicBarrier · virtual threads", "JDK 28-ea", "a b c d")) {
      for (Font font : List.of(Theme.SMALL, Theme.BODY, Theme.BOLD, Theme.TITLE)) {
        assertTrue(Typeface.width(text, font) > 0.98 * width(text, font), text);
      }
    }
  }

  /** Whatever the font: labels left of a chart end at their places, those below it are centred. */
  @Test
  void labelsAreAnchoredWhereTheyBelong() throws Exception {
    Map<String, String> anchors = DrawnSvg.of(Examples.usual()).elements("text").stream().collect(Collectors.toMap(
        text -> text.getTextContent().strip(), text -> text.getAttribute("text-anchor"), (one, other) -> one));
    assertEquals(List.of("end", "middle", "end", "", ""), Stream.of(
        "startAndJoin", "1 µs", "slower →", "← faster", "one fork").map(anchors::get).toList());
  }

  private static double width(String text, Font font) {
    return IntStream.range(0, text.length())
        .map(i -> text.charAt(i) < 127 ? ASCII[text.charAt(i) - 32] : OTHERS.getOrDefault(text.charAt(i), 838)).sum()
        * font.getSize2D() / 1000 * (font.isBold() ? BOLD : 1);
  }
}
