package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;

/**
 * Plots values by name, such as runtimes from the oldest to the newest, in small charts side by side. Each has its own
 * log axis, because their times are decades apart; ratios share one.
 *
 * <p>A line joins adjacent names; it has a gap at a missing name.
 *
 * @param places the names from left to right, one or more, each once
 * @param panels one or more
 * @param scale what the values are
 */
public record TrendPlot(
    String title, String subtitle, String alt, List<String> seriesOrder, List<String> places, List<Panel> panels,
    ValueScale scale) implements Plot {

  public TrendPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    places = Require.distinct("places", places);
    panels = Require.nonEmpty("panels", panels);
    seriesOrder = Require.order(seriesOrder,
        panels.stream().flatMap(panel -> panel.points().stream()).map(point -> point.mark().series()).toList());
    for (Panel panel : panels) {
      for (Point point : panel.points()) {
        if (!places.contains(point.place())) {
          throw new IllegalArgumentException("points of " + panel.title() + ": found a mark at " + point.place()
              + "; expected one of places, " + places + "; add it there");
        }
      }
    }
  }

  /** Plots times. */
  public TrendPlot(String title, String subtitle, String alt, List<String> seriesOrder, List<String> places,
      List<Panel> panels) {
    this(title, subtitle, alt, seriesOrder, places, panels, ValueScale.TIME);
  }

  /** Returns all marks of the chart. */
  public List<Mark> marks() {
    return panels.stream().flatMap(panel -> panel.points().stream()).map(Point::mark).toList();
  }

  /**
   * A small chart.
   *
   * @param points one or more, in any order; no two have the same series and place
   */
  public record Panel(String title, List<Point> points) {

    public Panel {
      Require.text("title", title);
      points = Require.nonEmpty("points of " + title, points);
      if (points.stream().map(point -> List.of(point.place(), point.mark().series())).distinct().count()
          < points.size()) {
        throw new IllegalArgumentException(
            "points of " + title + ": found a duplicate series at one place; expected one mark; give each a panel");
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
