package taskmeter.report.chart;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.w3c.dom.Element;

/**
 * The dots of a document: a chart has one for each fork. Equal dots that follow each other have a single element, the
 * first one's, until the document is text: elements would need most of the memory and of the time.
 */
final class Dots {

  private static final String X = "cx";
  private static final String Y = "cy";

  private final List<Series> all = new ArrayList<>();
  private Optional<Series> last = Optional.empty();

  /**
   * Dots that differ only in their places.
   *
   * @param state what they are filled with
   * @param places x and y of each, as in the document
   */
  private record Series(double diameter, List<Object> state, List<String> places) {}

  /** Adds a dot if it is equal to the last one; returns whether it is. */
  boolean add(Ellipse2D dot, List<Object> state, DoubleFunction<String> text) {
    last.filter(series -> series.diameter() == dot.getWidth() && series.state().equals(state)).ifPresentOrElse(
        series -> {
          series.places().add(text.apply(dot.getX() + dot.getWidth() / 2));
          series.places().add(text.apply(dot.getY() + dot.getHeight() / 2));
        }, this::end);
    return last.isPresent();
  }

  /** Starts a series with a dot that has an element. */
  void start(Element element, double diameter, List<Object> state) {
    Series series = new Series(diameter, state, new ArrayList<>());
    for (String name : List.of(X, Y)) {
      series.places().add(element.getAttribute(name));
      element.setAttributeNS(null, name, place(all.size(), name));
    }
    all.add(series);
    last = Optional.of(series);
  }

  /** Ends a series: something else was drawn. */
  void end() {
    last = Optional.empty();
  }

  private static String place(int series, String name) {
    return "dots-" + series + "-" + name;
  }

  /** Writes all dots instead of the first one of each series. */
  String complete(String svg) {
    StringBuilder complete = new StringBuilder();
    int end = 0;
    for (int i = 0; i < all.size(); i++) {
      int x = svg.indexOf('"' + place(i, X) + '"', end);
      int start = svg.lastIndexOf('<', x);
      complete.append(svg, end, start);
      end = svg.indexOf("/>", x) + 2;
      write(svg.substring(start, end), i, svg.startsWith("</", end), complete);
    }
    return complete.append(svg, end, svg.length()).toString();
  }

  /** Batik indents the end of an element with the next one, and the end of the last element with its parent. */
  private void write(String element, int series, boolean atEnd, StringBuilder complete) {
    int x = element.indexOf(place(series, X));
    int y = element.indexOf(place(series, Y));
    String afterX = element.substring(x + place(series, X).length(), y);
    String afterY = element.substring(y + place(series, Y).length());
    String beforeNext = atEnd ? afterY.replace("\n", "\n  ") : afterY;
    List<String> places = all.get(series).places();
    for (int i = 0; i < places.size(); i += 2) {
      complete.append(element, 0, x).append(places.get(i)).append(afterX).append(places.get(i + 1))
          .append(i + 2 < places.size() ? beforeNext : afterY);
    }
  }
}
