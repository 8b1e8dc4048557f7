package taskmeter.report.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.Plot;

/**
 * Completes an SVG: its size, its title and alternative text, and colours that suit the page.
 */
final class SvgDocument {

  /** The class of titles. */
  private static final String STRONG = "strong";

  private SvgDocument() {}

  static void finish(Element root, Plot plot, String id, Rectangle2D size) {
    root.setAttribute("id", id);
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
    root.setAttribute("viewBox",
        String.format(Locale.ROOT, "0 0 %d %d", (int) size.getWidth(), (int) size.getHeight()));
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      ((Element) all.item(i)).removeAttribute("font-family");
    }
    root.setAttribute("font-family", Typeface.FAMILIES);
    keepOwnColors(root);
    // Batik starts with a comment and definitions, which are empty without clips
    for (Node node = root.getFirstChild(); node != null && !node.getNodeName().equals("g");
        node = root.getFirstChild()) {
      root.removeChild(node);
    }
    prepend(root, "style", id + "-style", strong(id, Theme.STRONG)
        + "@supports (paint-order: stroke) {\n" + outline(id, Theme.LIGHT_PAGE) + "}\n"
        + scheme("light", text(id, Theme.TEXT_ON_LIGHT))
        + scheme("dark", text(id, Theme.TEXT_ON_DARK) + strong(id, Theme.STRONG_ON_DARK)
            + outline(id, Theme.DARK_PAGE)));
    prepend(root, "desc", id + "-desc", plot.alt());
    prepend(root, "title", id + "-title", plot.title());
  }

  /**
   * Titles have a class. Text on a coloured field overrides the style sheet, whose colours suit the page only.
   */
  private static void keepOwnColors(Element root) {
    String text = rgb(Theme.TEXT);
    String strong = rgb(Theme.STRONG);
    NodeList all = root.getElementsByTagName("text");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String fill = inherited(element, "fill");
      if (fill.equals(strong)) {
        element.setAttribute("class", STRONG);
      } else if (!fill.equals(text)) {
        element.setAttribute("style", "fill: " + fill);
      }
    }
  }

  private static String inherited(Element element, String name) {
    return element.hasAttribute(name) || !(element.getParentNode() instanceof Element parent)
        ? element.getAttribute(name) : inherited(parent, name);
  }

  private static void prepend(Element root, String name, String id, String text) {
    Element element = root.getOwnerDocument().createElementNS(SVGGraphics2D.SVG_NAMESPACE_URI, name);
    element.setAttribute("id", id);
    element.appendChild(root.getOwnerDocument().createTextNode(text));
    root.insertBefore(element, root.getFirstChild());
  }

  private static String rgb(Color color) {
    return String.format(Locale.ROOT, "rgb(%d,%d,%d)", color.getRed(), color.getGreen(), color.getBlue());
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }

  private static String scheme(String scheme, String rules) {
    return "@media (prefers-color-scheme: " + scheme + ") {\n" + rules + "}\n";
  }

  private static String text(String id, Color color) {
    return "#" + id + " text { fill: " + hex(color) + " }\n";
  }

  private static String strong(String id, Color color) {
    return "#" + id + " ." + STRONG + " { fill: " + hex(color) + " }\n";
  }

  /** Only for viewers that draw it behind the text. */
  private static String outline(String id, Color page) {
    return "#" + id + " ." + STRONG + " { paint-order: stroke; stroke: " + hex(page)
        + "; stroke-width: 3px; stroke-linejoin: round }\n";
  }
}
