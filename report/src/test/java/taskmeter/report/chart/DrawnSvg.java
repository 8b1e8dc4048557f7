package taskmeter.report.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import taskmeter.report.chart.theme.Lettering.Anchor;
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
    return elements("text").stream().map(DrawnSvg::text).toList();
  }

  List<Element> elements(String name) {
    return elements(root.getElementsByTagName(name));
  }

  List<Rectangle2D> rectangles() {
    return elements("rect").stream().<Rectangle2D>map(rect -> new Rectangle2D.Double(number(rect.getAttribute("x")),
        number(rect.getAttribute("y")), number(rect.getAttribute("width")), number(rect.getAttribute("height"))))
        .toList();
  }

  /** Returns the bounds of all arrow heads: triangles that are as long and as wide as these are. */
  List<Rectangle2D> arrows() {
    return elements("path").stream().map(path -> path.getAttribute("d"))
        .filter(path -> path.matches("M[-.0-9]+ [-.0-9]+( L[-.0-9]+ [-.0-9]+){2} Z"))
        .map(path -> Stream.of(path.replaceAll("[MLZ]", "").strip().split(" +")).mapToDouble(DrawnSvg::number)
            .toArray())
        .map(DrawnSvg::bounds)
        .filter(bounds -> Math.abs(bounds.getWidth() * bounds.getHeight() - 90) < 0.5).toList();
  }

  private static Rectangle2D bounds(double[] triangle) {
    Rectangle2D bounds = new Rectangle2D.Double(triangle[0], triangle[1], 0, 0);
    bounds.add(triangle[2], triangle[3]);
    bounds.add(triangle[4], triangle[5]);
    return bounds;
  }

  private static Text text(Element element) {
    return text(element, Typeface::width);
  }

  /** Returns a text as it is in the font of a viewer. */
  static Text text(Element element, ToDoubleBiFunction<String, Font> widths) {
    String text = element.getTextContent().strip();
    float size = (float) number(inherited(element, "font-size").replace("px", ""));
    Font font = Typeface.size(size)
        .deriveFont(inherited(element, "font-weight").equals("bold") ? Font.BOLD : Font.PLAIN);
    double width = widths.applyAsDouble(text, font);
    double share = Stream.of(Anchor.values()).filter(anchor -> anchor.svg().equals(element.getAttribute("text-anchor")))
        .findFirst().map(Anchor::share).orElse(0.0);
    double x = number(element.getAttribute("x")) - share * width;
    double baseline = number(element.getAttribute("y"));
    return new Text(text, new Rectangle2D.Double(x, baseline - 0.75 * size, width, 0.95 * size));
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
