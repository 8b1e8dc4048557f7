package taskmeter.report.chart.theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The colours, fonts, strokes and sizes of all charts. Sizes are SVG units, which are pixels if a chart is shown at its
 * natural width.
 *
 * <p>The page behind a chart is white or GitHub's dark; a chart in a Markdown page cannot know which. The series
 * colours (Okabe and Ito, Color Universal Design) have a contrast of 3:1 or more to both. No colour has 4.5:1 to both,
 * which WCAG 2 requires of text: the contrast of the two pages is 18.9:1, its root 4.35:1. So text is a grey halfway
 * between them, and a style sheet in the SVG increases its contrast in viewers that report the page's colour scheme. If
 * they report the wrong one, the contrast is still above 3:1. Titles have the full contrast of the reported page, and
 * an outline in its colour: on the wrong page the outline keeps them legible, on the right one it is not seen.
 */
public final class Theme {

  // First, because Typeface prepares AWT, which even a Color starts
  public static final Font TITLE = Typeface.size(19);
  public static final Font BODY = Typeface.size(14);
  public static final Font BOLD = BODY.deriveFont(Font.BOLD);
  public static final Font SMALL = Typeface.size(12);
  public static final Font SMALL_BOLD = SMALL.deriveFont(Font.BOLD);

  public static final Color LIGHT_PAGE = new Color(0xFFFFFF);
  public static final Color DARK_PAGE = new Color(0x0D1117);

  public static final Color TEXT = new Color(0x767A7E);
  public static final Color TEXT_ON_LIGHT = new Color(0x666C74);
  public static final Color TEXT_ON_DARK = new Color(0x8B949E);
  /** Titles. Unlike {@link #TEXT} it needs an outline in the colour of the page: see {@code SvgDocument}. */
  public static final Color STRONG = new Color(0x1F2328);
  public static final Color STRONG_ON_DARK = new Color(0xF0F6FC);
  public static final Color GRID = new Color(128, 128, 128, 64);
  public static final Color REFERENCE = new Color(0x767A7E);
  public static final Color BAND = new Color(128, 128, 128, 20);
  /** Behind values that count as no difference. */
  public static final Color INDIFFERENT = new Color(0, 158, 115, 70);

  private static final List<Color> SERIES =
      List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7));
  private static final int FORK_ALPHA = 150;

  public static final int WIDTH = 880;
  public static final int MIN_PLOT_WIDTH = 460;
  public static final int MIN_LINE_PLOT_WIDTH = 380;
  public static final int LINE_PLOT_HEIGHT = 380;
  public static final int DRIFT_PLOT_HEIGHT = 240;
  public static final int LANE = 17;
  public static final int ROW_PADDING = 10;
  public static final int GROUP_GAP = 12;
  /** Height of the heading of a group of rows. */
  public static final int HEADING = 26;
  public static final int TALL = 420;
  public static final int PANEL_HEIGHT = 150;
  public static final int PANEL_LABELS = 60;
  public static final int PANEL_GAP = 18;
  public static final int PANEL_TITLE_GAP = 8;
  public static final int MOST_PANELS_ABREAST = 3;
  public static final int FIELD_HEIGHT = 24;
  public static final int FIELD_GAP = 8;
  public static final int VERDICT_HEIGHT = 19;
  public static final int MIN_FIELD_WIDTH = 60;
  /** Between labels beside each other, and above each other. */
  public static final double TICK_GAP = 12;
  public static final double LINE_GAP = 8;
  /** Between marks of an axis: wanted, and at least. */
  public static final double MARK_GAP = 6;
  public static final double NARROW_MARK_GAP = 3;
  public static final double LABELLED_MARK = 5;
  public static final double UNLABELLED_MARK = 3;
  public static final RectangleInsets SCALE_LABEL_INSETS = new RectangleInsets(8, 4, 2, 12);
  public static final RectangleInsets PADDING = new RectangleInsets(6, 6, 8, 34);
  public static final RectangleInsets TITLE_PADDING = new RectangleInsets(2, 2, 2, 2);
  public static final RectangleInsets SUBTITLE_PADDING = new RectangleInsets(1, 2, 4, 2);
  public static final RectangleInsets LEGEND_PADDING = new RectangleInsets(2, 0, 8, 0);
  public static final RectangleInsets SIDE_LEGEND_PADDING = new RectangleInsets(0, 18, 0, 0);
  public static final RectangleInsets LINE_PLOT_INSETS = new RectangleInsets(14, 0, 0, 0);
  public static final RectangleInsets LEGEND_ITEM_PADDING = new RectangleInsets(2, 5, 2, 12);

  /** Margin between the data and the ends of a value axis, as a share of the axis. */
  public static final double MARGIN = 0.03;
  /** Minimum ratio of the ends of an axis; with less, noise would fill the chart. */
  public static final double MIN_SPAN = 1.25;
  /** Distance of lines at one x, as a share of the axis, so that no line hides another. */
  public static final double DODGE = 0.02;
  /** Maximum share of the distance between two numbers that lines may use. */
  public static final double DODGE_ROOM = 0.5;
  /** Distance of lines at one name, as a share of the distance to the next name. */
  public static final double NAME_DODGE = 0.1;
  /** The same without lines, which would show where marks belong. */
  public static final double CATEGORY_DODGE = 0.24;

  public static final BasicStroke HAIRLINE = new BasicStroke(1f);
  public static final BasicStroke INTERVAL = new BasicStroke(1.6f);
  public static final BasicStroke OUTLINE = new BasicStroke(1.6f);
  public static final BasicStroke MEDIAN =
      new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  public static final BasicStroke RULE = new BasicStroke(1.3f);
  public static final double CAP = 7;
  public static final double FORK_RADIUS = 1.7;
  /** Distance from a mark to its forks, perpendicular to the value axis. */
  public static final double FORK_OFFSET = 6.3;
  public static final double MARK_RADIUS = 4.6;
  /** Height of the stroke of an event. */
  public static final double EVENT = 9;

  private static final List<float[]> DASHES =
      List.of(new float[0], new float[] {7, 4}, new float[] {2, 3}, new float[] {9, 3, 2, 3});
  private static final List<Shape> SHAPES = List.of(
      new Ellipse2D.Double(-4.4, -4.4, 8.8, 8.8),
      new Rectangle2D.Double(-3.9, -3.9, 7.8, 7.8),
      polygon(0, -5, 5, 3.8, -5, 3.8),
      polygon(0, -5.4, 5.4, 0, 0, 5.4, -5.4, 0),
      polygon(-5, -3.8, 5, -3.8, 0, 5));

  private Theme() {}

  /** Returns the colour of the series at this position; the fifth series has the first colour and another shape. */
  public static Color color(int series) {
    return SERIES.get(series % SERIES.size());
  }

  /** Returns the series' colour, faint, for single forks. */
  public static Color faint(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), FORK_ALPHA);
  }

  /** Returns the relative luminance of WCAG 2, from 0 for black to 1 for white. */
  public static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** Returns the marker of the series at this position, centred on the origin. */
  public static Shape shape(int series) {
    return SHAPES.get(series % SHAPES.size());
  }

  public static Shape forkShape() {
    return new Ellipse2D.Double(-FORK_RADIUS, -FORK_RADIUS, 2 * FORK_RADIUS, 2 * FORK_RADIUS);
  }

  /** Returns the line style of the variant at this position. */
  public static BasicStroke dash(int variant) {
    float[] dash = DASHES.get(variant % DASHES.size());
    return dash.length == 0
        ? new BasicStroke(1.8f)
        : new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  static List<Color> seriesColors() {
    return SERIES;
  }

  private static Shape polygon(double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      path.lineTo(coordinates[i], coordinates[i + 1]);
    }
    path.closePath();
    return path;
  }
}
