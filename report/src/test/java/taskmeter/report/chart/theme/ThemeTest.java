package taskmeter.report.chart.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contrasts as in WCAG 2.2, "contrast ratio" and "relative luminance". */
public class ThemeTest {

  private static final List<Color> PAGES = List.of(Theme.LIGHT_PAGE, Theme.DARK_PAGE);

  @Test
  void seriesAreVisibleOnBothPages() {
    for (Color page : PAGES) {
      Theme.seriesColors().forEach(color -> atLeast(3, color, page));
      atLeast(3, Theme.REFERENCE, page);
    }
  }

  @Test
  void textHasTheContrastOfTextIfThePageIsKnown() {
    PAGES.forEach(page -> atLeast(4.3, Theme.TEXT, page));
    atLeast(4.5, Theme.TEXT_ON_LIGHT, Theme.LIGHT_PAGE);
    atLeast(4.5, Theme.TEXT_ON_DARK, Theme.DARK_PAGE);
  }

  @Test
  void textIsLegibleIfTheViewerReportsTheWrongPage() {
    atLeast(3, Theme.TEXT_ON_LIGHT, Theme.DARK_PAGE);
    atLeast(3, Theme.TEXT_ON_DARK, Theme.LIGHT_PAGE);
  }

  @Test
  void titlesHaveTheFullContrastOfThePageOrOfTheirOutline() {
    atLeast(14, Theme.STRONG, Theme.LIGHT_PAGE);
    atLeast(14, Theme.STRONG_ON_DARK, Theme.DARK_PAGE);
  }

  @Test
  void noColourHasTheContrastOfTextOnBothPages() {
    assertTrue(Math.sqrt(contrast(Theme.LIGHT_PAGE, Theme.DARK_PAGE)) < 4.5);
  }

  @Test
  void gridAndForksAreFaintButVisible() {
    for (Color page : PAGES) {
      double grid = contrast(over(Theme.GRID, page), page);
      assertTrue(grid > 1.2 && grid < 1.8, "grid " + grid);
      double band = contrast(over(Theme.BAND, page), page);
      assertTrue(band > 1.03 && band < grid, "band " + band);
      Theme.seriesColors().forEach(color -> atLeast(1.7, over(Theme.faint(color), page), page));
    }
  }

  @Test
  void twentySeriesDifferInColourOrShape() {
    Set<List<Object>> pairs = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      pairs.add(List.of(Theme.color(i), Theme.shape(i)));
    }
    assertEquals(20, pairs.size());
    Set<Object> parts = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      parts.add(Theme.color(i));
      parts.add(Theme.shape(i));
    }
    assertEquals(8, parts.size());
  }

  private static void atLeast(double wanted, Color color, Color page) {
    double found = contrast(color, page);
    assertTrue(found >= wanted, () -> color + " on " + page + ": " + found);
  }

  private static Color over(Color color, Color page) {
    double share = color.getAlpha() / 255.0;
    return new Color(
        (int) Math.round(share * color.getRed() + (1 - share) * page.getRed()),
        (int) Math.round(share * color.getGreen() + (1 - share) * page.getGreen()),
        (int) Math.round(share * color.getBlue() + (1 - share) * page.getBlue()));
  }

  public static double contrast(Color one, Color other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
