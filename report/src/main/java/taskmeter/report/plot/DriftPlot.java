package taskmeter.report.plot;

import java.util.List;

/**
 * The drift of a reference workload over a campaign: time on the x axis, ratios on a log y axis with a line at 1. Most
 * ratios set the axis; single ones beyond it are at its edge, as arrows.
 *
 * @param lines one or more
 * @param interruptions when the campaign was interrupted, in its minutes; lines have gaps there
 * @param disturbed the times of disturbed forks, in the campaign's minutes
 */
public record DriftPlot(
    String title, String subtitle, String alt, List<String> seriesOrder, List<Line> lines,
    List<Double> interruptions, List<Double> disturbed)
    implements Plot {

  /** How many readings are in each of the medians that a line joins. */
  public static final int WINDOW = 9;
  /** How many of them are before the one in the middle. */
  public static final int NEIGHBOURS = WINDOW / 2;

  /** Ratios closer to 1 than this factor are always within the axis. */
  private static final double NEAR = 1.2;

  public DriftPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    lines = Require.nonEmpty("lines", lines);
    seriesOrder = Require.order(seriesOrder, lines.stream().map(Line::series).toList());
    interruptions = interruptions.stream().map(minutes -> time("interruption", minutes)).sorted().toList();
    disturbed = disturbed.stream().map(minutes -> time("disturbed fork", minutes)).toList();
  }

  /** Returns the range of most ratios, which includes 1. */
  public static MarkInterval extent(List<Line> lines) {
    MarkInterval bulk = Bulk.of(lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::ratio), NEAR);
    return new MarkInterval(Math.min(1, bulk.low()), Math.max(1, bulk.high()));
  }

  /** @param points in ascending order of their times, one or more */
  public record Line(String series, List<Point> points) {

    public Line {
      Require.text("series", series);
      points = Require.nonEmpty("points of " + series, points);
      for (int i = 1; i < points.size(); i++) {
        if (points.get(i).minutes() < points.get(i - 1).minutes()) {
          throw new IllegalArgumentException("points of " + series + ": found " + points.get(i).minutes()
              + " minutes after " + points.get(i - 1).minutes() + "; expected ascending times; sort them");
        }
      }
    }
  }

  /**
   * A reading.
   *
   * @param minutes since the campaign's start, finite and not below 0
   * @param ratio finite and above 0
   */
  public record Point(double minutes, double ratio) {

    public Point {
      time("point", minutes);
      Require.positive("ratio", ratio);
    }
  }

  private static double time(String where, double minutes) {
    if (!(minutes >= 0) || Double.isInfinite(minutes)) {
      throw new IllegalArgumentException(
          where + ": found " + minutes + " minutes; expected a finite time of 0 or more; leave it out");
    }
    return minutes;
  }
}
