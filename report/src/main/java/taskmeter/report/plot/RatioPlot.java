package taskmeter.report.plot;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Plots ratios on a log axis with a line at 1.
 *
 * <p>Adjacent rows with the same label share it, which shows a comparison across series.
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

  public RatioPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    Require.text("leftCaption", leftCaption);
    Require.text("rightCaption", rightCaption);
    rows = Require.nonEmpty("rows", rows);
    seriesOrder = Require.order(seriesOrder, rows.stream().map(Row::series).toList());
  }

  /** Returns the range of all intervals, extended to both sides of 1, so that the line at 1 is not at the edge. */
  public MarkInterval extent() {
    DoubleSummaryStatistics ends = rows.stream().map(Row::mark)
        .flatMapToDouble(mark -> DoubleStream.of(mark.low(), mark.high())).summaryStatistics();
    return new MarkInterval(Math.min(0.9, ends.getMin()), Math.max(1.1, ends.getMax()));
  }

  /** Moves single ratios beyond the extent to its edge, so that outliers do not compress the rest of the chart. */
  public RatioPlot within(MarkInterval extent) {
    return new RatioPlot(title, subtitle, alt, seriesOrder, leftCaption, rightCaption, band, rows.stream()
        .map(row -> new Row(row.label, row.series, row.ratio, row.interval, row.forkRatios.stream()
            .map(ratio -> Math.max(extent.low(), Math.min(extent.high(), ratio))).toList()))
        .toList());
  }

  /**
   * One ratio.
   *
   * @param ratio the estimate, a pure number, finite and above 0
   * @param interval contains the ratio
   * @param forkRatios the ratio of each pair of forks; empty if forks are not paired
   */
  public record Row(
      String label, String series, double ratio, Optional<MarkInterval> interval, List<Double> forkRatios) {

    public Row {
      Require.text("label", label);
      forkRatios = new Mark(series, ratio, interval, forkRatios, false).forks();
    }

    public Mark mark() {
      return new Mark(series, ratio, interval, forkRatios, false);
    }
  }
}
