package taskmeter.report.plot;

import java.util.List;

/**
 * Times against a number: log axes in both directions, with ticks at exactly the numbers that occur.
 *
 * <p>A line joins its own points and no others. Its series gives it colour and shape, its variant the
 * dashes, so that one variant has the same dashes in every series.
 *
 * @param xLabel what the number counts, such as "parties"
 * @param lines one or more; no two of the same series and variant
 */
public record LinePlot(
    String title, String subtitle, String alt, List<String> seriesOrder, String xLabel, List<Line> lines)
    implements Plot {

  public LinePlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    Require.text("xLabel", xLabel);
    lines = Require.some("lines", lines);
    seriesOrder = Require.order(seriesOrder, lines.stream().map(Line::series).toList());
    List<String> labels = lines.stream().map(Line::label).toList();
    if (labels.stream().distinct().count() < labels.size()) {
      throw new IllegalArgumentException(
          "lines: two of " + labels + " are alike; join their points or rename one");
    }
  }

  /** The variants in the order of their first line; the position gives the dashes. */
  public List<String> variants() {
    return lines.stream().map(Line::variant).distinct().toList();
  }

  /**
   * A line.
   *
   * @param variant what sets this line apart from the others of its series; may be empty if nothing does
   * @param points in ascending order of {@code x}, one or more; their marks are of this line's series
   */
  public record Line(String series, String variant, List<Point> points) {

    public Line {
      Require.text("series", series);
      points = Require.some("points of " + variant + ", " + series, points);
      for (int i = 0; i < points.size(); i++) {
        if (!points.get(i).mark().series().equals(series)) {
          throw new IllegalArgumentException("points of " + variant + ", " + series + ": a mark of "
              + points.get(i).mark().series() + "; a line joins marks of its own series only");
        }
        if (i > 0 && points.get(i).x() <= points.get(i - 1).x()) {
          throw new IllegalArgumentException("points of " + variant + ", " + series + ": x "
              + points.get(i).x() + " after " + points.get(i - 1).x() + "; sort them, one point for each x");
        }
      }
    }

    /** What the legend says. */
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
