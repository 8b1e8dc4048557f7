package taskmeter.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.axis.Ticks;

/** A logarithmic axis of a small chart in SVG. */
final class LogScale {

  static final int WIDTH = 520;
  private static final double EDGE = 24;
  private static final double MIN_SPAN = 1.25;
  private static final double MARGIN = 1.02;
  private static final int MOST_TICKS = 7;

  private final double low;
  private final double high;

  /** @param values above 0, which the scale covers; at least one */
  LogScale(List<Double> values) {
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double widen = Math.max(MARGIN, Math.sqrt(MIN_SPAN * least / most));
    this.low = least / widen;
    this.high = most * widen;
  }

  /** Returns the place of a value with one digit after the point. */
  String x(double value) {
    return number(EDGE + (WIDTH - 2 * EDGE) * Math.log(value / low) / Math.log(high / low));
  }

  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  /** Returns the labels below the marks, and a line for each, from the top to {@code y}. */
  DomContent axis(double y, Function<BigDecimal, Tick> label) {
    return each(ticks(label).stream().flatMap(tick -> Stream.<DomContent>of(
        tag("path").attr("d", "M" + x(tick.value()) + " 0V" + number(y)).withClass("grid"),
        tag("text").attr("x", x(tick.value())).attr("y", number(y + 14)).with(text(tick.label())))).toList(),
        part -> part);
  }

  private List<Tick> ticks(Function<BigDecimal, Tick> label) {
    return Ticks.round(label).labels(low, high, set -> set.size() <= MOST_TICKS, set -> -set.size());
  }

  /** Returns a chart of this height with the axis and these marks, which a screen reader reads as one sentence. */
  static ContainerTag<?> chart(int height, String sentence, DomContent... parts) {
    return tag("svg").attr("viewBox", "0 0 " + WIDTH + " " + height).attr("role", "img").attr("aria-label", sentence)
        .with(parts);
  }
}
