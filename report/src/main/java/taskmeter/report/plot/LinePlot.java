package taskmeter.report.plot;

import java.util.List;

/**
 * Plots values by a number, on two log axes. The x axis has a tick at each number that occurs.
 *
 * <p>The series of a line gives its colour and shape, its variant gives the dashes: a variant has the same dashes in
 * every series.
 *
 * @param xLabel what the number counts, such as "parties"
 * @param lines one or more; no two have the same series and variant
 * @param scale what the values are
 */
public record LinePlot(
    String title, String subtitle, String alt, List<String> seriesOrder, String xLabel, List<Line> lines,
    ValueScale scale) implements Plot {

  public LinePlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    Require.text("xLabel", xLabel);
    lines = Require.nonEmpty("lines", lines);
    seriesOrder = Require.order(seriesOrder, lines.stream().map(Line::series).toList());
    List<String> labels = lines.stream().map(Line::label).toList();
    if (labels.stream().distinct().count() < labels.size()) {
      throw new IllegalArgumentException(
          "lines: found a duplicate in " + labels + "; expected distinct labels; join their points or rename one");
    }
  }

  /** Plots times. */
  public LinePlot(
      String title, String subtitle, String alt, List<String> seriesOrder, String xLabel, List<Line> lines) {
    this(title, subtitle, alt, seriesOrder, xLabel, lines, ValueScale.TIME);
  }

  /** Returns the variants in the order of their first line; the position gives the dashes. */
  public List<String> variants() {
    return lines.stream().map(Line::variant).distinct().toList();
  }

  /**
   * A line.
   *
   * @param variant distinguishes this line from other lines of its series; may be empty
   * @param points in ascending order of {@code x}, one or more; their marks have this line's series
   */
  public record Line(String series, String variant, List<Point> points) {

    public Line {
      Require.text("series", series);
      points = Require.nonEmpty("points of " + variant + ", " + series, points);
      for (int i = 0; i < points.size(); i++) {
        if (!points.get(i).mark().series().equals(series)) {
          throw new IllegalArgumentException("points of " + variant + ", " + series + ": found a mark of "
              + points.get(i).mark().series() + "; expected marks of the line's own series; draw another line");
        }
        if (i > 0 && points.get(i).x() <= points.get(i - 1).x()) {
          throw new IllegalArgumentException("points of " + variant + ", " + series + ": found x "
              + points.get(i).x() + " after " + points.get(i - 1).x() + "; expected ascending x; sort them");
        }
      }
    }

    /** Returns the label in the legend. */
    public String label() {
      return variant.isBlank() ? series : variant + " · " + series;
    }
  }

  /**
   * A point of a line.
   *
   * @param x finite and above 0
   */
  public record Point(double x, Mark mark) {

    public Point {
      Require.positive("x", x);
    }
  }
}
