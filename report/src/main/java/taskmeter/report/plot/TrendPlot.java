package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;

/**
 * Times along a row of names, such as runtimes from the oldest to the newest: small charts side by side, each with
 * a log axis of its own, which they do not share because their times lie decades apart.
 *
 * <p>A line joins neighbours among the names; where one is missing it is interrupted.
 *
 * @param places the names from left to right, one or more, each once
 * @param panels one or more
 */
public record TrendPlot(
    String title, String subtitle, String alt, List<String> seriesOrder, List<String> places, List<Panel> panels)
    implements Plot {

  public TrendPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    places = Require.distinct("places", places);
    panels = Require.some("panels", panels);
    seriesOrder = Require.order(seriesOrder,
        panels.stream().flatMap(panel -> panel.points().stream()).map(point -> point.mark().series()).toList());
    for (Panel panel : panels) {
      for (Point point : panel.points()) {
        if (!places.contains(point.place())) {
          throw new IllegalArgumentException("points of " + panel.title() + ": a mark at " + point.place()
              + ", but places has only " + places + "; add it there");
        }
      }
    }
  }

  /** All marks of the chart. */
  public List<Mark> marks() {
    return panels.stream().flatMap(panel -> panel.points().stream()).map(Point::mark).toList();
  }

  /**
   * A small chart.
   *
   * @param points one or more, in any order; no two of one series at one place
   */
  public record Panel(String title, List<Point> points) {

    public Panel {
      Require.text("title", title);
      points = Require.some("points of " + title, points);
      if (points.stream().map(point -> List.of(point.place(), point.mark().series())).distinct().count()
          < points.size()) {
        throw new IllegalArgumentException(
            "points of " + title + ": two marks of one series at one place; give each a panel");
      }
    }

    public boolean has(String series) {
      return points.stream().anyMatch(point -> point.mark().series().equals(series));
    }

    public Optional<Mark> at(String place, String series) {
      return points.stream()
          .filter(point -> point.place().equals(place) && point.mark().series().equals(series))
          .map(Point::mark).findFirst();
    }
  }

  /** A mark at a name. */
  public record Point(String place, Mark mark) {

    public Point {
      Require.text("place", place);
    }
  }
}
