package taskmeter.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.theme.Theme;

/**
 * The colour of a ratio: blue below 1, orange above 1, deeper the farther from 1. Readers with any colour blindness can
 * distinguish the two. The steps are symmetric around 1, as factors. The colours are opaque, so the text is legible on
 * any page.
 *
 * @param label the range of ratios with this colour
 */
public record RatioColor(String label, Color fill, Color text) {

  private static final Color BELOW = new Color(0x2F86C0);
  private static final Color ABOVE = new Color(0xD5690B);

  private record Step(double from, Color below, Color above) {}

  private static final List<Step> STEPS = List.of(
      new Step(1, new Color(0xB5D6EC), new Color(0xF8CFA3)),
      new Step(1.1, new Color(0x6FB1DC), new Color(0xF2A553)),
      new Step(1.25, BELOW, ABOVE),
      new Step(2, new Color(0x0A5A99), new Color(0x8F3D00)));

  /** Returns the colour of a ratio, a pure number above 0. */
  public static RatioColor of(double ratio) {
    double factor = Math.max(ratio, 1 / ratio);
    int step = IntStream.range(0, STEPS.size()).filter(i -> STEPS.get(i).from() <= factor).max().orElse(0);
    return ratio < 1 ? below(step) : above(step);
  }

  /** Returns the colour of a direction: of lines, which are visible on any page. */
  static Color direction(double ratio) {
    return ratio < 1 ? BELOW : ABOVE;
  }

  /** Returns all colours, from the smallest ratios to the largest. */
  public static List<RatioColor> all() {
    List<RatioColor> all = new ArrayList<>();
    for (int step = STEPS.size() - 1; step >= 0; step--) {
      all.add(below(step));
    }
    for (int step = 0; step < STEPS.size(); step++) {
      all.add(above(step));
    }
    return all;
  }

  /** Returns the colour of the field in the form of CSS: {@code #f8cfa3}. */
  public String cssFill() {
    return css(fill);
  }

  /** Returns the colour of text in the field, in the form of CSS. */
  public String cssText() {
    return css(text);
  }

  private static String css(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }

  private static RatioColor below(int step) {
    Color fill = STEPS.get(step).below();
    String high = factor(1 / STEPS.get(step).from());
    return new RatioColor(last(step) ? "below " + high + "×" : factor(1 / STEPS.get(step + 1).from()) + "–" + high
        + "×",
        fill, on(fill));
  }

  private static RatioColor above(int step) {
    Color fill = STEPS.get(step).above();
    String low = factor(STEPS.get(step).from());
    return new RatioColor(last(step) ? "above " + low + "×" : low + "–" + factor(STEPS.get(step + 1).from()) + "×",
        fill, on(fill));
  }

  private static boolean last(int step) {
    return step == STEPS.size() - 1;
  }

  private static String factor(double factor) {
    return Tick.number(Math.round(factor * 100) / 100.0).label();
  }

  /** Returns white on the deepest colours and nearly black on the others, for contrast. */
  private static Color on(Color fill) {
    return Theme.luminance(fill) < 0.18 ? Theme.LIGHT_PAGE : Theme.DARK_PAGE;
  }
}
