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

/** A parsed SVG: its texts and their bounds. */
record DrawnSvg(Element root) {

  /** A text and its bounds: its width and the height of its capitals; lines may be close to each other. */
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

  /** Returns the value of an attribute on the element or its nearest ancestor that has it. */
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
