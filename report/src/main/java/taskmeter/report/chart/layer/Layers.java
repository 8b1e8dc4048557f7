package taskmeter.report.chart.layer;

import java.awt.BasicStroke;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.Mark;

/**
 * The datasets of a chart and their renderers, filled together: marks with intervals, and forks. A mark without an
 * interval has an interval of length 0, which is not drawn.
 */
public final class Layers {

  public final XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
  public final XYSeriesCollection forks = new XYSeriesCollection();
  public final MarkRenderer markRenderer;
  public final ForkRenderer forkRenderer;
  private final MarkRenderer.Values values;

  public Layers(MarkRenderer.Values values) {
    this.values = values;
    this.markRenderer = new MarkRenderer(values);
    this.forkRenderer = switch (values) {
      case ACROSS -> new ForkRenderer(0, Theme.FORK_OFFSET);
      case UP -> new ForkRenderer(Theme.FORK_OFFSET, 0);
    };
  }

  /** Starts a series; subsequent marks belong to it. */
  public void start(String key, int position, boolean hollow) {
    int at = marks.getSeriesCount();
    marks.addSeries(new XYIntervalSeries(key, false, true));
    markRenderer.setSeriesPaint(at, Theme.color(position));
    markRenderer.setSeriesShapesFilled(at, !hollow);
    markRenderer.setSeriesShape(at, Theme.shape(position));
    forks.addSeries(new XYSeries(key, false, true));
    forkRenderer.setSeriesPaint(at, Theme.faint(Theme.color(position)));
  }

  /** Joins the points of the current series. */
  public void joined(BasicStroke stroke) {
    int at = marks.getSeriesCount() - 1;
    markRenderer.setSeriesLinesVisible(at, true);
    markRenderer.setSeriesStroke(at, stroke);
  }

  /** Adds a mark to the current series, at a place on the axis that does not have the values. */
  public void put(Mark mark, double place) {
    int at = marks.getSeriesCount() - 1;
    XYIntervalSeries estimates = marks.getSeries(at);
    XYSeries single = forks.getSeries(at);
    switch (values) {
      case ACROSS -> {
        estimates.add(mark.value(), mark.low(), mark.high(), place, place, place);
        mark.forks().forEach(fork -> single.add(fork.doubleValue(), place));
      }
      case UP -> {
        estimates.add(place, place, place, mark.value(), mark.low(), mark.high());
        mark.forks().forEach(fork -> single.add(place, fork.doubleValue()));
      }
    }
  }
}
