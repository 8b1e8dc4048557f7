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
    prepend(root, "style", id + "-style",
        scheme(id, "light", Theme.TEXT_ON_LIGHT) + scheme(id, "dark", Theme.TEXT_ON_DARK));
    prepend(root, "desc", id + "-desc", plot.alt());
    prepend(root, "title", id + "-title", plot.title());
  }

  /** Text on a coloured field overrides the style sheet, whose colours suit the page only. */
  private static void keepOwnColors(Element root) {
    String text = String.format(Locale.ROOT, "rgb(%d,%d,%d)",
        Theme.TEXT.getRed(), Theme.TEXT.getGreen(), Theme.TEXT.getBlue());
    NodeList all = root.getElementsByTagName("text");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String fill = inherited(element, "fill");
      if (!fill.equals(text)) {
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

  private static String scheme(String id, String scheme, Color text) {
    return String.format(Locale.ROOT, "@media (prefers-color-scheme: %s) { #%s text { fill: #%06x } }\n",
        scheme, id, text.getRGB() & 0xFFFFFF);
  }
}
