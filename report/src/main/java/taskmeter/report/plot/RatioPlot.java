package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Plots ratios on a log axis with a line at 1.
 *
 * <p>Adjacent rows with the same group and label share them, which shows a comparison across series. Most ratios set
 * the axis; the others are at its edge, as arrows. Each ratio is also printed.
 *
 * @param leftCaption what a ratio below 1 means, such as "eager is faster"
 * @param rightCaption what a ratio above 1 means
 * @param band ratios around 1 that count as no difference; shaded
 * @param rows from top to bottom, one or more
 */
public record RatioPlot(
    String title, String subtitle, String alt, List<String> seriesOrder, String leftCaption,
    String rightCaption, Optional<MarkInterval> band, List<Row> rows)
    implements Plot {

  /** Ratios closer to 1 than this factor are always within the axis. */
  public static final double NEAR = 2.5;

  public RatioPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    Require.text("leftCaption", leftCaption);
    Require.text("rightCaption", rightCaption);
    rows = Require.nonEmpty("rows", rows);
    seriesOrder = Require.order(seriesOrder, rows.stream().map(Row::series).toList());
  }

  /**
   * Returns the range of most ratios and intervals, extended to both sides of 1, so that the line at 1 is not at the
   * edge.
   */
  public MarkInterval extent() {
    MarkInterval bulk = Bulk.of(rows.stream().map(Row::mark)
        .flatMapToDouble(mark -> DoubleStream.of(mark.low(), mark.value(), mark.high())), NEAR);
    return new MarkInterval(Math.min(0.9, bulk.low()), Math.max(1.1, bulk.high()));
  }

  /** Moves single ratios beyond the extent to its edge, so that outliers do not compress the rest of the chart. */
  public RatioPlot within(MarkInterval extent) {
    return new RatioPlot(title, subtitle, alt, seriesOrder, leftCaption, rightCaption, band, rows.stream()
        .map(row -> new Row(row.group, row.label, row.series, row.ratio, row.interval, row.forkRatios.stream()
            .map(extent::nearest).toList(), row.text))
        .toList());
  }

  /**
   * One ratio.
   *
   * @param group the heading above the row; empty if there is none
   * @param ratio the estimate, a pure number, finite and above 0
   * @param interval contains the ratio
   * @param forkRatios the ratio of each pair of forks; empty if forks are not paired
   * @param text what is printed at the end of the row: the ratio, and what is said of it
   */
  public record Row(String group, String label, String series, double ratio, Optional<MarkInterval> interval,
      List<Double> forkRatios, String text) {

    public Row {
      Require.text("label", label);
      Require.text("text", text);
      forkRatios = new Mark(series, ratio, interval, forkRatios, false).forks();
    }

    public Mark mark() {
      return new Mark(series, ratio, interval, forkRatios, false);
    }
  }
}
