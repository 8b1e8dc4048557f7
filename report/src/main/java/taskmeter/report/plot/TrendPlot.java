package taskmeter.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Plots ratios by name, such as runtimes from the oldest to the newest, in small charts side by side, all with one
 * log axis. Most ratios set the axis, or all of them if lines join them; the others are at its edge, as arrows, and
 * printed.
 *
 * @param places the names from left to right, one or more, each once
 * @param panels one or more
 * @param scale what the ratios are
 * @param joined whether a line joins adjacent names, as is right if they are numbers; it has a gap at a missing name
 * @param band ratios around 1 that count as no difference; shaded
 */
public record TrendPlot(
    String title, String subtitle, String alt, List<String> seriesOrder, List<String> places, List<Panel> panels,
    ValueScale scale, boolean joined, Optional<MarkInterval> band) implements Plot {

  public TrendPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    places = Require.distinct("places", places);
    panels = Require.nonEmpty("panels", panels);
    seriesOrder = Require.order(seriesOrder,
        panels.stream().flatMap(panel -> Stream.concat(panel.points().stream().map(point -> point.mark().series()),
            panel.bases().stream().map(Base::series))).toList());
    for (Panel panel : panels) {
      for (Point point : panel.points()) {
        if (!places.contains(point.place())) {
          throw new IllegalArgumentException("points of " + panel.title() + ": found a mark at " + point.place()
              + "; expected one of places, " + places + "; add it there");
        }
      }
    }
  }

  /** Returns the range that all panels share, on both sides of 1: of all ratios if they are joined, else of most. */
  public MarkInterval extent() {
    double[] ends = marks().stream().flatMapToDouble(mark -> DoubleStream.of(mark.low(), mark.value(), mark.high()))
        .sorted().toArray();
    MarkInterval shown = joined ? new MarkInterval(ends[0], ends[ends.length - 1])
        : Bulk.of(DoubleStream.of(ends), RatioPlot.NEAR);
    return new MarkInterval(Math.min(0.9, shown.low()), Math.max(1.1, shown.high()));
  }

  /** Returns all marks of the chart. */
  public List<Mark> marks() {
    return panels.stream().flatMap(panel -> panel.points().stream()).map(Point::mark).toList();
  }

  /**
   * A small chart.
   *
   * @param bases the costs to which the ratios refer; may be empty
   * @param points one or more, in any order; no two have the same series and place
   */
  public record Panel(String title, List<Base> bases, List<Point> points) {

    public Panel {
      Require.text("title", title);
      bases = List.copyOf(bases);
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

    public Optional<Point> at(String place, String series) {
      return points.stream()
          .filter(point -> point.place().equals(place) && point.mark().series().equals(series))
          .findFirst();
    }
  }

  /** The cost to which the ratios of a series refer. */
  public record Base(String series, String text) {

    public Base {
      Require.text("series", series);
      Require.text("text", text);
    }
  }

  /**
   * A mark at a name.
   *
   * @param text what is printed if the mark is beyond the axis
   */
  public record Point(String place, Mark mark, String text) {

    public Point {
      Require.text("place", place);
      Require.text("text", text);
    }
  }
}
