package taskmeter.report.plot;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How many times as much: ratios on a log axis about a line at 1.
 *
 * <p>Neighbouring rows with the same label share it, so that a comparison can be seen across series.
 *
 * @param leftCaption what a ratio below 1 means, such as "eager is cheaper"
 * @param rightCaption what a ratio above 1 means
 * @param band ratios about 1 that count as no difference; shaded
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
    rows = Require.some("rows", rows);
    seriesOrder = Require.order(seriesOrder, rows.stream().map(Row::series).toList());
  }

  /** From the lowest to the highest end of an interval, with room on either side of 1: its line is no edge. */
  public MarkInterval extent() {
    DoubleSummaryStatistics ends = rows.stream().map(Row::mark)
        .flatMapToDouble(mark -> DoubleStream.of(mark.low(), mark.high())).summaryStatistics();
    return new MarkInterval(Math.min(0.9, ends.getMin()), Math.max(1.1, ends.getMax()));
  }

  /** The same with single ratios beyond the extent on its edge: a few of them must not make all else small. */
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
   * @param interval about the ratio, which lies within it
   * @param forkRatios the ratio of each pair of forks where they are paired, else empty
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
