package taskmeter.report.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.Plot;

/** An SVG as a viewer finds it: its texts, each with the room that it takes. */
record DrawnSvg(Element root) {

  /** A text with its bounds: its width, and the height of its capitals, so that lines may come close. */
  record Text(String text, Rectangle2D bounds) {}

  static DrawnSvg of(Plot plot) throws Exception {
    return new DrawnSvg(DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(SvgFile.draw(plot, "c")))).getDocumentElement());
  }

  Rectangle2D page() {
    return new Rectangle2D.Double(
        0, 0, number(root.getAttribute("width")), number(root.getAttribute("height")));
  }

  List<Element> children() {
    return elements(root.getChildNodes());
  }

  List<Text> texts() {
    return elements(root.getElementsByTagName("text")).stream().map(DrawnSvg::text).toList();
  }

  private static Text text(Element element) {
    String text = element.getTextContent().strip();
    float size = (float) number(inherited(element, "font-size").replace("px", ""));
    double x = number(element.getAttribute("x"));
    double baseline = number(element.getAttribute("y"));
    return new Text(text, new Rectangle2D.Double(
        x, baseline - 0.75 * size, Typeface.width(text, Typeface.size(size)), 0.95 * size));
  }

  /** The attribute's value on the element, or on the nearest one around it. */
  static String inherited(Element element, String name) {
    return element.hasAttribute(name) || !(element.getParentNode() instanceof Element parent)
        ? element.getAttribute(name)
        : inherited(parent, name);
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE).map(Element.class::cast).toList();
  }
}
